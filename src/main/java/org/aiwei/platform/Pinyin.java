package org.aiwei.platform;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.text.Normalizer;
import java.util.Locale;

/** Pinyin initials, by which people search and names match: {@code 单县人民医院} is {@code sxrmyy}. */
public final class Pinyin {

    private Pinyin() {}

    /** Initials of the Chinese characters; Latin letters and digits stay, everything else is left out. */
    public static String initials(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return PinyinHelper.toPinyin(plain, PinyinStyleEnum.FIRST_LETTER, "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }
}

package org.aiwei.tabular;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.Locale;

/** Initials of names, for finding them by a few keys. */
public final class Pinyin {

    private Pinyin() {}

    /** 长安镇卫生院 is cazwsy, 县CDC第2中心 is xcdcd2zx; signs and characters that the dictionary does not know are left out. */
    public static String initials(String text) {
        var plain = Text.halfWidth(Text.clean(text)).replaceAll("[^\\p{IsHan}A-Za-z0-9]", "");
        if (plain.isEmpty()) {
            return "";
        }
        var initials = PinyinHelper.toPinyin(plain, PinyinStyleEnum.FIRST_LETTER, "");
        return initials.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}

package org.aiwei.standard;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** How text that people type is made even before it is stored. */
final class Typed {

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** A code or sign: wide letters and digits become plain ones. */
    static String code(@Nullable String typed) {
        return Normalizer.normalize(text(typed), Normalizer.Form.NFKC).strip();
    }
}

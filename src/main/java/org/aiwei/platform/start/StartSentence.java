package org.aiwei.platform.start;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What is wrong and what to do about it: one sentence in Chinese, one in English. */
final class StartSentence {

    private static final String BUNDLE = "messages.start";

    private StartSentence() {}

    static String of(StartRefused refused) {
        return in(Locale.ROOT, refused) + System.lineSeparator() + in(Locale.ENGLISH, refused);
    }

    /** Read without Spring, which may not have come that far. */
    private static String in(Locale locale, StartRefused refused) {
        var exact = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        var pattern = ResourceBundle.getBundle(BUNDLE, locale, exact).getString("start." + refused.failure());
        return new MessageFormat(pattern, Locale.ROOT).format(refused.args());
    }
}

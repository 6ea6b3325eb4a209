package org.aiwei.platform.start;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * Sentences for a shell, where nobody has chosen a language: Chinese, and English beneath.
 *
 * @param bundle such as {@code messages.backup}
 */
public record ShellWords(String bundle) {

    public String both(String key, Object... args) {
        return in(Locale.ROOT, key, args) + System.lineSeparator() + in(Locale.ENGLISH, key, args);
    }

    private String in(Locale locale, String key, Object... args) {
        var exact = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        var pattern = ResourceBundle.getBundle(bundle, locale, exact).getString(key);
        return new MessageFormat(pattern, Locale.ROOT).format(args);
    }
}

package org.aiwei.dashboard;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** BoardWords for charts and sentences that are put together outside a template. */
@Component
@RequiredArgsConstructor
class BoardWords {

    private final MessageSource messages;

    String of(Locale locale, String key, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}

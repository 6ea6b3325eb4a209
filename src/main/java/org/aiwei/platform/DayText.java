package org.aiwei.platform;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A day as people say it: 12月1日(周二). The year stands there only when it is another one. Templates have it as {@code days}. */
@Component
@RequiredArgsConstructor
public class DayText {

    private final MessageSource messages;
    private final Clock clock;

    /** In the language of the page. */
    public String of(@Nullable LocalDate day) {
        return day == null ? "" : of(day, LocaleContextHolder.getLocale());
    }

    public String of(LocalDate day, Locale locale) {
        var key = day.getYear() == LocalDate.now(clock).getYear() ? "layout.day" : "layout.day.year";
        var pattern = messages.getMessage(key, null, locale);
        return day.format(DateTimeFormatter.ofPattern(pattern, locale));
    }
}

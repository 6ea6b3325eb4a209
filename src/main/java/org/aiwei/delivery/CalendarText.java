package org.aiwei.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes iCalendar (RFC 5545): days without a time, text escaped, lines folded at 75 octets between characters. */
final class CalendarText {

    private static final int OCTETS = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    /** @param url {@code null} where the program does not know its own address */
    record Day(
            String uid,
            LocalDate on,
            String summary,
            @Nullable String url,
            Instant stamp) {}

    private CalendarText() {}

    static String of(String name, List<Day> days) {
        var calendar = new CalendarText();
        calendar.line("BEGIN", "VCALENDAR");
        calendar.line("VERSION", "2.0");
        calendar.line("PRODID", "-//aiwei//desk//ZH");
        calendar.line("METHOD", "PUBLISH");
        calendar.line("X-WR-CALNAME", escaped(name));
        calendar.line("REFRESH-INTERVAL;VALUE=DURATION", "PT4H");
        days.forEach(calendar::day);
        calendar.line("END", "VCALENDAR");
        return calendar.text.toString();
    }

    private void day(Day day) {
        line("BEGIN", "VEVENT");
        line("UID", day.uid());
        line("DTSTAMP", STAMP.format(day.stamp()));
        line("DTSTART;VALUE=DATE", DAY.format(day.on()));
        line("DTEND;VALUE=DATE", DAY.format(day.on().plusDays(1)));
        line("SUMMARY", escaped(day.summary()));
        if (day.url() != null) {
            line("URL", day.url());
        }
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    private void line(String name, String value) {
        text.append(folded(name + ":" + value)).append("\r\n");
    }

    /** A line that goes on begins with a space, which counts. */
    static String folded(String line) {
        var folded = new StringBuilder();
        int octets = 0;
        for (int point : line.codePoints().toArray()) {
            var letter = Character.toString(point);
            int more = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > OCTETS) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(letter);
            octets += more;
        }
        return folded.toString();
    }
}

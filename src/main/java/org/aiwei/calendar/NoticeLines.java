package org.aiwei.calendar;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a holiday notice typed line by line, such as {@code 2027-10-01~2027-10-07,休,国庆节}. Commas may be wide, digits
 * too; what is wrong is kept line by line.
 */
final class NoticeLines {

    private static final int LONGEST_SPAN = 31;
    private static final int LONGEST_NOTE = 60;
    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Map<String, DayKind> KINDS =
            Map.of("休", DayKind.HOLIDAY, "HOLIDAY", DayKind.HOLIDAY, "班", DayKind.WORKDAY, "WORKDAY", DayKind.WORKDAY);

    private final int year;
    private final Map<LocalDate, Listed> days = new TreeMap<>();
    private final List<Wrong> wrong = new ArrayList<>();

    record Listed(DayKind kind, String note) {}

    /** @param code last part of a message key below {@code calendar.line} */
    record Wrong(int line, String code, String text) {}

    NoticeLines(int year, String text) {
        this.year = year;
        var lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            var line = lines[i].strip();
            if (!line.isEmpty()) {
                read(i + 1, line);
            }
        }
    }

    Map<LocalDate, Listed> days() {
        return days;
    }

    List<Wrong> wrong() {
        return wrong;
    }

    private void read(int number, String line) {
        var problem = problem(Normalizer.normalize(line, Normalizer.Form.NFKC).split("[,、\t]", 3));
        if (problem != null) {
            wrong.add(new Wrong(number, problem, line));
        }
    }

    /** Takes the line in, or says what is wrong with it. */
    private @Nullable String problem(String[] parts) {
        if (parts.length < 2) {
            return "form";
        }
        var span = parts[0].split("[~至]", 2);
        var first = date(span[0]);
        var last = span.length == 1 ? first : date(span[1]);
        var kind = KINDS.get(parts[1].strip());
        var note = parts.length < 3 ? "" : parts[2].strip();
        if (first.isEmpty() || last.isEmpty()) {
            return "date";
        }
        return kind == null ? "kind" : problem(first.get(), last.get(), new Listed(kind, note));
    }

    private @Nullable String problem(LocalDate first, LocalDate last, Listed listed) {
        if (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST_SPAN))) {
            return "span";
        }
        if (first.isBefore(LocalDate.of(year - 1, 12, 25)) || last.getYear() > year) {
            return "year";
        }
        if (listed.note().length() > LONGEST_NOTE) {
            return "note";
        }
        var repeated = first.datesUntil(last.plusDays(1)).anyMatch(days::containsKey);
        first.datesUntil(last.plusDays(1)).forEach(day -> days.put(day, listed));
        return repeated ? "repeated" : null;
    }

    private static Optional<LocalDate> date(String text) {
        Matcher matcher = DATE.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(part(matcher, 1), part(matcher, 2), part(matcher, 3)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int part(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}

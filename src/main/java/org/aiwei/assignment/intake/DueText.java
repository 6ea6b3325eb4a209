package org.aiwei.assignment.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.aiwei.tabular.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a paper writes under 完成时限, read as far as it can be read for certain.
 *
 * @param date for {@link Kind#DATE} and {@link Kind#PROPOSED}
 */
record DueText(Kind kind, @Nullable LocalDate date) {

    enum Kind {
        NONE,
        DATE,
        /** The paper names no day (全年, 长期); the campaign's last one is offered. */
        PROPOSED,
        /** Words that are no date (每月25日前). */
        WORDS
    }

    private record Form(Pattern pattern, BiFunction<MatchResult, Period, Optional<LocalDate>> date) {

        static Form of(String pattern, BiFunction<MatchResult, Period, Optional<LocalDate>> date) {
            return new Form(Pattern.compile(pattern), date);
        }
    }

    private static final String YEAR = "(?:(\\d{4})年|今年|本年度?)?";
    private static final Pattern BEFORE = Pattern.compile("^(?:截至|截止到?|最迟|于|在|确保|力争|原则上)+");
    private static final Pattern AFTER = Pattern.compile("(?:之前|以前|前|为止|止|完成|截止|[。;,，；])+$");
    private static final Pattern RANGE = Pattern.compile("(.{2,}?)(?:至|到|—+|–|~|～)(.+)");
    private static final Pattern MONTHS = Pattern.compile("(\\d{1,2})月?-(\\d{1,2})月份?底?");
    private static final Pattern ALWAYS = Pattern.compile("全年|长期|长期坚持|常年|持续(?:推进|开展|实施|进行)?|贯穿全年|全程|始终|常态化");
    private static final Pattern HAN_NUMBER = Pattern.compile("(十[一二]?|[一二三四五六七八九])(?=月)");
    private static final String HAN = "一二三四五六七八九十";

    private static final List<Form> FORMS = List.of(
            Form.of(YEAR + "(\\d{1,2})月(\\d{1,2})[日号]?", (m, p) -> day(m, p)),
            Form.of("()(\\d{1,2})[/.-](\\d{1,2})", (m, p) -> day(m, p)),
            Form.of(YEAR + "(\\d{1,2})月(?:份|份?底|份?末|下旬)?", (m, p) -> monthEnd(m, p)),
            Form.of("(\\d{4})[-/.](\\d{1,2})", (m, p) -> monthEnd(m, p)),
            Form.of(YEAR + "(\\d{1,2})月份?上旬", (m, p) -> day(m.group(1), number(m, 2), 10, p)),
            Form.of(YEAR + "(\\d{1,2})月份?中旬", (m, p) -> day(m.group(1), number(m, 2), 20, p)),
            Form.of(YEAR + "第?([一二三四1-4])季度(?:底|末|内)?", (m, p) -> lastOf(m.group(1), quarter(m) * 3, p)),
            Form.of(YEAR + "上半年内?", (m, p) -> lastOf(m.group(1), 6, p)),
            Form.of(YEAR + "(?:下半年内?|年底|年末|年内|底|末|年终)", (m, p) -> lastOf(m.group(1), 12, p)),
            Form.of("(\\d{4})年(?:度|底|末|内)?", (m, p) -> lastOf(m.group(1), 12, p)));

    static DueText read(String written, Period period) {
        return bare(written).isEmpty() ? new DueText(Kind.NONE, null) : due(written, period);
    }

    /** The first day, when the paper writes a span such as 3月1日至9月30日. */
    static Optional<LocalDate> startOf(String written, Period period) {
        var text = bare(written);
        var months = MONTHS.matcher(text);
        if (months.matches()) {
            return period.day(Integer.parseInt(months.group(1)), 1);
        }
        var range = RANGE.matcher(text);
        if (!range.matches()) {
            return Optional.empty();
        }
        var month = Pattern.compile("(?:(\\d{4})年)?(\\d{1,2})月份?").matcher(range.group(1));
        return month.matches() ? day(month.group(1), number(month, 2), 1, period) : single(range.group(1), period);
    }

    private static DueText due(String written, Period period) {
        var text = bare(written);
        if (text.contains("每")) {
            return new DueText(Kind.WORDS, null);
        }
        if (ALWAYS.matcher(text).matches()) {
            return new DueText(Kind.PROPOSED, period.endsOn());
        }
        var months = MONTHS.matcher(text);
        if (months.matches()) {
            return certain(period.lastOf(Integer.parseInt(months.group(2))));
        }
        return certain(single(text, period).or(() -> last(text, period)));
    }

    private static DueText certain(Optional<LocalDate> date) {
        return date.map(day -> new DueText(Kind.DATE, day)).orElseGet(() -> new DueText(Kind.WORDS, null));
    }

    private static Optional<LocalDate> last(String text, Period period) {
        var range = RANGE.matcher(text);
        return range.matches() ? single(range.group(2), period) : Optional.empty();
    }

    private static Optional<LocalDate> single(String text, Period period) {
        var whole = Text.date(text);
        if (whole.isPresent()) {
            return whole;
        }
        for (var form : FORMS) {
            var matcher = form.pattern().matcher(text);
            if (matcher.matches()) {
                return form.date().apply(matcher.toMatchResult(), period);
            }
        }
        return Optional.empty();
    }

    private static String bare(String written) {
        var text = Text.halfWidth(written).replaceAll("\\s+", "");
        text = BEFORE.matcher(text).replaceFirst("");
        text = AFTER.matcher(text).replaceFirst("");
        return HAN_NUMBER.matcher(text).replaceAll(number -> String.valueOf(han(number.group())));
    }

    private static int han(String number) {
        return number.chars().map(c -> HAN.indexOf(c) + 1).sum();
    }

    private static Optional<LocalDate> day(MatchResult m, Period period) {
        return day(m.group(1), number(m, 2), number(m, 3), period);
    }

    private static Optional<LocalDate> day(@Nullable String year, int month, int day, Period period) {
        return noYear(year) ? period.day(month, day) : Period.valid(Integer.parseInt(year), month, day);
    }

    private static Optional<LocalDate> monthEnd(MatchResult m, Period period) {
        return lastOf(m.group(1), number(m, 2), period);
    }

    private static Optional<LocalDate> lastOf(@Nullable String year, int month, Period period) {
        return noYear(year) ? period.lastOf(month) : Period.lastOf(Integer.parseInt(year), month);
    }

    @org.jspecify.annotations.NullUnmarked
    private static boolean noYear(String year) {
        return year == null || year.isEmpty();
    }

    private static int quarter(MatchResult m) {
        int han = HAN.indexOf(m.group(2));
        return han >= 0 ? han + 1 : number(m, 2);
    }

    private static int number(MatchResult m, int group) {
        return Integer.parseInt(m.group(group));
    }
}

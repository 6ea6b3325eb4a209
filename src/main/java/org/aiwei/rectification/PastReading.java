package org.aiwei.rectification;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.aiwei.calendar.WorkCalendar;
import org.aiwei.campaign.CampaignRules;
import org.aiwei.campaign.Counting;
import org.aiwei.campaign.LimitKind;
import org.aiwei.organization.NamedUnit;
import org.aiwei.organization.UnitRef;
import org.aiwei.tabular.Header;
import org.aiwei.tabular.NameMatcher;
import org.aiwei.tabular.Text;
import org.jspecify.annotations.Nullable;

/** An old ledger, row by row: whose it was, when it was found, and whether it is done. */
final class PastReading {

    private static final int LONGEST = 2000;
    private static final Pattern DONE = Pattern.compile("已?(完成|整改|销号|办结|合格|达标|到位|通过|解决)");
    private static final Pattern NOT = Pattern.compile("未|不|没|待|正在|部分");
    private static final Pattern DAYS = Pattern.compile("(\\d{1,3})\\s*(?:天|日|个?工作日)?");

    private final NameMatcher<UnitRef> units;
    private final CampaignRules rules;
    private final WorkCalendar calendar;
    private final LocalDate today;
    private final Header header;
    private final List<PastLine> lines;

    /** What rows are compared with; {@code keys} are those of items that the campaign has. */
    record Known(List<NamedUnit> names, CampaignRules rules, Set<String> keys) {}

    PastReading(Header header, Known known, WorkCalendar calendar, LocalDate today) {
        this.header = header;
        this.rules = known.rules();
        this.calendar = calendar;
        this.today = today;
        var byUnit = known.names().stream().collect(groupingBy(NamedUnit::unit, mapping(NamedUnit::name, toList())));
        this.units = NameMatcher.of(byUnit.keySet(), UnitRef::name, byUnit::get);
        var seen = new HashSet<>(known.keys());
        this.lines = header.lines().stream()
                .filter(line -> !line.heading())
                .map(this::read)
                .map(line -> line.fault() == null ? line.as(!seen.add(key(line))) : line)
                .toList();
    }

    Header header() {
        return header;
    }

    List<PastLine> lines() {
        return lines;
    }

    List<PastLine> wrong() {
        return lines.stream().filter(line -> line.fault() != null).toList();
    }

    static String key(UUID unit, String problem, LocalDate foundOn) {
        return unit + " " + foundOn + " " + problem.replaceAll("\\s+", "");
    }

    private static String key(PastLine line) {
        var unit = line.unit();
        var day = line.foundOn();
        return unit == null || day == null ? "" : key(unit.id(), line.problem(), day);
    }

    private PastLine read(Header.Line row) {
        var match = units.match(row.text("unit"));
        var found = Text.date(row.text("found")).orElse(null);
        var severity = PastSheet.severity(row.text("severity"));
        var closed = closedOn(row, found);
        var due = due(row, found, closed, severity);
        var problem = row.text("problem").strip();
        var line = new PastLine(
                row, match.one().orElse(null), problem, found, severity, due.orElse(null), closed, null, false);
        if (line.unit() == null) {
            return line.wrong(match.candidates().isEmpty() ? "unit" : "unit.several", "unit", row.text("unit"));
        }
        if (problem.isEmpty() || problem.length() > LONGEST || Text.isError(problem)) {
            return line.wrong("problem", "problem", String.valueOf(LONGEST));
        }
        if (found == null || found.isAfter(today) || found.getYear() < 2000) {
            return line.wrong("found", "found", row.text("found"));
        }
        if (closed != null && (closed.isBefore(found) || closed.isAfter(today))) {
            return line.wrong("closed", row.text("closed").isEmpty() ? "checked" : "closed", closed.toString());
        }
        if (due.isEmpty() || due.get().isBefore(found)) {
            return line.wrong("due", "due", row.text("due"));
        }
        return line;
    }

    /** Closed by its own day, or by a verdict that says so; then on the day of the verdict, else of the work. */
    private static @Nullable LocalDate closedOn(Header.Line row, @Nullable LocalDate found) {
        var own = Text.date(row.text("closed"));
        if (own.isPresent()) {
            return own.get();
        }
        var verdict = row.text("result");
        if (!DONE.matcher(verdict).find() || NOT.matcher(verdict).find()) {
            return null;
        }
        return Text.date(row.text("checked"))
                .or(() -> Text.date(row.text("done")))
                .orElse(found);
    }

    /** As written, in days, as the day of completion that was planned, or as the campaign has it for that kind. */
    private Optional<LocalDate> due(
            Header.Line row, @Nullable LocalDate found, @Nullable LocalDate closed, LimitKind severity) {
        var written = Text.halfWidth(row.text("due")).strip();
        var days = DAYS.matcher(written);
        if (found != null && days.matches()) {
            int number = Integer.parseInt(days.group(1));
            return Optional.of(written.contains("工作日") ? calendar.plusWorkdays(found, number) : found.plusDays(number));
        }
        if (!written.isEmpty()) {
            return Text.date(written);
        }
        var planned = closed == null ? Text.date(row.text("done")) : Optional.<LocalDate>empty();
        return planned.or(() -> usual(found, severity));
    }

    private Optional<LocalDate> usual(@Nullable LocalDate found, LimitKind severity) {
        return Optional.ofNullable(found)
                .flatMap(day -> rules.limit(severity)
                        .map(limit -> limit.counting() == Counting.WORKDAYS
                                ? calendar.plusWorkdays(day, limit.days())
                                : day.plusDays(limit.days())));
    }
}

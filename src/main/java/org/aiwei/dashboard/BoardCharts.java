package org.aiwei.dashboard;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.aiwei.dashboard.Board.Band;
import org.aiwei.dashboard.Board.Section;
import org.aiwei.dashboard.OtherSource.Coverage;
import org.aiwei.dashboard.OtherSource.Period;
import org.aiwei.platform.Charts;
import org.aiwei.platform.Charts.Bar;
import org.aiwei.platform.Charts.Slice;
import org.aiwei.platform.Drawing;
import org.springframework.stereotype.Component;

/** Draws a board's numbers. */
@Component
@RequiredArgsConstructor
class BoardCharts {

    private final BoardWords words;

    Board.Charts of(
            List<Section> sections, List<Band> bands, List<Period> periods, List<Coverage> coverage, Locale locale) {
        return new Board.Charts(
                sections.stream().map(section -> section(section, locale)).toList(),
                bands(bands, locale),
                periods(periods, locale),
                coverage(coverage, locale));
    }

    private Drawing section(Section section, Locale locale) {
        var bars = section.lines().stream()
                .map(line -> new Bar(line.name(), slices(line.lights(), locale)))
                .toList();
        return Charts.stacked(words.of(locale, "dashboard.section." + section.code()), bars);
    }

    private List<Slice> slices(Lights lights, Locale locale) {
        return Stream.of(Light.values())
                .map(light ->
                        new Slice(light.name(), light.sign(), words.of(locale, "Light." + light), lights.of(light)))
                .toList();
    }

    private Drawing bands(List<Band> bands, Locale locale) {
        var name = words.of(locale, "dashboard.bands");
        var bars = bands.stream()
                .map(band -> new Bar(band.name(), List.of(new Slice("BEHIND", "", name, band.n()))))
                .toList();
        return Charts.stacked(name, bars);
    }

    private Drawing periods(List<Period> periods, Locale locale) {
        var bars = periods.stream()
                .map(period -> new Bar(
                        period.name() + " " + period.label(),
                        List.of(
                                slice("DONE", "◆", "dashboard.report.timely", period.timely(), locale),
                                slice("BEHIND", "▲", "dashboard.report.late", period.late(), locale),
                                slice("OVERDUE", "■", "dashboard.report.owed", period.owed(), locale))))
                .toList();
        return Charts.stacked(words.of(locale, "dashboard.periods"), bars);
    }

    private Drawing coverage(List<Coverage> coverage, Locale locale) {
        var bars = coverage.stream()
                .map(kind -> new Bar(
                        words.of(locale, "UnitKind." + kind.kind()),
                        List.of(
                                slice("DONE", "◆", "dashboard.visited", kind.visited(), locale),
                                slice("NOT_STARTED", "○", "dashboard.unvisited", kind.left(), locale))))
                .toList();
        return Charts.stacked(words.of(locale, "dashboard.coverage"), bars);
    }

    private Slice slice(String look, String sign, String key, long value, Locale locale) {
        return new Slice(look, sign, words.of(locale, key), value);
    }
}

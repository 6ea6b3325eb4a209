package org.aiwei.campaign;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Phases as bars over the months, milestones as marks, today as a line; a drawing of 960 units' width. Phases that
 * overlap stand in lanes below each other.
 *
 * @param today where the line of today stands; {@code null} when today lies outside
 */
record PhaseTimeline(
        List<Bar> bars,
        List<Tick> ticks,
        List<Mark> marks,
        @Nullable Integer today,
        int height) {

    static final int WIDTH = 960;
    static final int TOP = 34;
    static final int LANE = 34;
    private static final int BAR = 26;
    private static final int SIGN = 15;

    /**
     * @param label the name as far as it fits into the bar
     */
    record Bar(String name, String label, LocalDate fromOn, LocalDate toOn, Course course, int x, int y, int width) {}

    /** First day of a month. */
    record Tick(int x, int month) {}

    record Mark(String name, LocalDate dueOn, int x) {}

    static PhaseTimeline of(List<Phase> phases, List<Milestone> milestones, LocalDate today) {
        if (phases.isEmpty()) {
            return new PhaseTimeline(List.of(), List.of(), List.of(), null, 0);
        }
        var scale = Scale.of(phases);
        var lanes = new ArrayList<LocalDate>();
        var bars = phases.stream()
                .sorted(java.util.Comparator.comparing(Phase::fromOn).thenComparing(Phase::toOn))
                .map(phase -> bar(phase, lane(phase, lanes), scale, today))
                .toList();
        var marks = milestones.stream()
                .filter(milestone -> scale.holds(milestone.dueOn()))
                .map(milestone -> new Mark(milestone.name(), milestone.dueOn(), scale.x(milestone.dueOn())))
                .toList();
        var line = scale.holds(today) ? (Integer) scale.x(today) : null;
        return new PhaseTimeline(bars, scale.months(), marks, line, TOP + lanes.size() * LANE + 22);
    }

    /** Where the line of the milestones lies. */
    public int getFoot() {
        return height - 12;
    }

    public int getBarHeight() {
        return BAR;
    }

    public int getWidth() {
        return WIDTH;
    }

    /** The first lane that is free on the phase's first day; touching phases stand side by side. */
    private static int lane(Phase phase, List<LocalDate> lanes) {
        for (int i = 0; i < lanes.size(); i++) {
            if (phase.fromOn().isAfter(lanes.get(i))) {
                lanes.set(i, phase.toOn());
                return i;
            }
        }
        lanes.add(phase.toOn());
        return lanes.size() - 1;
    }

    private static Bar bar(Phase phase, int lane, Scale scale, LocalDate today) {
        var x = scale.x(phase.fromOn());
        var width = Math.max(2, scale.x(phase.toOn().plusDays(1)) - x - 1);
        var room = width / SIGN - 1;
        var label = phase.name().length() <= room ? phase.name() : "";
        var y = TOP + lane * LANE;
        return new Bar(phase.name(), label, phase.fromOn(), phase.toOn(), Course.of(phase, today), x, y, width);
    }

    private record Scale(LocalDate first, LocalDate last) {

        static Scale of(List<Phase> phases) {
            var first = phases.stream().map(Phase::fromOn).min(LocalDate::compareTo);
            var last = phases.stream().map(Phase::toOn).max(LocalDate::compareTo);
            return new Scale(first.orElseThrow(), last.orElseThrow());
        }

        boolean holds(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }

        int x(LocalDate day) {
            var days = ChronoUnit.DAYS.between(first, last) + 1;
            return (int) Math.round((double) WIDTH * ChronoUnit.DAYS.between(first, day) / days);
        }

        /** Twelve names fit; longer campaigns show every second, third … month. */
        List<Tick> months() {
            var from = first.withDayOfMonth(1);
            var step = ChronoUnit.MONTHS.between(from, last) / 14 + 1;
            var ticks = new ArrayList<Tick>();
            for (var month = from; !month.isAfter(last); month = month.plusMonths(step)) {
                ticks.add(new Tick(Math.max(0, x(month)), month.getMonthValue()));
            }
            return ticks;
        }
    }
}

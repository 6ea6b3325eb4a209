package org.aiwei.dashboard;

import java.time.LocalDate;
import java.util.List;
import org.aiwei.campaign.Figure;

/** A leader's first page: each running campaign, and in it what is the leader's own concern. */
record LeadPage(LocalDate today, List<Block> campaigns) {

    /**
     * @param figures counts of the whole campaign
     * @param led lights of the tasks this leader leads
     * @param units fields and contact units of this leader
     */
    record Block(String name, String href, List<Figure> figures, List<LightCount> led, List<UnitRow> units) {

        public long overdue() {
            return units.stream()
                    .flatMap(row -> row.lights().stream())
                    .filter(count -> count.light().equals("OVERDUE"))
                    .mapToLong(LightCount::number)
                    .sum();
        }
    }

    record LightCount(String light, long number, String href) {}

    /** @param tie message key of why the unit is shown */
    record UnitRow(String name, String tie, String href, List<LightCount> lights) {}
}

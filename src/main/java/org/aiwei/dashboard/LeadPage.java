package org.aiwei.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.platform.Drawing;
import org.jspecify.annotations.Nullable;

/**
 * A leader's first page.
 *
 * @param all campaigns that run
 * @param chosen {@code null} when none runs
 */
record LeadPage(
        LocalDate today,
        List<CampaignRef> all,
        List<Decision> decisions,
        @Nullable Block chosen) {

    LeadPage {
        all = List.copyOf(all);
        decisions = List.copyOf(decisions);
    }

    /**
     * One campaign.
     *
     * @param tiles townships, or the counties of a larger place
     */
    record Block(
            CampaignRef campaign,
            Lights lights,
            long closed,
            String sentence,
            long issuedThisWeek,
            long closedThisWeek,
            List<UnitLight> units,
            List<Week> weeks,
            Drawing trend,
            List<Tile> tiles,
            @Nullable Drawing map,
            int soonWorkdays,
            int behindYellow,
            int behindRed) {

        public String rows() {
            return "/campaigns/" + campaign.id() + "/board/rows?lead=true";
        }

        /** Address of this page with this campaign, for what comes back to it. */
        public String here() {
            return "/lead?campaign=" + campaign.id();
        }

        /** Lights that any of the tiles has. */
        public List<Light> shown() {
            return Lights.sum(tiles.stream().map(Tile::lights)).present();
        }

        public String board() {
            return "/campaigns/" + campaign.id() + "/board";
        }
    }

    /**
     * A field or contact unit with its light and what makes it so.
     *
     * @param tie message key of why it is shown
     * @param worst its most pressing matters
     */
    record UnitLight(
            UUID unitId, String name, String tie, Lights tasks, Lights items, List<MatterRow> worst, String rows) {

        public Lights both() {
            return tasks.plus(items);
        }

        /** Items the unit can be urged about. */
        public List<MatterRow> urged() {
            return worst.stream()
                    .filter(matter -> matter.urged() && matter.light() == Light.OVERDUE)
                    .toList();
        }

        public String signs() {
            return both().present().stream()
                    .map(light -> light.sign() + both().of(light))
                    .collect(Collectors.joining(" "));
        }
    }

    /** @param overdue {@code null} where it is not known */
    record Week(LocalDate day, @Nullable Long overdue) {}

    record Tile(String name, Lights lights, String href) {}
}

package org.aiwei.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aiwei.campaign.CampaignHead;
import org.aiwei.dashboard.OtherSource.Coverage;
import org.aiwei.dashboard.OtherSource.Period;
import org.aiwei.organization.UnitRef;
import org.aiwei.platform.Drawing;
import org.aiwei.rectification.DurableRate;
import org.jspecify.annotations.Nullable;

/**
 * The board of a campaign, or of one unit in it.
 *
 * @param unit {@code null}: the whole campaign
 * @param tasks assignments of a campaign, each once; at a unit all its parts
 * @param visits days of visits, at a unit only
 * @param waiting the most pressing open matters
 */
record Board(
        CampaignHead head,
        @Nullable UnitRef unit,
        LocalDate today,
        Lights tasks,
        Lights items,
        long closed,
        List<Section> sections,
        List<Band> bands,
        List<Period> periods,
        List<Coverage> coverage,
        List<LocalDate> visits,
        DurableRate durable,
        List<MatterRow> waiting,
        Charts charts) {

    /** Address of the list that every number leads into. */
    public String rows() {
        return head.getPath() + "/board/rows?" + (unit == null ? "lead=true" : "unit=" + unit.id());
    }

    /** Address of the board itself. */
    public String path() {
        return unit == null ? head.getPath() + "/board" : "/units/" + unit.id() + "/board";
    }

    public String export(String format) {
        return path() + "/" + format + (unit == null ? "" : "?campaign=" + head.id());
    }

    public @Nullable UUID unitId() {
        return unit == null ? null : unit.id();
    }

    /**
     * Lights grouped in one way.
     *
     * @param code names it: {@code PHASE}, {@code ACTION}, {@code LEADER}, {@code DEPARTMENT}, {@code KIND},
     *     {@code ITEM_KIND}, {@code ITEM_UNIT} or {@code COOPERATING}
     * @param more how many further lines there are, all of them less pressing
     */
    record Section(String code, List<Line> lines, int more) {

        Section {
            lines = List.copyOf(lines);
        }

        /** Lights that any of the lines has. */
        public List<Light> shown() {
            return Lights.sum(lines.stream().map(Line::lights)).present();
        }
    }

    /** @param href the rows; {@code &light=…} is added to it for one light */
    record Line(String name, Lights lights, String href) {}

    /** @param name such as 8–15 days */
    record Band(String name, long n, String href) {}

    /** @param sections in the order of the board's */
    record Charts(List<Drawing> sections, Drawing bands, Drawing periods, Drawing coverage) {

        Charts {
            sections = List.copyOf(sections);
        }
    }
}

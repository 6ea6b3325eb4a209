package org.aiwei.rectification;

import java.util.List;
import java.util.UUID;
import org.aiwei.campaign.Counting;

/** What a notice is to say. */
public record NoticeDraft(NoticeKind kind, String title, String lead, String cc, List<Line> lines) {

    public NoticeDraft {
        title = title.strip();
        lead = lead.strip();
        cc = cc.strip();
        lines = List.copyOf(lines);
    }

    /** @param days of the limit, counted from the day of issue */
    public record Line(UUID findingId, int days, Counting counting, String demand) {

        public Line {
            demand = demand.strip();
        }
    }

    NoticeDraft only(List<Line> some) {
        return new NoticeDraft(kind, title, lead, cc, some);
    }
}

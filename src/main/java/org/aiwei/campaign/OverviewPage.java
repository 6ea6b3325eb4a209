package org.aiwei.campaign;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.aiwei.campaign.PlanPage.MilestoneRow;
import org.aiwei.campaign.PlanPage.PhaseRow;

record OverviewPage(
        CampaignHead head,
        List<String> titles,
        List<String> heads,
        PhaseTimeline timeline,
        List<PhaseRow> phases,
        List<MilestoneRow> milestones,
        List<Figure> figures,
        List<CampaignActivity.Day> activity,
        List<Move> moves,
        Set<Missing> missing) {

    OverviewPage {
        titles = List.copyOf(titles);
    }

    record Move(CampaignAction action, String who, LocalDateTime at, String remark) {

        static Move of(CampaignTransition row) {
            return new Move(row.getAction(), row.getActorName(), local(row.getOccurredAt()), row.getRemark());
        }

        private static LocalDateTime local(Instant at) {
            return LocalDateTime.ofInstant(at, ZoneId.of("Asia/Shanghai"));
        }
    }
}

package org.aiwei.dashboard;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignHead;
import org.aiwei.campaign.CampaignHeads;
import org.aiwei.campaign.Campaigns;
import org.aiwei.platform.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Matters as lists. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class MatterRows {

    private final Campaigns campaigns;
    private final CampaignHeads heads;
    private final BoardPolicy policy;
    private final MatterSource source;
    private final SumSource sums;
    private final Day.Days days;

    /** @param urges whether this person may urge units about items */
    record Rows(CampaignHead head, RowsFilter filter, Page<MatterRow> rows, boolean urges) {

        public boolean anyToUrge() {
            return urges && rows.stream().anyMatch(MatterRow::urged);
        }
    }

    Rows page(Actor actor, UUID campaignId, RowsFilter filter, @Nullable Integer page) {
        var campaign = campaigns.visible(actor, campaignId);
        var day = days.today(campaign);
        var reach = policy.reach(actor, campaign);
        var question = source.question(day, reach, filter);
        var cut = Paging.page(page, "id");
        long there = reach.all() && filter.summed() ? sums.count(day, filter) : source.count(question);
        var rows = source.rows(question, cut.getPageSize(), cut.getOffset(), there);
        return new Rows(
                heads.of(actor, campaignId), filter, new PageImpl<>(rows, cut, there), policy.above(actor, campaign));
    }
}

package org.aiwei.reporting;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a campaign asks of its units: for those above all of it, for a unit its own. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class CampaignReports {

    private static final String PERIODS = """
            select v.collection_id as collection, v.collection_name as name, v.period_id as period, v.label, v.due_on,
                   min(v.report_id::text)::uuid as mine, count(*) filter (where v.status <> 'EXEMPT') as asked,
                   count(*) filter (where v.complete) as sent, count(*) filter (where v.accepted) as accepted
              from v_report v
             where v.campaign_id = :campaign and (:all or v.unit_id = any (:units))
             group by v.collection_id, v.collection_name, v.period_id, v.label, v.due_on
             order by v.due_on desc, v.collection_name, v.period_id limit :limit offset :offset
            """;

    private static final String FOUND = """
            select count(distinct v.period_id) from v_report v
             where v.campaign_id = :campaign and (:all or v.unit_id = any (:units))
            """;

    private final CampaignHeads heads;
    private final Campaigns campaigns;
    private final JdbcClient jdbc;

    /** @param above whether the figures of all units are shown */
    record CampaignPage(CampaignHead head, boolean above, Page<CampaignReportRow> rows) {}

    CampaignPage page(Actor actor, UUID campaignId, @Nullable Integer number) {
        var head = heads.of(actor, campaignId);
        var campaign = campaigns.visible(actor, campaignId);
        boolean above = campaigns.runs(actor, campaign) || campaigns.leads(actor, campaign);
        var cut = Paging.page(number, "id");
        var rows = asked(PERIODS, actor, campaignId, above)
                .param("limit", cut.getPageSize())
                .param("offset", cut.getOffset())
                .query(CampaignReportRow.class)
                .list();
        long found = asked(FOUND, actor, campaignId, above).query(Long.class).single();
        return new CampaignPage(head, above, new PageImpl<>(rows, cut, found));
    }

    private JdbcClient.StatementSpec asked(String sql, Actor actor, UUID campaign, boolean above) {
        return jdbc.sql(sql)
                .param("campaign", campaign)
                .param("all", above)
                .param("units", ReportPolicy.units(actor).toArray(UUID[]::new));
    }
}

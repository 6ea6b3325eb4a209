package org.aiwei.reporting;

import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.Campaigns;
import org.aiwei.platform.RecordNotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which collections a person finds on boards and roll-ups: those sent out in campaigns the person sees. */
@Component
@Transactional(readOnly = true)
@RequiredArgsConstructor
class BoardChoices {

    private static final Duty[] UNIT = {Duty.UNIT_REPORTER, Duty.UNIT_LEADER};

    private final Campaigns campaigns;
    private final JdbcClient jdbc;

    /** A collection with its campaign and how the person stands to it. */
    record Chosen(BoardChoice choice, CampaignRef campaign, boolean above, boolean office, List<UUID> units) {}

    /** Newest first; those that are asked every month before those asked once. */
    List<BoardChoice> all(Actor actor) {
        var ids = campaigns.open(actor).stream().map(CampaignRef::id).toArray(UUID[]::new);
        return jdbc.sql("""
                select c.id, c.campaign_id, c.name, m.name as campaign, c.rows, c.lock_after as locks
                  from collection c join campaign m on m.id = c.campaign_id
                 where c.campaign_id = any (:campaigns) and c.status <> 'DRAFT'
                 order by m.year desc, m.name, c.rhythm = 'ONCE', c.rows <> 'TASKS', c.name, c.id
                """).param("campaigns", ids).query(BoardChoice.class).list();
    }

    /** The collection asked for, or the first; {@code null} when there is none at all. */
    @Nullable
    Chosen chosen(Actor actor, List<BoardChoice> choices, @Nullable UUID id) {
        if (id == null) {
            return choices.isEmpty() ? null : stand(actor, choices.get(0));
        }
        return choices.stream()
                .filter(choice -> choice.id().equals(id))
                .findFirst()
                .map(choice -> stand(actor, choice))
                .orElseGet(() -> closed(actor, id));
    }

    /** The collection of a period, for those who run or lead its campaign. */
    Chosen ofPeriod(Actor actor, UUID periodId) {
        var collection = jdbc.sql("select collection_id from report_period where id = ?")
                .param(periodId)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new RecordNotFound(ReportPeriod.class, periodId));
        var chosen = closed(actor, collection);
        if (!chosen.above()) {
            throw new RecordNotFound(ReportPeriod.class, periodId);
        }
        return chosen;
    }

    /** Also in a campaign that no longer runs. */
    private Chosen closed(Actor actor, UUID id) {
        var choice = jdbc.sql("""
                select c.id, c.campaign_id, c.name, m.name as campaign, c.rows, c.lock_after as locks
                  from collection c join campaign m on m.id = c.campaign_id
                 where c.id = ? and c.status <> 'DRAFT'
                """)
                .param(id)
                .query(BoardChoice.class)
                .optional()
                .orElseThrow(() -> new RecordNotFound(ReportCollection.class, id));
        return stand(actor, choice);
    }

    private Chosen stand(Actor actor, BoardChoice choice) {
        var campaign = campaigns.visible(actor, choice.campaignId());
        boolean office = campaigns.runs(actor, campaign);
        boolean above = office || campaigns.leads(actor, campaign);
        return new Chosen(choice, campaign, above, office, actor.unitsAs(UNIT));
    }
}

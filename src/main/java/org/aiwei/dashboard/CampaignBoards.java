package org.aiwei.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.campaign.CampaignHeads;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.Campaigns;
import org.aiwei.dashboard.Board.Band;
import org.aiwei.dashboard.FlowSource.Flows;
import org.aiwei.organization.Organizations;
import org.aiwei.organization.UnitRef;
import org.aiwei.platform.RecordNotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the boards of campaigns and units together. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class CampaignBoards {

    private static final int WAITING = 8;

    private final Campaigns campaigns;
    private final CampaignHeads heads;
    private final Organizations organizations;
    private final BoardPolicy policy;
    private final SumSource sums;
    private final FlowSource flows;
    private final KeptCloses closes;
    private final OtherSource others;
    private final MatterSource matters;
    private final Sections sections;
    private final BoardCharts charts;
    private final BoardWords words;
    private final Day.Days days;

    /** Whether this person has the whole campaign before the eyes; otherwise only the own unit's board. */
    boolean whole(Actor actor, UUID campaignId) {
        return policy.reach(actor, campaigns.visible(actor, campaignId)).all();
    }

    Board ofCampaign(Actor actor, UUID campaignId, Locale locale) {
        var campaign = campaigns.visible(actor, campaignId);
        var reach = policy.reach(actor, campaign);
        if (!reach.all()) {
            throw new RecordNotFound(CampaignRef.class, campaignId);
        }
        return board(actor, campaign, null, reach, locale);
    }

    /** @param campaignId by default the first that runs and is seen */
    Board ofUnit(Actor actor, UUID unitId, @Nullable UUID campaignId, Locale locale) {
        var campaign = campaignId == null
                ? campaigns.open(actor).stream()
                        .findFirst()
                        .orElseThrow(() -> new RecordNotFound(CampaignRef.class, unitId))
                : campaigns.visible(actor, campaignId);
        var unit = organizations.unit(unitId);
        policy.ensureSees(actor, campaign, unit);
        return board(actor, campaign, unit, policy.reach(actor, campaign), locale);
    }

    private Board board(Actor actor, CampaignRef campaign, @Nullable UnitRef unit, Reach reach, Locale locale) {
        var day = days.today(campaign);
        var id = unit == null ? null : unit.id();
        var tasks = sums.tasks(day, id);
        var items = sums.items(day, id);
        var flow = flows.flows(campaign.id(), id);
        var base = "/campaigns/" + campaign.id() + "/board/rows?" + (id == null ? "" : "unit=" + id);
        var grouped = sections.of(day, unit, tasks, items, base, locale);
        var bands = bands(flow, day, base, locale);
        var periods = others.periods(day, id);
        var coverage = unit == null ? others.coverage(day) : List.<OtherSource.Coverage>of();
        return new Board(
                heads.of(actor, campaign.id()),
                unit,
                day.today(),
                tasks.all(),
                items.all(),
                flow.closedSince(day.first()),
                grouped,
                bands,
                periods,
                coverage,
                id == null ? List.of() : others.visits(day, id, reach.all()),
                closes.of(campaign.id(), id),
                matters.rows(
                        matters.question(day, Reach.everything(), RowsFilter.pressing(id)),
                        WAITING,
                        0,
                        pressing(tasks.all()) + pressing(items.all())),
                charts.of(grouped, bands, periods, coverage, locale));
    }

    private static long pressing(Lights lights) {
        return lights.overdue() + lights.warned();
    }

    private List<Band> bands(Flows flow, Day day, String base, Locale locale) {
        var bands = new ArrayList<Band>();
        int from = 0;
        for (var upTo : sums.bands()) {
            var n = flow.waiting(day.today().minusDays(upTo), day.today().minusDays(from));
            bands.add(new Band(
                    words.of(locale, "dashboard.band", from, upTo), n, base + "&ageFrom=" + from + "&ageTo=" + upTo));
            from = upTo + 1;
        }
        var rest = flow.waiting(null, day.today().minusDays(from));
        bands.add(new Band(words.of(locale, "dashboard.band.over", from), rest, base + "&ageFrom=" + from));
        return bands;
    }

    /** What a person may look at: own unit first where the whole campaign is not for the eyes. */
    UUID ownUnit(Actor actor, UUID campaignId) {
        var taking = campaigns.participants(campaignId);
        var own = actor.unitsAs(Duty.UNIT_LEADER, Duty.UNIT_REPORTER);
        return own.stream()
                .filter(taking::contains)
                .findFirst()
                .or(() -> own.stream().findFirst())
                .orElseThrow(() -> new RecordNotFound(CampaignRef.class, campaignId));
    }

    /** The other campaigns whose board of the same unit can be opened. */
    List<CampaignRef> choices(Actor actor) {
        return campaigns.open(actor);
    }
}

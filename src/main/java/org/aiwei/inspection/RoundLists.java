package org.aiwei.inspection;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.campaign.CampaignHead;
import org.aiwei.campaign.CampaignHeads;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.Campaigns;
import org.aiwei.platform.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rounds as lists: all that someone sees, and those of a campaign. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class RoundLists {

    private final RoundRepository repository;
    private final RoundPolicy policy;
    private final Campaigns campaigns;
    private final CampaignHeads heads;
    private final Clock clock;

    /**
     * @param office whether this person may set rounds up
     * @param onTeam whether this person serves on a team today
     */
    record ListPage(Page<RoundRow> rows, RoundFilter filter, List<Option> campaigns, boolean office, boolean onTeam) {}

    record CampaignPage(CampaignHead head, Page<RoundRow> rows, boolean writable) {}

    ListPage list(Actor actor, RoundFilter filter, @Nullable Integer page) {
        var open = campaigns.open(actor);
        var options = open.stream()
                .map(campaign -> new Option(campaign.id().toString(), campaign.name()))
                .toList();
        var office = open.stream().anyMatch(campaign -> campaigns.runs(actor, campaign));
        return new ListPage(
                rows(actor, filter, page), filter, options, office, repository.onAnyTeam(actor.id(), today()));
    }

    CampaignPage ofCampaign(Actor actor, UUID campaignId, @Nullable Integer page) {
        var head = heads.of(actor, campaignId);
        var filter = new RoundFilter(campaignId.toString(), null, null, null);
        return new CampaignPage(head, rows(actor, filter, page), head.mine() && head.editable());
    }

    private Page<RoundRow> rows(Actor actor, RoundFilter filter, @Nullable Integer page) {
        var wanted = policy.visibleTo(actor, today()).and(filter.toSpecification());
        var found = repository.findAll(wanted, Paging.page(page, "-startsOn", "id"));
        var ids = found.stream().map(InspectionRound::getId).toList();
        var counts = repository.targetCounts(ids).stream().collect(toMap(row -> row.id(), row -> row.targets()));
        var named = campaigns.byIds(
                found.stream().map(InspectionRound::getCampaignId).distinct().toList());
        return found.map(round -> row(actor, round, counts, named));
    }

    private RoundRow row(Actor actor, InspectionRound round, Map<UUID, Long> counts, Map<UUID, CampaignRef> named) {
        var campaign = named.get(round.getCampaignId());
        var inside = policy.runs(actor, round) || policy.leads(actor, round);
        return new RoundRow(
                round.getId(),
                round.getName(),
                round.getKind(),
                round.getStatus(),
                round.getStatus() == RoundStatus.DRAFT && round.submitted(),
                campaign == null ? "" : campaign.name(),
                round.getStartsOn(),
                round.getEndsOn(),
                inside ? counts.getOrDefault(round.getId(), 0L) : null);
    }

    /** Whether the tabs of the office's own pages are offered. */
    static boolean inside(Actor actor) {
        return actor.hasAny(List.of(Duty.CAMPAIGN_OFFICER, Duty.BUREAU_LEADER));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

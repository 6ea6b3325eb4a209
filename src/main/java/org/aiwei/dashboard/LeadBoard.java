package org.aiwei.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.Campaigns;
import org.aiwei.dashboard.LeadPage.Block;
import org.aiwei.dashboard.LeadPage.UnitLight;
import org.aiwei.dashboard.SumSource.AtUnit;
import org.aiwei.dashboard.SumSource.ByUnit;
import org.aiwei.organization.LeaderTie;
import org.aiwei.organization.Organizations;
import org.aiwei.organization.UnitRef;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a leader's first page together. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class LeadBoard {

    private static final int REASONS = 5;

    private final Campaigns campaigns;
    private final Organizations organizations;
    private final BoardPolicy policy;
    private final SumSource sums;
    private final FlowSource flows;
    private final MatterSource matters;
    private final Decisions decisions;
    private final LeadSentence sentence;
    private final Townships townships;
    private final Trend trend;
    private final Day.Days days;
    private final Clock clock;

    /** @param wanted by default the campaign with the most to do */
    LeadPage of(Actor actor, @Nullable UUID wanted, Locale locale) {
        var all = campaigns.open(actor).stream()
                .filter(campaign -> policy.above(actor, campaign))
                .toList();
        var chosen = with(all, wanted).or(() -> usual(all));
        return new LeadPage(
                LocalDate.now(clock),
                all,
                decisions.of(actor),
                chosen.map(campaign -> block(actor, campaign, locale)).orElse(null));
    }

    /** Where most is to be done. */
    private Optional<CampaignRef> usual(List<CampaignRef> all) {
        var busiest = all.size() < 2
                ? Optional.<UUID>empty()
                : sums.busiest(all.stream().map(CampaignRef::id).toList());
        return with(all, busiest.orElse(null)).or(() -> all.stream().findFirst());
    }

    private static Optional<CampaignRef> with(List<CampaignRef> all, @Nullable UUID id) {
        return all.stream().filter(campaign -> campaign.id().equals(id)).findFirst();
    }

    private Block block(Actor actor, CampaignRef campaign, Locale locale) {
        var day = days.today(campaign);
        var byUnit = sums.units(day);
        var flow = flows.flows(campaign.id(), null);
        var tiles = townships.of(day, byUnit);
        var weeks = trend.weeks(day, byUnit.all().overdue());
        long issued = flow.issuedSince(day.monday());
        long closed = flow.closedSince(day.monday());
        return new Block(
                campaign,
                byUnit.all(),
                flow.closedSince(day.first()),
                sentence.of(byUnit, issued, closed, locale),
                issued,
                closed,
                units(actor, day, byUnit),
                weeks,
                trend.drawn(weeks, locale),
                tiles,
                townships.drawn(tiles, locale),
                campaign.lights().soonWorkdays(),
                campaign.lights().behindYellow(),
                campaign.lights().behindRed());
    }

    private List<UnitLight> units(Actor actor, Day day, ByUnit byUnit) {
        var ties = organizations.tiesOf(actor.id(), day.today());
        var tied = ties.stream().map(LeaderTie::unitId).distinct().toList();
        var names = organizations.byIds(tied);
        var standing = byUnit.units().stream().collect(Collectors.toMap(AtUnit::unitId, unit -> unit));
        var worst = tied.isEmpty()
                ? Map.<UUID, List<MatterRow>>of()
                : matters.worst(day, tied, REASONS).stream().collect(Collectors.groupingBy(MatterRow::unitId));
        return ties.stream()
                .filter(tie -> names.containsKey(tie.unitId()))
                .map(tie -> unit(tie, names, standing.get(tie.unitId()), worst, day))
                .toList();
    }

    private static UnitLight unit(
            LeaderTie tie,
            Map<UUID, UnitRef> names,
            @Nullable AtUnit standing,
            Map<UUID, List<MatterRow>> worst,
            Day day) {
        var unit = names.get(tie.unitId());
        return new UnitLight(
                tie.unitId(),
                unit == null ? "" : unit.shortName(),
                "dashboard.tie." + tie.kind(),
                standing == null ? Lights.NONE : standing.tasks(),
                standing == null ? Lights.NONE : standing.items(),
                worst.getOrDefault(tie.unitId(), List.of()),
                "/campaigns/" + day.campaign().id() + "/board/rows?unit=" + tie.unitId());
    }
}

package org.aiwei.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignFigures;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.Campaigns;
import org.aiwei.dashboard.LeadPage.Block;
import org.aiwei.dashboard.LeadPage.LightCount;
import org.aiwei.dashboard.LeadPage.UnitRow;
import org.aiwei.organization.LeaderTie;
import org.aiwei.organization.Organizations;
import org.aiwei.organization.UnitRef;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a leader's first page together. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class LeadBoard {

    private final Campaigns campaigns;
    private final Organizations organizations;
    private final LightCounts counts;
    private final ObjectProvider<CampaignFigures> figures;
    private final Clock clock;

    LeadPage of(Actor actor) {
        var today = LocalDate.now(clock);
        var ties = organizations.tiesOf(actor.id(), today);
        var units = organizations.byIds(ties.stream().map(LeaderTie::unitId).toList());
        return new LeadPage(
                today,
                campaigns.open(actor).stream()
                        .map(campaign -> block(actor, campaign, ties, units, today))
                        .toList());
    }

    private Block block(
            Actor actor, CampaignRef campaign, List<LeaderTie> ties, Map<UUID, UnitRef> units, LocalDate today) {
        var tasks = "/campaigns/" + campaign.id() + "/tasks";
        var byUnit = counts.ofUnits(campaign, units.keySet(), today);
        var whole = figures.stream()
                .flatMap(some -> some.figuresFor(actor, campaign).stream())
                .toList();
        var led = counts.ledBy(campaign, actor.id(), today).entrySet().stream()
                .map(count -> new LightCount(
                        count.getKey(), count.getValue(), tasks + "?leader=" + actor.id() + "&light=" + count.getKey()))
                .toList();
        return new Block(campaign.name(), "/campaigns/" + campaign.id(), whole, led, rows(ties, units, byUnit, tasks));
    }

    private static List<UnitRow> rows(
            Collection<LeaderTie> ties, Map<UUID, UnitRef> units, Map<UUID, Map<String, Long>> byUnit, String tasks) {
        return ties.stream()
                .filter(tie -> byUnit.containsKey(tie.unitId()) && units.containsKey(tie.unitId()))
                .map(tie -> row(tie, units, byUnit.getOrDefault(tie.unitId(), Map.of()), tasks))
                .toList();
    }

    private static UnitRow row(LeaderTie tie, Map<UUID, UnitRef> units, Map<String, Long> lights, String tasks) {
        var href = tasks + "?unit=" + tie.unitId();
        var numbers = lights.entrySet().stream()
                .map(count -> new LightCount(count.getKey(), count.getValue(), href + "&light=" + count.getKey()))
                .collect(Collectors.toList());
        var unit = units.get(tie.unitId());
        return new UnitRow(unit == null ? "" : unit.shortName(), "dashboard.tie." + tie.kind(), href, numbers);
    }
}

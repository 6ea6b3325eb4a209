package org.aiwei.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.Campaigns;
import org.aiwei.organization.Organizations;
import org.aiwei.organization.UnitRef;
import org.aiwei.platform.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the office asks and what came of it. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class CollectionPages {

    private final CollectionSource source;
    private final FormRepository forms;
    private final ReportFinder finder;
    private final ReportPolicy policy;
    private final Campaigns campaigns;
    private final Organizations organizations;
    private final WorkDays calendar;
    private final Clock clock;

    Page<CollectionRow> list(Actor actor, @Nullable Integer page) {
        return source.list(actor.unitsAs(Duty.CAMPAIGN_OFFICER), Paging.page(page, "id"));
    }

    /** Running campaigns of the person's offices. */
    List<Option> campaigns(Actor actor) {
        return campaigns.open(actor).stream()
                .filter(campaign -> policy.runs(actor, campaign))
                .map(campaign -> new Option(campaign.id().toString(), campaign.name()))
                .toList();
    }

    CollectionPage show(Actor actor, UUID id, @Nullable UUID period) {
        var collection = finder.collection(actor, id);
        var campaign = campaigns.ref(collection.getCampaignId());
        var form = forms.findById(collection.getFormId()).orElseThrow();
        var rule = collection.rule(campaigns.phases(campaign.id()));
        var periods = source.periods(id);
        var chosen = periods.stream()
                .map(CollectionPage.PeriodLine::id)
                .filter(each -> period == null || each.equals(period))
                .findFirst()
                .orElse(null);
        var recipients =
                collection.getRecipients().stream().map(Recipient::unitId).collect(Collectors.toSet());
        return new CollectionPage(
                id,
                collection.getVersion(),
                campaign.id(),
                campaign.name(),
                collection.getName(),
                collection.getKind(),
                collection.getStatus(),
                form.getId(),
                form.getName() + " v" + form.getNumber(),
                collection.getRowSource(),
                collection.getRhythm(),
                collection.getReview(),
                collection.isLockAfter(),
                collection.getInstruction(),
                rule,
                NextDue.of(rule, collection.getStartsOn(), collection.getEndsOn(), LocalDate.now(clock), calendar),
                names(recipients),
                collection.open() ? others(campaign, recipients) : List.of(),
                form.getFields().size(),
                ReportPolicy.running(campaign, collection),
                periods,
                chosen,
                chosen == null ? List.of() : source.reports(chosen, clock.instant()),
                moments(collection));
    }

    private static List<CollectionPage.Moment> moments(ReportCollection collection) {
        return collection.getTransitions().stream()
                .map(move -> new CollectionPage.Moment(
                        Objects.requireNonNull(CollectionSource.local(move.getOccurredAt())),
                        move.getActorName(),
                        move.getAction(),
                        move.getRemark()))
                .toList();
    }

    private List<String> names(Set<UUID> units) {
        return organizations.inOrder(units).stream().map(UnitRef::name).toList();
    }

    private List<Option> others(CampaignRef campaign, Set<UUID> present) {
        return organizations.all().stream()
                .filter(unit -> unit.takesPartIn(campaign.owner()) && !present.contains(unit.id()))
                .map(unit -> new Option(unit.id().toString(), unit.name()))
                .toList();
    }
}

package org.aiwei.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.Campaigns;
import org.aiwei.organization.Organizations;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.aiwei.reporting.BurdenSource.Held;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a collection costs its units, and what must not be asked because it is known already. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class Burdens {

    private final BurdenSource source;
    private final BurdenLimits limits;
    private final CollectionRepository collections;
    private final ReportPolicy policy;
    private final Campaigns campaigns;
    private final Organizations organizations;
    private final ObjectProvider<ReportFacts> facts;
    private final MessageSource messages;

    /** Shown before publishing: the cost, the month's sum of every unit with it, and what stands in the way. */
    BurdenSheet sheet(Actor actor, UUID collectionId) {
        return sheet(collection(actor, collectionId));
    }

    /**
     * @throws RuleBroken when a field asks what is known already, or a unit would have to answer more than the bureau
     *     allows
     */
    void ensureBearable(ReportCollection collection) {
        var sheet = sheet(collection);
        if (!sheet.repeats().isEmpty()) {
            var first = sheet.repeats().get(0);
            throw new RuleBroken("reporting.burden.repeats", first.label(), first.holder());
        }
        if (sheet.refused()) {
            var worst = sheet.over().get(0);
            throw new RuleBroken(
                    "reporting.burden.over",
                    worst.unit(),
                    String.valueOf(worst.month()),
                    String.valueOf(sheet.limit().answers()));
        }
    }

    /** All open collections of an office's bureau, by unit: what each is asked in a month. */
    List<BurdenSheet.Line> months(Actor actor) {
        var owners = ReportForms.owners(actor);
        var monthly = new LinkedHashMap<UUID, Integer>();
        for (var held : source.open()) {
            if (owners.stream().anyMatch(office -> office.value().startsWith(held.ownerPath()))) {
                held.cost()
                        .byUnit()
                        .forEach((unit, answers) -> monthly.merge(unit, held.aMonth(answers), Integer::sum));
            }
        }
        return lines(monthly, Map.of());
    }

    /** A collection of a campaign that this person runs. */
    ReportCollection collection(Actor actor, UUID id) {
        return collections
                .findById(id)
                .filter(found -> policy.runs(actor, campaigns.ref(found.getCampaignId())))
                .orElseThrow(() -> new RecordNotFound(ReportCollection.class, id));
    }

    /** Nothing goes out that asks what is known or more than a unit may be asked for. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CollectionMoved moved) {
        if (moved.action() == CollectionAction.PUBLISH) {
            collections.findById(moved.collectionId()).ifPresent(this::ensureBearable);
        }
    }

    BurdenLimit limit(Actor actor) {
        return limits.of(actor);
    }

    private BurdenSheet sheet(ReportCollection collection) {
        var asked = source.asked(collection.getFormId());
        var cost = BurdenCost.of(asked, source.rows(collection));
        var others = source.open().stream()
                .filter(held -> !held.collectionId().equals(collection.getId()))
                .filter(held -> held.shares(cost.byUnit().keySet()))
                .toList();
        var limit = limits.of(collection.getOwnerPath());
        var month = new LinkedHashMap<UUID, Integer>();
        int months = Held.months(collection.getRhythm());
        cost.byUnit().forEach((unit, answers) -> month.put(unit, -Math.floorDiv(-answers, months)));
        others.forEach(held -> held.cost().byUnit().forEach((unit, answers) -> {
            if (month.containsKey(unit)) {
                month.merge(unit, held.aMonth(answers), Integer::sum);
            }
        }));
        return new BurdenSheet(cost, limit, repeats(collection, asked, others), lines(month, cost.byUnit()));
    }

    private List<BurdenSheet.Repeat> repeats(ReportCollection collection, List<Asked> asked, List<Held> others) {
        var repeats = new ArrayList<BurdenSheet.Repeat>();
        for (var field : asked) {
            facts.stream()
                    .filter(fact -> field.repeatsFact(fact.code(), name(fact)))
                    .findFirst()
                    .ifPresent(fact -> repeats.add(new BurdenSheet.Repeat(field.label(), name(fact))));
            others.stream()
                    .filter(held -> held.sameDays(collection) && held.comparable(collection, field))
                    .filter(held -> !field.prefilled() && held.asked().stream().anyMatch(field::repeats))
                    .findFirst()
                    .ifPresent(held -> repeats.add(new BurdenSheet.Repeat(field.label(), held.name())));
        }
        return repeats;
    }

    /** Heaviest first. */
    private List<BurdenSheet.Line> lines(Map<UUID, Integer> month, Map<UUID, Integer> own) {
        return organizations.byIds(month.keySet()).values().stream()
                .map(unit -> new BurdenSheet.Line(
                        unit.id(), unit.name(), own.getOrDefault(unit.id(), 0), month.getOrDefault(unit.id(), 0)))
                .sorted(java.util.Comparator.comparing(BurdenSheet.Line::month)
                        .reversed()
                        .thenComparing(BurdenSheet.Line::unit))
                .toList();
    }

    private String name(ReportFacts fact) {
        return Objects.requireNonNullElse(
                messages.getMessage(fact.label(), null, fact.code(), Locale.CHINA), fact.code());
    }
}

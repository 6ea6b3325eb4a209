package org.aiwei.reporting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.UnitPath;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.Campaigns;
import org.aiwei.organization.NamedUnit;
import org.aiwei.organization.Organizations;
import org.aiwei.organization.UnitRef;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.StaleRecord;
import org.aiwei.standard.DataItemRef;
import org.aiwei.standard.Standards;
import org.aiwei.tabular.NameMatcher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Yearly values of the data items on their way from handing out to the online filing. */
@Service
@Transactional
@RequiredArgsConstructor
class DataItems {

    private final DataValueRepository values;
    private final DataPolicy policy;
    private final Campaigns campaigns;
    private final Standards standards;
    private final Organizations organizations;
    private final Clock clock;

    /** A value with its campaign, seen by this person. */
    record Seen(DataValue value, CampaignRef campaign) {}

    /**
     * Hands all years of the items to one supplier; what another has already sent in stays with it.
     *
     * @return how many values were handed out or passed on
     */
    int handOut(Actor actor, UUID campaignId, Collection<UUID> itemIds, DataSupplier to, @Nullable LocalDate due) {
        var campaign = run(actor, campaignId);
        var wanted = standards.dataItems(campaign.editionIds()).stream()
                .filter(item -> itemIds.contains(item.id()))
                .toList();
        if (wanted.isEmpty()) {
            throw new RuleBroken("reporting.data.none-chosen");
        }
        if (to.unitPath() != null && !campaign.owner().covers(new UnitPath(to.unitPath()))) {
            throw new RuleBroken("reporting.data.supplier");
        }
        takePart(campaign, to);
        return wanted.stream()
                .mapToInt(item -> handOut(actor, campaign, item, to, due))
                .sum();
    }

    /**
     * Hands what nobody has yet to the units that the standard names as suppliers; a name that is no unit's stands for
     * a department outside.
     */
    int handOutByName(Actor actor, UUID campaignId, @Nullable LocalDate due) {
        var campaign = run(actor, campaignId);
        var names = names(campaign);
        var taken = values.findByCampaignIdOrderByItemIdAscYearAsc(campaignId).stream()
                .map(DataValue::getItemId)
                .distinct()
                .toList();
        return standards.dataItems(campaign.editionIds()).stream()
                .filter(item -> !taken.contains(item.id()) && !item.supplier().isBlank())
                .mapToInt(item -> {
                    var to = supplier(item, names);
                    takePart(campaign, to);
                    return handOut(actor, campaign, item, to, due);
                })
                .sum();
    }

    @Transactional(readOnly = true)
    void ensureRuns(Actor actor, UUID campaignId) {
        run(actor, campaignId);
    }

    /** Fills a value in; the office does so in the place of who delivers it, and says where it has it from. */
    void fill(Actor actor, UUID id, @Nullable Long version, DataEntry entry) {
        var seen = seen(actor, id);
        policy.ensureFills(actor, seen.value(), seen.campaign());
        StaleRecord.check(DataValue.class, id, version, seen.value().getVersion());
        var own = policy.delivers(actor, seen.value());
        seen.value().fill(entry, !own, actor.stamp(clock.instant()));
        values.saveAndFlush(seen.value());
    }

    void move(Actor actor, UUID id, @Nullable Long version, DataAction action, String remark) {
        var seen = seen(actor, id);
        policy.ensure(actor, action, seen.value(), seen.campaign());
        StaleRecord.check(DataValue.class, id, version, seen.value().getVersion());
        step(seen.value(), action, remark, actor);
    }

    /** Takes a step with all values of a campaign that are ready for it. */
    int moveAll(Actor actor, UUID campaignId, DataAction action) {
        var campaign = run(actor, campaignId);
        var ready = values.findByCampaignIdOrderByItemIdAscYearAsc(campaignId).stream()
                .filter(value -> action.possibleFrom(value.getStatus()))
                .toList();
        if (ready.isEmpty()) {
            throw new RuleBroken("reporting.data." + action + ".none", campaign.name());
        }
        ready.forEach(value -> step(value, action, "", actor));
        return ready.size();
    }

    @Transactional(readOnly = true)
    Seen seen(Actor actor, UUID id) {
        var value = values.findById(id).orElseThrow(() -> new RecordNotFound(DataValue.class, id));
        var campaign = campaigns.ref(value.getCampaignId());
        if (!policy.sees(actor, value, campaign)) {
            throw new RecordNotFound(DataValue.class, id);
        }
        return new Seen(value, campaign);
    }

    /** How a value stands against the target and the year before. */
    @Transactional(readOnly = true)
    DataVerdict verdict(DataValue value, DataItemRef item) {
        var before = values.findByCampaignIdAndItemIdAndYear(
                        value.getCampaignId(), value.getItemId(), value.getYear() - 1)
                .map(DataValue::reading)
                .orElse(DataReading.NONE);
        return DataTable.target(item).judge(value.reading(), before);
    }

    @Transactional(readOnly = true)
    DataItemRef item(Seen seen) {
        return standards.dataItems(seen.campaign().editionIds()).stream()
                .filter(item -> item.id().equals(seen.value().getItemId()))
                .findFirst()
                .orElseThrow(
                        () -> new RecordNotFound(DataValue.class, seen.value().getId()));
    }

    private void step(DataValue value, DataAction action, String remark, Actor actor) {
        var stamp = actor.stamp(clock.instant());
        switch (action) {
            case SUBMIT ->
                value.submit(verdict(value, item(new Seen(value, campaigns.ref(value.getCampaignId())))), stamp);
            case VERIFY -> value.verify(stamp);
            default -> value.move(action, remark, stamp);
        }
        values.saveAndFlush(value); // publishes the move
    }

    private CampaignRef run(Actor actor, UUID campaignId) {
        var campaign = campaigns.visible(actor, campaignId);
        policy.ensureRuns(actor, campaign);
        return campaign;
    }

    private int handOut(Actor actor, CampaignRef campaign, DataItemRef item, DataSupplier to, @Nullable LocalDate due) {
        var stamp = actor.stamp(clock.instant());
        var known = values.findByCampaignIdAndItemIdIn(campaign.id(), List.of(item.id())).stream()
                .collect(toMap(DataValue::getYear, value -> value));
        int handed = 0;
        for (int year = campaign.year() - item.years() + 1; year <= campaign.year(); year++) {
            var value = known.get(year);
            if (value == null) {
                values.save(DataValue.handedOut(campaign.id(), item, year, to, due, stamp));
                handed++;
            } else if (value.getStatus().open()) {
                value.passOn(to, due, stamp);
                values.save(value);
                handed++;
            }
        }
        return handed;
    }

    /** Who has to deliver something finds the campaign. */
    private void takePart(CampaignRef campaign, DataSupplier to) {
        if (to.unitId() != null && to.unitPath() != null) {
            campaigns.join(campaign.id(), to.unitId(), new UnitPath(to.unitPath()));
        }
    }

    private NameMatcher<UnitRef> names(CampaignRef campaign) {
        var named = organizations.names().stream()
                .filter(name -> campaign.owner().covers(name.unit().path()))
                .collect(groupingBy(NamedUnit::unit, mapping(NamedUnit::name, toList())));
        return NameMatcher.of(named.keySet(), UnitRef::name, unit -> named.getOrDefault(unit, List.of()));
    }

    private static DataSupplier supplier(DataItemRef item, NameMatcher<UnitRef> names) {
        return names.match(item.supplier())
                .one()
                .map(DataSupplier::of)
                .orElseGet(() -> DataSupplier.outside(item.supplier()));
    }
}

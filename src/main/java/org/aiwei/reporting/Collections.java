package org.aiwei.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.Campaigns;
import org.aiwei.organization.Organizations;
import org.aiwei.organization.UnitRef;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.StaleRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the office asks of units. */
@Service
@Transactional
@RequiredArgsConstructor
public class Collections {

    private final CollectionRepository repository;
    private final FormRepository forms;
    private final ReportForms readyMade;
    private final ReportFinder finder;
    private final ReportPolicy policy;
    private final PeriodOpening opening;
    private final Campaigns campaigns;
    private final Organizations organizations;
    private final PageRoom room;
    private final Clock clock;

    /** Without asking who looks: for modules above, after their own check. */
    @Transactional(readOnly = true)
    public CollectionRef ref(UUID id) {
        return repository
                .findById(id)
                .map(CollectionRef::of)
                .orElseThrow(() -> new RecordNotFound(ReportCollection.class, id));
    }

    /** What the hidden field of a form would carry now. */
    @Transactional(readOnly = true)
    public Long versionOf(Actor actor, UUID id) {
        return finder.collection(actor, id).getVersion();
    }

    /** The form that comes with the program, made for the campaign's bureau when it is first needed. */
    public UUID readyMade(Actor actor, UUID campaignId, ReadyMade wanted) {
        var campaign = running(actor, campaignId);
        return readyMade.readyMade(actor, campaign.owner(), wanted).getId();
    }

    public UUID create(Actor actor, UUID campaignId, CollectionDraft draft) {
        var campaign = running(actor, campaignId);
        var stamp = actor.stamp(clock.instant());
        var collection = ReportCollection.draft(campaign, stamp);
        collection.write(draft, checked(actor, campaign, draft), stamp);
        return repository.save(collection).getId();
    }

    /** On a form that comes with the program, which is made now unless it is there. */
    UUID create(Actor actor, UUID campaignId, CollectionDraft draft, ReadyMade form) {
        return create(actor, campaignId, draft.with(readyMade(actor, campaignId, form)));
    }

    public void edit(Actor actor, UUID id, CollectionDraft draft, @Nullable Long seen) {
        var collection = unchanged(actor, id, seen);
        var campaign = running(actor, collection.getCampaignId());
        collection.write(draft, checked(actor, campaign, draft), actor.stamp(clock.instant()));
        repository.save(collection); // publishes the change
    }

    /** Sends it out: freezes the form and opens what is running. */
    public void publish(Actor actor, UUID id, @Nullable Long seen) {
        repository.queue(id);
        var collection = unchanged(actor, id, seen);
        running(actor, collection.getCampaignId());
        var now = clock.instant();
        var form = forms.findById(collection.getFormId()).orElseThrow();
        room.ensure(form);
        form.freeze(now);
        forms.save(form);
        collection.move(CollectionAction.PUBLISH, "", LocalDate.now(clock), actor.stamp(now));
        repository.save(collection); // publishes the move
        opening.open(actor, collection, LocalDate.now(clock), now);
    }

    /** Stops it, or takes it up again; what was slept through meanwhile opens then. */
    public void move(Actor actor, UUID id, CollectionAction action, String remark, @Nullable Long seen) {
        repository.queue(id);
        var collection = unchanged(actor, id, seen);
        if (action == CollectionAction.CLOSE && remark.isBlank()) {
            throw new RuleBroken("reporting.collection.CLOSE.remark");
        }
        var now = clock.instant();
        collection.move(action, remark, LocalDate.now(clock), actor.stamp(now));
        repository.save(collection);
        opening.open(actor, collection, LocalDate.now(clock), now);
    }

    /** Removes one that was never sent out. */
    public void discard(Actor actor, UUID id, @Nullable Long seen) {
        var collection = unchanged(actor, id, seen);
        if (collection.getStatus() != CollectionStatus.DRAFT) {
            throw new RuleBroken("reporting.collection.sent", collection.getName());
        }
        var stamp = actor.stamp(clock.instant());
        collection.tell(CollectionChanged.What.DISCARD, "", stamp);
        repository.delete(collection); // publishes that it is gone
    }

    /** One more unit has to report, from the period that is running. */
    public void widen(Actor actor, UUID id, UUID unitId, @Nullable Long seen) {
        repository.queue(id);
        var collection = unchanged(actor, id, seen);
        var unit = organizations.unit(unitId);
        ensureNear(running(actor, collection.getCampaignId()), unit);
        var now = clock.instant();
        collection.widen(unit, actor.stamp(now));
        repository.save(collection);
        opening.widen(actor, collection, unit, LocalDate.now(clock), now);
    }

    private ReportCollection unchanged(Actor actor, UUID id, @Nullable Long seen) {
        var collection = finder.collection(actor, id);
        StaleRecord.check(ReportCollection.class, id, seen, collection.getVersion());
        return collection;
    }

    private CampaignRef running(Actor actor, UUID campaignId) {
        var campaign = campaigns.visible(actor, campaignId);
        policy.ensureRuns(actor, campaign);
        if (campaign.status() != org.aiwei.campaign.CampaignStatus.PUBLISHED) {
            throw new RuleBroken("reporting.campaign.not-running", campaign.name());
        }
        return campaign;
    }

    private List<UnitRef> checked(Actor actor, CampaignRef campaign, CollectionDraft draft) {
        finder.form(actor, draft.formId());
        if (draft.endsOn().isBefore(draft.startsOn())) {
            throw new RuleBroken("reporting.collection.dates");
        }
        return units(campaign, draft.recipients());
    }

    private List<UnitRef> units(CampaignRef campaign, Set<UUID> ids) {
        var units = organizations.byIds(ids);
        if (units.size() != ids.size()) {
            throw new RuleBroken("reporting.collection.unit");
        }
        units.values().forEach(unit -> ensureNear(campaign, unit));
        return List.copyOf(units.values());
    }

    private static void ensureNear(CampaignRef campaign, UnitRef unit) {
        if (!unit.takesPartIn(campaign.owner())) {
            throw new RuleBroken("reporting.collection.unit");
        }
    }
}

package org.aiwei.campaign;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.organization.Organizations;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.StaleRecord;
import org.aiwei.standard.EditionRef;
import org.aiwei.standard.Standards;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writing a campaign: only the office that runs it does, and only until it is closed. {@code seen} is the version the
 * person looked at.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class CampaignPlans {

    private final CampaignRepository repository;
    private final Campaigns campaigns;
    private final CampaignPolicy policy;
    private final Organizations organizations;
    private final Standards standards;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * @param officeUnitId the office that will run it; the actor must be its officer
     * @return id of the draft
     */
    public UUID create(Actor actor, UUID officeUnitId, CampaignTexts texts) {
        if (!actor.actsFor(officeUnitId, Duty.CAMPAIGN_OFFICER)) {
            throw new AccessDeniedException(actor.name() + " is no officer there");
        }
        ensureOffered(actor, texts.editionIds(), List.of());
        var unit = organizations.unit(officeUnitId);
        var owner = organizations.root(unit.path()).path();
        var campaign = Campaign.draft(new Office(officeUnitId, unit.path(), owner), texts, actor, now());
        return repository.save(campaign).getId();
    }

    /** A draft made from an older campaign; see {@link CampaignCloned}. */
    public UUID copy(Actor actor, UUID sourceId, String name, int years) {
        var source = campaigns.load(actor, sourceId);
        policy.ensureRuns(actor, CampaignRef.of(source));
        var copy = repository.saveAndFlush(source.copy(name, years, actor, now()));
        events.publishEvent(new CampaignCloned(sourceId, copy.getId(), years, actor));
        return copy.getId();
    }

    /** What the hidden field of a form would carry now. */
    @Transactional(readOnly = true)
    public Long versionOf(Actor actor, UUID id) {
        return campaigns.load(actor, id).getVersion();
    }

    public void describe(Actor actor, UUID id, @Nullable Long seen, CampaignTexts texts) {
        var campaign = editable(actor, id, seen);
        ensureOffered(actor, texts.editionIds(), campaign.getPlan().getEditionIds());
        campaign.describe(texts, actor, now());
        repository.save(campaign); // publishes the events that the campaign registered
    }

    public void divide(Actor actor, UUID id, @Nullable Long seen, List<Phase> phases) {
        var campaign = editable(actor, id, seen);
        if (campaign.getStatus() != CampaignStatus.DRAFT && phases.isEmpty()) {
            throw new RuleBroken("campaign.phases.needed");
        }
        campaign.divide(phases, actor, now());
        repository.save(campaign);
    }

    public void mark(Actor actor, UUID id, @Nullable Long seen, List<Milestone> milestones) {
        var campaign = editable(actor, id, seen);
        campaign.mark(milestones, actor, now());
        repository.save(campaign);
    }

    public void seat(Actor actor, UUID id, @Nullable Long seen, List<GroupMember> members) {
        var campaign = editable(actor, id, seen);
        var headed = members.stream().anyMatch(member -> member.role() == GroupRole.HEAD);
        if (campaign.getStatus() != CampaignStatus.DRAFT && !headed) {
            throw new RuleBroken("campaign.head.needed");
        }
        campaign.seat(members, actor, now());
        repository.save(campaign);
    }

    public void ruleBy(Actor actor, UUID id, @Nullable Long seen, CampaignRules rules) {
        var campaign = editable(actor, id, seen);
        campaign.ruleBy(rules, actor, now());
        repository.save(campaign);
    }

    /** Deletes a draft with all that was prepared in it. */
    public void remove(Actor actor, UUID id) {
        var campaign = campaigns.load(actor, id);
        policy.ensureRuns(actor, CampaignRef.of(campaign));
        if (campaign.getStatus() != CampaignStatus.DRAFT) {
            throw new RuleBroken("campaign.remove");
        }
        events.publishEvent(new CampaignDraftRemoved(id, actor));
        events.publishEvent(campaign.changed(CampaignChanged.Kind.DELETE, "", actor, now()));
        repository.flush(); // what others kept of it goes first
        repository.delete(campaign);
    }

    private Campaign editable(Actor actor, UUID id, @Nullable Long seen) {
        var campaign = campaigns.load(actor, id);
        policy.ensureRuns(actor, CampaignRef.of(campaign));
        StaleRecord.check(Campaign.class, id, seen, campaign.getVersion());
        return campaign;
    }

    private void ensureOffered(Actor actor, List<UUID> wanted, List<UUID> present) {
        var offered = standards.editions(actor).stream().map(EditionRef::id).toList();
        if (!wanted.stream().allMatch(id -> present.contains(id) || offered.contains(id))) {
            throw new RuleBroken("campaign.edition.unknown");
        }
    }

    private Instant now() {
        return clock.instant();
    }
}

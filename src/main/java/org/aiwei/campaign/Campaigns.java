package org.aiwei.campaign;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.UnitPath;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.StaleRecord;
import org.aiwei.standard.Standards;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Campaigns as the modules above know them, and their way from draft to archive. */
@Service
@Transactional
@RequiredArgsConstructor
public class Campaigns {

    private final CampaignRepository repository;
    private final CampaignParticipantRepository participants;
    private final CampaignPolicy policy;
    private final Standards standards;
    private final Clock clock;

    /** Without asking who looks: for modules above, after their own check. */
    @Transactional(readOnly = true)
    public CampaignRef ref(UUID id) {
        return CampaignRef.of(found(id));
    }

    /** Without asking who looks. */
    @Transactional(readOnly = true)
    public Map<UUID, CampaignRef> byIds(Collection<UUID> ids) {
        return repository.findAllById(ids).stream().collect(toMap(Campaign::getId, CampaignRef::of));
    }

    /** Lights, limits, ladder and report day, without asking who looks. */
    @Transactional(readOnly = true)
    public CampaignRules rules(UUID id) {
        return found(id).rules();
    }

    /** The leading group in the order of the paper, without asking who looks. */
    @Transactional(readOnly = true)
    public List<GroupMember> group(UUID id) {
        return List.copyOf(found(id).getPlan().getMembers());
    }

    /** Phases in the order of their dates, without asking who looks. */
    @Transactional(readOnly = true)
    public List<Phase> phases(UUID id) {
        return List.copyOf(found(id).getPlan().getPhases());
    }

    /** @throws RecordNotFound when there is none that this person may see */
    @Transactional(readOnly = true)
    public CampaignRef visible(Actor actor, UUID id) {
        return CampaignRef.of(load(actor, id));
    }

    /** Those in the state PUBLISHED that this person may see, newest year first. */
    @Transactional(readOnly = true)
    public List<CampaignRef> open(Actor actor) {
        Specification<Campaign> published =
                (campaign, query, cb) -> cb.equal(campaign.get("status"), CampaignStatus.PUBLISHED);
        var order = Sort.by(Sort.Order.desc("year"), Sort.Order.asc("name"), Sort.Order.asc("id"));
        return repository.findAll(policy.visibleTo(actor).and(published), order).stream()
                .map(CampaignRef::of)
                .toList();
    }

    /** Whether this person is an officer of the office that runs it. */
    public boolean runs(Actor actor, CampaignRef campaign) {
        return policy.runs(actor, campaign);
    }

    /** Whether this person is a leader of the bureau it belongs to. */
    public boolean leads(Actor actor, CampaignRef campaign) {
        return policy.leads(actor, campaign);
    }

    /**
     * Keeps the campaign in its state until the transaction ends: what depends on the state begins with this, before
     * anything is read.
     *
     * @return that state
     * @throws RecordNotFound when there is none
     */
    public CampaignStatus hold(UUID id) {
        return repository
                .hold(id)
                .map(CampaignStatus::valueOf)
                .orElseThrow(() -> new RecordNotFound(Campaign.class, id));
    }

    /** Ids of the units that take part, without asking who looks. */
    @Transactional(readOnly = true)
    public List<UUID> participants(UUID id) {
        return participants.of(id);
    }

    /** The unit takes part from now on; returns whether it did not before. */
    public boolean join(UUID campaignId, UUID unitId, UnitPath path) {
        var joins = !participants.existsById(new CampaignParticipant.Key(campaignId, unitId));
        participants.save(new CampaignParticipant(campaignId, unitId, path));
        return joins;
    }

    /** The unit has nothing to do in it any more; returns whether it had. */
    public boolean leave(UUID campaignId, UUID unitId) {
        var participant = participants.findById(new CampaignParticipant.Key(campaignId, unitId));
        participant.ifPresent(participants::delete);
        return participant.isPresent();
    }

    /**
     * @param remark why; required except for publishing
     * @throws org.aiwei.platform.RuleBroken when the state forbids it or something is missing
     */
    public void move(Actor actor, UUID id, CampaignAction action, String remark) {
        repository.queue(id);
        move(actor, load(actor, id), action, remark);
    }

    /** As decided on a page that showed this version. */
    void move(Actor actor, UUID id, CampaignAction action, String remark, @Nullable Long seen) {
        repository.queue(id);
        var campaign = load(actor, id);
        policy.ensureRuns(actor, CampaignRef.of(campaign));
        StaleRecord.check(Campaign.class, id, seen, campaign.getVersion());
        move(actor, campaign, action, remark);
    }

    private void move(Actor actor, Campaign campaign, CampaignAction action, String remark) {
        policy.ensureRuns(actor, CampaignRef.of(campaign));
        campaign.move(action, actor, remark, clock.instant());
        if (action == CampaignAction.PUBLISH) {
            standards.freeze(actor, campaign.getPlan().getEditionIds());
        }
        repository.save(campaign); // publishes the events that the campaign registered
    }

    Campaign load(Actor actor, UUID id) {
        Specification<Campaign> wanted = (campaign, query, cb) -> cb.equal(campaign.get("id"), id);
        return repository
                .findOne(policy.visibleTo(actor).and(wanted))
                .orElseThrow(() -> new RecordNotFound(Campaign.class, id));
    }

    private Campaign found(UUID id) {
        return repository.findById(id).orElseThrow(() -> new RecordNotFound(Campaign.class, id));
    }
}

package org.aiwei.inspection;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignStatus;
import org.aiwei.campaign.Campaigns;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.StaleRecord;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Findings of any source, until rectification takes them over. */
@Service
@Transactional
@RequiredArgsConstructor
public class Findings {

    private final FindingRepository repository;
    private final FindingPolicy policy;
    private final FindingRefs refs;
    private final Campaigns campaigns;
    private final Rounds rounds;
    private final Clock clock;

    /** Without asking who looks: after the caller's own check. */
    @Transactional(readOnly = true)
    public FindingRef ref(UUID id) {
        return refs.of(repository.findById(id).orElseThrow(() -> missing(id)));
    }

    /** Those of the ids that exist, without asking who looks. */
    @Transactional(readOnly = true)
    public Map<UUID, FindingRef> byIds(Collection<UUID> ids) {
        return refs.of(repository.findAllById(ids)).stream()
                .collect(Collectors.toMap(FindingRef::id, Function.identity()));
    }

    /**
     * Those an officer wants to hand over, in the order of the ids.
     *
     * @throws RecordNotFound when one is not there for this person or belongs to another campaign
     * @throws RuleBroken when one is handed over already, or dismissed
     */
    @Transactional(readOnly = true)
    public List<FindingRef> handable(Actor office, UUID campaignId, Collection<UUID> ids) {
        var found = ids.stream().distinct().map(id -> load(office, id)).toList();
        for (var finding : found) {
            if (!finding.getCampaignId().equals(campaignId)) {
                throw missing(finding.getId());
            }
            policy.ensureRuns(office, finding);
            if (finding.getStatus() != FindingStatus.RECORDED) {
                throw new RuleBroken("finding.TAKE", finding.label());
            }
        }
        return refs.of(found);
    }

    /** They stand in a notice from now on, and in no other. */
    public void taken(Actor actor, Collection<UUID> ids, UUID noticeId) {
        each(ids, finding -> finding.take(noticeId, actor, clock.instant()));
    }

    /** The notice is void, or they were taken out of it. */
    public void givenBack(Actor actor, Collection<UUID> ids, String reason) {
        each(ids, finding -> finding.giveBack(reason, actor, clock.instant()));
    }

    /** The notice is issued: the unit knows of them from now on. */
    public void handedOver(Actor actor, Collection<UUID> ids) {
        each(ids, finding -> finding.handOver(actor, clock.instant()));
    }

    /** Whether this person was on the team of the round that found it. */
    @Transactional(readOnly = true)
    public boolean inspectedBy(UUID personId, UUID findingId) {
        var round = repository.findById(findingId).map(Finding::getRoundId);
        return round.isPresent() && rounds.wasMember(personId, round.get());
    }

    /**
     * The office writes down what somebody else found: a superior, the hotline, a survey.
     *
     * @param id chosen by the sender: sent again, it is the same finding
     */
    public UUID record(Actor actor, UUID campaignId, UUID id, FindingText text) {
        if (repository.existsById(id)) {
            return load(actor, id).getId();
        }
        var campaign = campaigns.visible(actor, campaignId);
        if (!campaigns.runs(actor, campaign)) {
            throw new AccessDeniedException(actor.name() + " does not run " + campaign.name());
        }
        if (campaign.status() != CampaignStatus.PUBLISHED) {
            throw new RuleBroken("finding.campaign");
        }
        var finding = Finding.draft(id, campaign, text, actor);
        finding.record("", actor, clock.instant());
        return repository.save(finding).getId(); // publishes the events that the finding registered
    }

    /** @throws StaleRecord when it was changed since it was seen */
    public void edit(Actor actor, UUID id, Long seen, FindingText text) {
        var finding = load(actor, id);
        policy.ensureRuns(actor, finding);
        StaleRecord.check(Finding.class, id, seen, finding.getVersion());
        finding.edit(text, actor, clock.instant());
        repository.save(finding); // publishes the events that the finding registered
    }

    public void dismiss(Actor actor, UUID id, String reason) {
        change(actor, id, finding -> finding.dismiss(reason.strip(), actor, clock.instant()));
    }

    public void restore(Actor actor, UUID id, String reason) {
        change(actor, id, finding -> finding.restore(reason.strip(), actor, clock.instant()));
    }

    /** @throws RecordNotFound when there is none that this person may see */
    Finding load(Actor actor, UUID id) {
        Specification<Finding> wanted = (finding, query, cb) -> cb.equal(finding.get("id"), id);
        return repository.findOne(policy.visibleTo(actor).and(wanted)).orElseThrow(() -> missing(id));
    }

    private void change(Actor actor, UUID id, Consumer<Finding> how) {
        var finding = load(actor, id);
        policy.ensureRuns(actor, finding);
        how.accept(finding);
        repository.save(finding); // publishes the events that the finding registered
    }

    private void each(Collection<UUID> ids, Consumer<Finding> how) {
        for (var id : ids.stream().distinct().sorted().toList()) {
            var finding = repository.findById(id).orElseThrow(() -> missing(id));
            how.accept(finding);
            repository.save(finding); // publishes the events that the finding registered
        }
    }

    private static RecordNotFound missing(UUID id) {
        return new RecordNotFound(Finding.class, id);
    }
}

package org.aiwei.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.Campaigns;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Visits from the first step into the door to the signature. The example county makes its visits through here as well. */
@Service
@Transactional
@RequiredArgsConstructor
public class Visits {

    private final VisitRepository repository;
    private final VisitPolicy policy;
    private final VisitAnswers answers;
    private final VisitFindings findings;
    private final Rounds rounds;
    private final RoundTargets targets;
    private final Sites sites;
    private final Checklists checklists;
    private final Campaigns campaigns;
    private final Clock clock;

    /**
     * Begins a visit, or leads into the one that a colleague has begun there.
     *
     * @param visitId chosen by the sender: sent again, it leads to the same visit
     */
    public UUID start(Actor actor, UUID targetId, UUID visitId) {
        if (repository.existsById(visitId)) {
            return load(actor, visitId).getId();
        }
        var target = targets.forVisit(actor, targetId);
        var open = repository.openAt(targetId);
        return open.isPresent() ? open.get().getId() : begin(actor, target, visitId);
    }

    private UUID begin(Actor actor, TargetRef target, UUID visitId) {
        var campaign = campaigns.ref(target.round().campaignId());
        var visit = Visit.start(visitId, target, campaign, actor, LocalDate.now(clock), clock.instant());
        repository.save(visit); // publishes the events that the visit registered
        rounds.begun(actor, visit.getRoundId());
        var checklistId = visit.getChecklistId();
        if (checklistId != null) {
            checklists.use(actor, checklistId);
        }
        return visit.getId();
    }

    /** Keeps one answer. Of two members who answer the same question the later one stands; the history has both. */
    public void answer(Actor actor, UUID visitId, Given given) {
        var visit = writable(actor, visitId);
        var question = question(visit, given.questionId());
        ensureSite(visit, given.siteId());
        answers.put(actor, visitId, given, clock.instant());
        if (given.result() == Mark.FAIL) {
            findings.follow(actor, visit, kind(visit), question, given);
        }
    }

    /** Writes down what no question asks for. */
    public UUID find(Actor actor, UUID visitId, UUID findingId, Seen seen) {
        var visit = writable(actor, visitId);
        ensureSite(visit, seen.siteId());
        if (seen.text().isBlank()) {
            throw new RuleBroken("finding.text");
        }
        return findings.free(actor, visit, kind(visit), findingId, seen).getId();
    }

    /** Takes off what {@link #find} wrote down. */
    public void drop(Actor actor, UUID visitId, UUID findingId) {
        findings.drop(actor, writable(actor, visitId), findingId, "现场删去");
    }

    /**
     * @param skip whether questions that nobody answered are passed over knowingly
     * @throws RuleBroken when some are left and are not to be passed over
     */
    public void finish(Actor actor, UUID visitId, boolean skip) {
        var visit = repository.held(visitId).orElseThrow(() -> new RecordNotFound(Visit.class, visitId));
        load(actor, visitId);
        policy.ensureGoes(actor, visit);
        var given = answers.of(List.of(visitId));
        var paper = paper(visit);
        int left = paper == null ? 0 : Answered.left(paper, given).size();
        if (left > 0 && !skip) {
            throw new RuleBroken("visit.left", String.valueOf(left));
        }
        visit.finish(left, actor, clock.instant());
        findings.close(actor, visit, paper, given);
        repository.save(visit); // publishes the events that the visit registered
    }

    /** @param confirmed whether the inspected place signed; otherwise it refused, and the remark says why */
    public void sign(Actor actor, UUID visitId, boolean confirmed, String signer, String remark) {
        var visit = load(actor, visitId);
        policy.ensureSigns(actor, visit);
        var answer = confirmed ? VisitAction.CONFIRM : VisitAction.REFUSE;
        visit.sign(answer, signer.strip(), remark.strip(), actor, clock.instant());
        repository.save(visit); // publishes the events that the visit registered
    }

    /** @throws RecordNotFound when there is none that this person may see */
    Visit load(Actor actor, UUID id) {
        Specification<Visit> wanted = (visit, query, cb) -> cb.equal(visit.get("id"), id);
        return repository
                .findOne(policy.visibleTo(actor).and(wanted))
                .orElseThrow(() -> new RecordNotFound(Visit.class, id));
    }

    @Nullable
    Paper paper(Visit visit) {
        var id = visit.getChecklistId();
        return id == null ? null : checklists.paper(id);
    }

    /** Where something may be seen on this visit: the sites of the target, otherwise all of the unit. */
    List<SiteRef> sitesOf(Visit visit) {
        var planned = targets.ref(visit.getTargetId()).sites();
        var unit = visit.getUnitId();
        return !planned.isEmpty() || unit == null ? planned : sites.ofUnit(unit);
    }

    private Visit writable(Actor actor, UUID id) {
        var visit = repository.heldOpen(id).orElseThrow(() -> new RecordNotFound(Visit.class, id));
        load(actor, id);
        policy.ensureGoes(actor, visit);
        visit.ensureOpen();
        return visit;
    }

    private RoundKind kind(Visit visit) {
        return rounds.ref(visit.getRoundId()).kind();
    }

    private Paper.Question question(Visit visit, UUID questionId) {
        var paper = paper(visit);
        return (paper == null ? List.<Paper.Group>of() : paper.groups())
                .stream()
                        .flatMap(group -> group.questions().stream())
                        .filter(question -> question.id().equals(questionId))
                        .findFirst()
                        .orElseThrow(() -> new RecordNotFound(ChecklistQuestion.class, questionId));
    }

    private void ensureSite(Visit visit, @Nullable UUID siteId) {
        if (siteId != null && sitesOf(visit).stream().noneMatch(site -> Objects.equals(site.id(), siteId))) {
            throw new RecordNotFound(Site.class, siteId);
        }
    }
}

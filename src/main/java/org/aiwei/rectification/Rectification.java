package org.aiwei.rectification;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.organization.UnitRef;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** One problem that one unit has to put right, from issue to close-out and beyond. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class Rectification extends AbstractAggregateRoot<Rectification> {

    @Id
    private UUID id;

    @Version
    private Long version;

    private String no;
    private int year;
    private UUID campaignId;
    private String ownerPath;
    private UUID officeUnitId;
    private @Nullable UUID noticeId;
    private @Nullable UUID findingId;

    @Embedded
    private Found found;

    private UUID unitId;
    private String unitPath;
    private String unitName;

    @Enumerated(EnumType.STRING)
    private RectificationStatus status;

    private Instant issuedAt;
    private LocalDate issuedOn;
    private LocalDate dueOn;
    private LocalDate firstDueOn;
    private int clockNo;
    private @Nullable UUID proposedUnitId;
    private @Nullable Instant acceptedAt;
    private String acceptedByName;
    private String measures;
    private String responsible;
    private @Nullable UUID submittedBy;
    private @Nullable UUID submittedUnit;
    private @Nullable Instant submittedAt;

    @Embedded
    private @Nullable Closing closing;

    @Embedded
    private @Nullable LongTerm longTerm;

    private @Nullable UUID relapseOf;
    private int reopened;
    private boolean imported;
    private Instant enteredAt;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "rectification_id", nullable = false, updatable = false)
    @OrderBy("seq")
    private List<RectificationTransition> transitions = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "rectification_id", nullable = false, updatable = false)
    @OrderBy("seq")
    private List<ExtensionRequest> requests = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "rectification_id", nullable = false, updatable = false)
    @OrderBy("seq")
    private List<RectificationSubmission> submissions = new ArrayList<>();

    static Rectification issue(
            NewItem wanted,
            String no,
            CampaignRef campaign,
            UnitRef unit,
            @Nullable UUID noticeId,
            Actor actor,
            Instant now) {
        var item = new Rectification();
        item.id = UUID.randomUUID();
        item.no = no;
        item.year = wanted.issuedOn().getYear();
        item.campaignId = campaign.id();
        item.ownerPath = campaign.owner().value();
        item.officeUnitId = campaign.officeUnitId();
        item.noticeId = noticeId;
        item.findingId = wanted.findingId();
        item.found = wanted.found();
        item.responsible(unit);
        item.status = RectificationStatus.ISSUED;
        item.issuedAt = now;
        item.issuedOn = wanted.issuedOn();
        item.dueOn = wanted.dueOn();
        item.firstDueOn = wanted.dueOn();
        item.clockNo = 1;
        item.relapseOf = wanted.relapseOf();
        item.enteredAt = now;
        item.registerEvent(new RectificationIssued(RectificationRef.of(item), actor.id(), actor.name(), now));
        return item;
    }

    /** From an old ledger. An open one is issued and accepted now; a closed one only stands there, and nobody is told. */
    static Rectification past(PastItem past, String no, CampaignRef campaign, UnitRef unit, Actor actor, Instant now) {
        var item = issue(past.item(), no, campaign, unit, null, actor, now);
        var before = Before.of(item);
        item.imported = true;
        item.measures = past.measures();
        item.responsible = past.responsible();
        var action = item.settle(past, actor.stamp(now));
        var moved = before.moved(RectificationRef.of(item), action, actor, Move.saying(past.remark()), now);
        item.transitions.add(new RectificationTransition(1, moved));
        if (item.status.open()) {
            item.registerEvent(moved);
        }
        return item;
    }

    private RectificationAction settle(PastItem past, Actor.Stamp by) {
        var closedAt = past.closedAt();
        if (closedAt == null) {
            accept(by);
            status = RectificationStatus.RECTIFYING;
            return RectificationAction.ACCEPT;
        }
        clearDomainEvents();
        var who = past.closedByName().isEmpty() ? by.actorName() : past.closedByName();
        closing = new Closing(by.actorId(), who, CloseReason.RECTIFIED, past.verdict(), null, null, closedAt);
        status = RectificationStatus.CLOSED;
        return RectificationAction.CLOSE_AS;
    }

    void move(RectificationAction action, Actor actor, Move move, Circumstances around) {
        if (action == RectificationAction.SUBMIT && status == RectificationStatus.ISSUED) {
            Guards.check(this, action, move, around);
            move(RectificationAction.ACCEPT, actor, Move.saying(""), around);
        }
        Guards.check(this, action, move, around);
        var before = Before.of(this);
        follow(action, actor.stamp(around.now()), move, around);
        status = action.target(status, longTerm != null, publicUntil(around) != null);
        enteredAt = around.now();
        var moved = before.moved(RectificationRef.of(this), action, actor, move, around.now());
        transitions.add(new RectificationTransition(transitions.size() + 1, moved));
        registerEvent(moved);
    }

    /** What the unit means to do, and who answers for it. */
    void plan(String what, String who, Actor actor, Instant now) {
        Guards.possible(this, RectificationAction.PLAN);
        measures = what.strip();
        responsible = who.strip();
        registerEvent(new RectificationPlanned(
                RectificationRef.of(this), measures, responsible, actor.id(), actor.name(), now));
    }

    private void follow(RectificationAction action, Actor.Stamp by, Move move, Circumstances around) {
        switch (action) {
            case ACCEPT -> accept(by);
            case ASK_RETURN -> proposedUnitId = move.unitId();
            case REASSIGN, TRANSFER -> hand(Objects.requireNonNull(around.newOwner()), by);
            case ASK_EXTENSION -> ask(RequestKind.EXTENSION, by, move, around);
            case ASK_LONG_TERM -> ask(RequestKind.LONG_TERM, by, move, around);
            case BACK_EXTENSION, BACK_LONG_TERM -> pending().ifPresent(asked -> asked.back(by));
            case GRANT_EXTENSION, GRANT_LONG_TERM -> grant(by, move);
            case REFUSE_EXTENSION, REFUSE_LONG_TERM -> decide(RequestOutcome.REFUSED, by, move);
            case WITHDRAW_EXTENSION, WITHDRAW_LONG_TERM -> decide(RequestOutcome.WITHDRAWN, by, move);
            case REVIEW_STAGE -> review(move);
            case SUBMIT -> submit(Objects.requireNonNull(move.application()), by, around.photos());
            case VERIFY -> closing = Closing.verified(by, move.remark(), publicUntil(around));
            case REJECT, OBJECT -> again(move.dueOn());
            case FINISH_NOTICE -> closing = Objects.requireNonNull(closing).finished(by.at());
            case CLOSE_AS -> close(by, move);
            case REOPEN -> reopen(Objects.requireNonNull(move.dueOn()));
            case VOID -> lapse(by);
            case REFUSE_RETURN, WITHDRAW_SUBMISSION, PLAN -> {}
        }
    }

    private void accept(Actor.Stamp by) {
        acceptedAt = by.at();
        acceptedByName = by.actorName();
    }

    /** The new owner starts afresh with the same clock. */
    private void hand(UnitRef unit, Actor.Stamp by) {
        lapse(by);
        responsible(unit);
        proposedUnitId = null;
        acceptedAt = null;
        longTerm = null;
        submittedBy = null;
        submittedUnit = null;
        submittedAt = null;
    }

    private void responsible(UnitRef unit) {
        unitId = unit.id();
        unitPath = unit.path().value();
        unitName = unit.shortName();
        acceptedByName = "";
        measures = "";
        responsible = "";
    }

    private void ask(RequestKind kind, Actor.Stamp by, Move move, Circumstances around) {
        var step = around.leaderFirst() ? RequestStep.UNIT : RequestStep.OFFICE;
        var wanted = Objects.requireNonNull(move.dueOn());
        requests.add(ExtensionRequest.ask(requests.size() + 1, kind, step, dueOn, wanted, move, by));
    }

    private void grant(Actor.Stamp by, Move move) {
        pending().ifPresent(asked -> {
            dueOn = asked.getDueWanted();
            longTerm = asked.longTerm();
        });
        decide(RequestOutcome.GRANTED, by, move);
    }

    private void decide(RequestOutcome outcome, Actor.Stamp by, Move move) {
        pending().ifPresent(asked -> asked.decide(outcome, move.remark(), by));
    }

    private void lapse(Actor.Stamp by) {
        decide(RequestOutcome.LAPSED, by, Move.saying(""));
    }

    private void review(Move move) {
        dueOn = Objects.requireNonNull(move.dueOn());
        longTerm = Objects.requireNonNull(longTerm).next(dueOn, move.stageGoal());
    }

    private void submit(Application said, Actor.Stamp by, int photos) {
        submissions.add(RectificationSubmission.of(submissions.size() + 1, said, photos, unitId, by));
        submittedBy = by.actorId();
        submittedUnit = unitId;
        submittedAt = by.at();
    }

    private void again(@Nullable LocalDate newDue) {
        closing = null;
        longTerm = null;
        dueOn = newDue == null ? dueOn : newDue;
    }

    private void close(Actor.Stamp by, Move move) {
        lapse(by);
        closing = Closing.otherwise(by, move, Objects.requireNonNull(move.reason()));
    }

    private void reopen(LocalDate newDue) {
        again(newDue);
        reopened++;
        clockNo++;
    }

    private static @Nullable LocalDate publicUntil(Circumstances around) {
        return around.publicNoticeDays() == 0 ? null : around.today().plusDays(around.publicNoticeDays());
    }

    /** The request that is not decided yet. */
    Optional<ExtensionRequest> pending() {
        return requests.stream().filter(ExtensionRequest::pending).findFirst();
    }

    NextActor next() {
        boolean unitFirst =
                pending().filter(asked -> asked.getStep() == RequestStep.UNIT).isPresent();
        return NextActor.of(status, unitFirst);
    }

    /** Whether this unit has asked to be rid of it before; the answer was final. */
    boolean returnAskedBefore() {
        return transitions.stream()
                .anyMatch(row -> row.getAction() == RectificationAction.ASK_RETURN
                        && row.getHeldByUnitId().equals(unitId));
    }
}

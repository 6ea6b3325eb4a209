package org.aiwei.notice;

import static org.aiwei.access.Duty.BUREAU_LEADER;
import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;
import static org.aiwei.access.Duty.UNIT_LEADER;
import static org.aiwei.access.Duty.UNIT_REPORTER;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.organization.Organizations;
import org.aiwei.rectification.Checkers;
import org.aiwei.rectification.LookBackDone;
import org.aiwei.rectification.LookBackDue;
import org.aiwei.rectification.LookBackOutcome;
import org.aiwei.rectification.RectificationEscalated;
import org.aiwei.rectification.RectificationNudged;
import org.aiwei.rectification.RectificationRef;
import org.aiwei.rectification.RungStatus;
import org.aiwei.rectification.StageReviewDue;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the clock and those above say about a rectification: urging, steps of the ladder, look-backs. */
@Component
@RequiredArgsConstructor
class LadderWork {

    private final WorkItemRepository items;
    private final RectificationWork work;
    private final Organizations organizations;
    private final Checkers checkers;

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(RectificationEscalated step) {
        var item = step.item();
        var by = new Actor.Stamp(step.actorId(), step.actorName(), step.occurredAt());
        switch (step.status()) {
            case PROPOSED -> items.save(WorkItem.todo(Step.DECIDE_STEP, proposal(step, by), decider(step)));
            case DECIDED, DECLINED -> items.finish(step.escalationId(), by.actorId(), by.actorName(), by.at());
            case DONE, LAPSED -> {}
        }
        boolean taken = step.status() == RungStatus.DONE || step.status() == RungStatus.DECIDED;
        if (taken && !step.overtaken()) {
            var matter = work.matter(item, item.officeUnitId(), by);
            var told = Step.valueOf(step.step().name());
            people(item, step.recipients()).forEach(to -> items.save(WorkItem.copy(told, matter, to)));
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(RectificationNudged nudged) {
        var item = nudged.item();
        var by = new Actor.Stamp(nudged.actorId(), nudged.actorName(), nudged.occurredAt());
        var matter = work.matter(item, item.officeUnitId(), by);
        items.save(WorkItem.copy(Step.NUDGED, matter, Addressee.unit(item.unitId())));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(LookBackDue due) {
        var item = due.item();
        var by = Actor.clock().stamp(due.occurredAt());
        var matter = work.matter(item, item.officeUnitId(), by)
                .beside(Topic.LOOK_BACK, due.lookBackId(), "/rectify/look-backs/" + due.lookBackId())
                .due(due.dueOn());
        items.save(WorkItem.todo(Step.LOOK_BACK, matter, work.above(item)));
        checkers.of(item).forEach(id -> items.save(WorkItem.also(Step.LOOK_BACK, matter, Addressee.person(id))));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(LookBackDone done) {
        if (done.outcome() == LookBackOutcome.DROPPED) {
            items.lapseOne(done.lookBackId(), done.occurredAt());
        } else {
            items.finish(done.lookBackId(), done.actorId(), done.actorName(), done.occurredAt());
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(StageReviewDue due) {
        if (!items.open(due.item().id(), Step.REVIEW_STAGE)) {
            var by = Actor.clock().stamp(due.occurredAt());
            var matter = work.matter(due.item(), due.item().officeUnitId(), by);
            items.save(WorkItem.also(Step.REVIEW_STAGE, matter, work.above(due.item())));
        }
    }

    private Matter proposal(RectificationEscalated step, Actor.Stamp by) {
        var item = step.item();
        return work.matter(item, item.officeUnitId(), by)
                .beside(Topic.PROPOSAL, step.escalationId(), "/rectify/proposals")
                .due(step.rungOn());
    }

    private Addressee decider(RectificationEscalated step) {
        var item = step.item();
        return step.byLeader()
                ? Addressee.leaders(organizations.root(item.owner()).id())
                : Addressee.office(item.officeUnitId());
    }

    private List<Addressee> people(RectificationRef item, Set<Duty> duties) {
        var people = new ArrayList<Addressee>();
        if (duties.contains(UNIT_REPORTER) && duties.contains(UNIT_LEADER)) {
            people.add(Addressee.unit(item.unitId()));
        } else if (duties.contains(UNIT_REPORTER)) {
            people.add(Addressee.reporter(item.unitId()));
        } else if (duties.contains(UNIT_LEADER)) {
            people.add(Addressee.head(item.unitId()));
        }
        if (duties.contains(CAMPAIGN_OFFICER)) {
            people.add(Addressee.office(item.officeUnitId()));
        }
        if (duties.contains(BUREAU_LEADER)) {
            people.add(Addressee.leaders(organizations.root(item.owner()).id()));
        }
        return people;
    }
}

package org.aiwei.assignment;

import java.time.Clock;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.assignment.AssignmentChanged.What;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Breaks a unit's part down to named people. */
@Service
@Transactional
@RequiredArgsConstructor
public class PartTasks {

    private static final int LONGEST = 500;

    private final PartTaskRepository repository;
    private final Finder finder;
    private final CampaignGate gate;
    private final AssignmentPolicy policy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** @return id of the task */
    public UUID give(Actor actor, UUID partId, NewTask wanted) {
        var seen = working(actor, partId);
        if (wanted.content().isBlank() || wanted.personName().isBlank()) {
            throw new RuleBroken("assignment.task.empty");
        }
        if (wanted.content().length() > LONGEST || wanted.personName().length() > LONGEST) {
            throw new RuleBroken("assignment.task.long");
        }
        var task = repository.save(PartTask.give(partId, wanted));
        tell(actor, seen.part(), What.BREAK_DOWN, task);
        return task.getId();
    }

    public void finish(Actor actor, UUID partId, UUID taskId) {
        var seen = working(actor, partId);
        var task = repository
                .findById(taskId)
                .filter(each -> each.getPartId().equals(partId))
                .orElseThrow(() -> new RecordNotFound(PartTask.class, taskId));
        task.finish(actor.stamp(clock.instant()));
        repository.save(task);
        tell(actor, seen.part(), What.TASK_DONE, task);
    }

    private SeenPart working(Actor actor, UUID partId) {
        gate.holdOfPart(partId);
        var seen = finder.part(actor, partId);
        policy.ensureMayReport(actor, seen.part(), seen.campaign());
        if (seen.part().getStatus() != PartStatus.ACCEPTED) {
            throw new RuleBroken("assignment.progress.from." + seen.part().getStatus());
        }
        return seen;
    }

    private void tell(Actor actor, AssignmentPart part, What what, PartTask task) {
        var assignment = part.getAssignment();
        events.publishEvent(new AssignmentChanged(
                assignment.getId(),
                part.getCampaignId(),
                assignment.title(),
                what,
                task.getPersonName() + ": " + task.getContent(),
                part.getUnitPath(),
                actor.id(),
                actor.name(),
                clock.instant()));
    }
}

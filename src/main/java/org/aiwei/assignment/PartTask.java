package org.aiwei.assignment;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;

/** A piece of a unit's part in the hands of one person. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class PartTask {

    @Id
    private UUID id;

    @Version
    private Long version;

    private UUID partId;
    private @Nullable UUID personId;
    private String personName;
    private String content;
    private @Nullable LocalDate dueOn;
    private @Nullable Instant doneAt;
    private @Nullable String doneBy;

    static PartTask give(UUID partId, NewTask wanted) {
        var task = new PartTask();
        task.id = UUID.randomUUID();
        task.partId = partId;
        task.personId = wanted.personId();
        task.personName = wanted.personName().strip();
        task.content = wanted.content().strip();
        task.dueOn = wanted.dueOn();
        return task;
    }

    void finish(Actor.Stamp stamp) {
        if (doneAt != null) {
            throw new RuleBroken("assignment.task.done");
        }
        doneAt = stamp.at();
        doneBy = stamp.actorName();
    }
}

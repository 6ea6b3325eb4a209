package org.aiwei.job;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** One piece of long work that a person asked for. What happens while it runs is written by {@link JobBook}. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class BackgroundJob extends AbstractAggregateRoot<BackgroundJob> {

    @Id
    private UUID id;

    @Version
    private Long version;

    private UUID personId;
    private String personName;
    private String posts;
    private String kind;
    private String title;
    private String params;

    @Enumerated(EnumType.STRING)
    private JobStatus status;

    private int attempt;
    private int attemptsBefore;
    private long done;
    private long total;
    private @Nullable String fileName;
    private @Nullable String mediaType;
    private long fileSize;
    private @Nullable String failureKey;
    private @Nullable String failureArgs;
    private @Nullable String failureCode;
    private Instant createdAt;
    private @Nullable Instant startedAt;
    private @Nullable Instant finishedAt;

    static BackgroundJob of(Actor actor, String kind, String title, Map<String, String> params, Instant now) {
        var job = new BackgroundJob();
        job.id = UUID.randomUUID();
        job.personId = actor.id();
        job.kind = kind;
        job.title = title;
        job.params = Params.text(params);
        job.createdAt = now;
        job.wait(actor, JobStarted.Step.START, now);
        return job;
    }

    /** From the start again, with the posts held now. */
    void again(Actor actor, Instant now) {
        if (status != JobStatus.FAILED) {
            throw new RuleBroken("job.retry." + status);
        }
        failureKey = null;
        failureArgs = null;
        failureCode = null;
        startedAt = null;
        finishedAt = null;
        attemptsBefore = attempt;
        wait(actor, JobStarted.Step.RETRY, now);
    }

    private void wait(Actor actor, JobStarted.Step step, Instant now) {
        personName = actor.name();
        posts = Posts.text(actor.posts());
        status = JobStatus.WAITING;
        done = 0;
        total = 0;
        registerEvent(new JobStarted(id, title, step, kind + " " + params, campaign(), personId, personName, now));
    }

    /** By custom the parameter {@code campaign} names the campaign, so that its office reads of the export. */
    private @Nullable UUID campaign() {
        var named = Params.map(params).get("campaign");
        return named == null || named.length() != 36 ? null : UUID.fromString(named);
    }

    Actor actor() {
        return new Actor(personId, personName, Posts.read(posts));
    }
}

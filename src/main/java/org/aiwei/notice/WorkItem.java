package org.aiwei.notice;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.domain.Persistable;

/** Something that waits for somebody, or a copy. Ended by statements of the repository, never edited. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class WorkItem extends AbstractAggregateRoot<WorkItem> implements Persistable<UUID> {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private Step step;

    @Enumerated(EnumType.STRING)
    private Topic topic;

    private UUID subjectId;
    private UUID parentId;
    private UUID campaignId;
    private String campaignName;
    private String title;
    private String about;

    private @Nullable String href;

    private @Nullable LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    private @Nullable UUID toUnitId;

    private @Nullable UUID personId;

    private UUID initiatorId;
    private String initiatorName;
    private UUID fromUnitId;

    /** The bureau whose campaign it belongs to. */
    @Formula("(select c.owner_path from campaign c where c.id = campaign_id)")
    private String ownerPath;

    private Instant openedAt;

    private @Nullable Instant closedAt;

    private @Nullable UUID closedBy;

    private @Nullable String closedByName;

    private @Nullable Instant readAt;

    private boolean suspended;

    /** For a further addressee of the same step. */
    private boolean also;

    static WorkItem todo(Step step, Matter matter, Addressee to) {
        return of(Kind.TODO, step, matter, to, matter.href());
    }

    static WorkItem copy(Step step, Matter matter, Addressee to) {
        return of(Kind.COPY, step, matter, to, matter.href());
    }

    /** The same step for somebody else as well: whoever takes it ends it for all. */
    static WorkItem also(Step step, Matter matter, Addressee to) {
        var item = todo(step, matter, to);
        item.also = true;
        return item;
    }

    /** A copy for somebody who no longer sees the matter. */
    static WorkItem farewell(Step step, Matter matter, Addressee to) {
        return of(Kind.COPY, step, matter, to, null);
    }

    private static WorkItem of(Kind kind, Step step, Matter matter, Addressee to, @Nullable String href) {
        var item = new WorkItem();
        item.id = UUID.randomUUID();
        item.kind = kind;
        item.step = step;
        item.topic = matter.topic();
        item.subjectId = matter.subjectId();
        item.parentId = matter.parentId();
        item.campaignId = matter.campaignId();
        item.campaignName = matter.campaignName();
        item.title = matter.title();
        item.about = matter.about();
        item.href = href;
        item.dueOn = kind == Kind.TODO ? matter.dueOn() : null;
        item.audience = to.audience();
        item.toUnitId = to.audience() == Audience.PERSON ? null : to.id();
        item.personId = to.audience() == Audience.PERSON ? to.id() : null;
        item.initiatorId = matter.actorId();
        item.initiatorName = matter.actorName();
        item.fromUnitId = matter.from();
        item.openedAt = matter.at();
        item.registerEvent(new WorkArrived(item.id, item.topic.name(), step.name(), item.openedAt));
        return item;
    }

    /** Only new ones are ever saved. */
    @Override
    public boolean isNew() {
        return true;
    }
}

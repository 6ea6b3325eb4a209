package org.aiwei.assignment;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.assignment.AssignmentChanged.What;
import org.aiwei.organization.UnitRef;
import org.aiwei.platform.Pinyin;
import org.aiwei.platform.RuleBroken;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class Assignment extends AbstractAggregateRoot<Assignment> {

    private static final int TITLE = 60;

    @Id
    private UUID id;

    @Version
    private Long version;

    private UUID campaignId;
    private int number;
    private String action;
    private int seq;
    private String content;
    private @Nullable String contentPy;
    private @Nullable UUID requirementId;
    private @Nullable UUID leadLeaderId;
    private @Nullable UUID leadUnitId;
    private @Nullable String leadUnitPath;
    private @Nullable String level;
    private @Nullable String responsiblePerson;
    private @Nullable String measures;
    private @Nullable LocalDate startsOn;
    private @Nullable LocalDate dueOn;

    @ElementCollection
    @CollectionTable(name = "assignment_tag", joinColumns = @JoinColumn(name = "assignment_id"))
    @Column(name = "tag")
    @Enumerated(EnumType.STRING)
    @BatchSize(size = 100)
    private Set<Tag> tags = new HashSet<>();

    @Enumerated(EnumType.STRING)
    private AssignmentStatus status;

    private String remark;
    private @Nullable UUID importId;
    private Instant createdAt;
    private UUID createdBy;

    static Assignment draft(UUID campaignId, int number, @Nullable UUID importId, Actor.Stamp stamp) {
        var assignment = new Assignment();
        assignment.id = UUID.randomUUID();
        assignment.campaignId = campaignId;
        assignment.number = number;
        assignment.status = AssignmentStatus.DRAFT;
        assignment.remark = "";
        assignment.importId = importId;
        assignment.createdAt = stamp.at();
        assignment.createdBy = stamp.actorId();
        return assignment;
    }

    /** Takes over what the row says; whom it concerns is written by {@link #leadBy}. */
    void write(AssignmentDraft draft) {
        if (status == AssignmentStatus.VOID) {
            throw new RuleBroken("assignment.void");
        }
        action = draft.action();
        seq = draft.seq();
        content = draft.content();
        contentPy = initials(action, content);
        requirementId = draft.requirementId();
        leadLeaderId = draft.leadLeaderId();
        level = draft.level();
        responsiblePerson = draft.responsiblePerson();
        measures = draft.measures();
        startsOn = draft.startsOn();
        dueOn = draft.dueOn();
        if (!tags.equals(draft.tags())) {
            tags.clear();
            tags.addAll(draft.tags());
        }
    }

    void leadBy(@Nullable UnitRef unit) {
        leadUnitId = unit == null ? null : unit.id();
        leadUnitPath = unit == null ? null : unit.path().value();
    }

    /** The units get it. */
    void issue() {
        if (status != AssignmentStatus.DRAFT) {
            throw new RuleBroken("assignment.issued");
        }
        if (leadUnitId == null) {
            throw new RuleBroken("assignment.lead.missing", title());
        }
        status = AssignmentStatus.ISSUED;
    }

    void cancel(String reason, Actor.Stamp stamp) {
        if (status != AssignmentStatus.ISSUED) {
            throw new RuleBroken("assignment.not-issued");
        }
        if (reason.isBlank()) {
            throw new RuleBroken("assignment.reason.missing");
        }
        status = AssignmentStatus.VOID;
        remark = reason.strip();
        tell(What.VOID, remark, stamp);
    }

    void tell(What what, String detail, Actor.Stamp stamp) {
        var concerned = status == AssignmentStatus.DRAFT ? null : leadUnitPath;
        registerEvent(new AssignmentChanged(
                id, campaignId, title(), what, detail, concerned, stamp.actorId(), stamp.actorName(), stamp.at()));
    }

    /** Short name: the action, then the beginning of the content. */
    String title() {
        return title(action, content);
    }

    /** What people type to find it. */
    static String initials(String action, String content) {
        return Pinyin.initials(title(action, content));
    }

    static String title(String action, String content) {
        var whole = action.isEmpty() ? content : action + " · " + content;
        var line = whole.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, TITLE)) + "…";
    }

    boolean draft() {
        return status == AssignmentStatus.DRAFT;
    }

    AssignmentDraft texts(List<UUID> cooperating) {
        return new AssignmentDraft(
                action,
                seq,
                content,
                requirementId,
                leadLeaderId,
                leadUnitId,
                cooperating,
                level,
                responsiblePerson,
                measures,
                startsOn,
                dueOn,
                tags);
    }
}

package org.aiwei.inspection;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.UnitPath;
import org.aiwei.inspection.ChecklistChanged.Kind;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** Questions in groups. From its first use in a visit on it stays as it is; a change makes the next number. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class Checklist extends AbstractAggregateRoot<Checklist> {

    @Id
    private UUID id;

    @Version
    private Long version;

    private String ownerPath;
    private String name;
    private int number;
    private @Nullable UUID previousId;

    @Enumerated(EnumType.STRING)
    private ChecklistStatus status;

    private @Nullable Instant usedAt;
    private Instant changedAt;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "checklist_id", nullable = false, updatable = false)
    @OrderBy("sort")
    private List<ChecklistGroup> groups = new ArrayList<>();

    static Checklist draft(UnitPath owner, String name, Actor actor, Instant now) {
        var list = new Checklist();
        list.id = UUID.randomUUID();
        list.ownerPath = owner.value();
        list.name = name;
        list.number = 1;
        list.status = ChecklistStatus.DRAFT;
        list.tell(Kind.DRAFT, "", actor, now);
        return list;
    }

    /** The same questions under a new number, free to be changed. */
    Checklist next(int newNumber, Actor actor, Instant now) {
        var next = draft(new UnitPath(ownerPath), name, actor, now);
        next.number = newNumber;
        next.previousId = id;
        for (var group : groups) {
            next.groups.add(group.copy(next.id, next.groups.size()));
        }
        return next;
    }

    ChecklistGroup group(UUID groupId) {
        return groups.stream()
                .filter(group -> group.getId().equals(groupId))
                .findFirst()
                .orElseThrow(() -> new RecordNotFound(ChecklistGroup.class, groupId));
    }

    /** The group of that name; a new one behind the others when there is none. */
    ChecklistGroup groupNamed(String wanted) {
        return groups.stream()
                .filter(group -> group.getName().equals(wanted))
                .findFirst()
                .orElseGet(() -> {
                    var last = groups.stream()
                            .mapToInt(ChecklistGroup::getSort)
                            .max()
                            .orElse(-1);
                    groups.add(new ChecklistGroup(last + 1, wanted));
                    return groups.get(groups.size() - 1);
                });
    }

    ChecklistGroup groupOf(UUID questionId) {
        return groups.stream()
                .filter(group -> group.getQuestions().stream()
                        .anyMatch(question -> question.getId().equals(questionId)))
                .findFirst()
                .orElseThrow(() -> new RecordNotFound(ChecklistQuestion.class, questionId));
    }

    boolean frozen() {
        return usedAt != null || status == ChecklistStatus.RETIRED;
    }

    /** Everything that changes questions or groups goes through here. */
    void change(String detail, Actor actor, Instant now) {
        if (frozen()) {
            throw new RuleBroken("inspection.checklist.frozen", name);
        }
        tell(Kind.EDIT, detail, actor, now);
    }

    void ready(Actor actor, Instant now) {
        if (status != ChecklistStatus.DRAFT) {
            throw new RuleBroken("inspection.checklist.notDraft");
        }
        if (groups.stream().allMatch(group -> group.getQuestions().isEmpty())) {
            throw new RuleBroken("inspection.checklist.empty");
        }
        status = ChecklistStatus.READY;
        tell(Kind.READY, "", actor, now);
    }

    void retire(Actor actor, Instant now) {
        if (status == ChecklistStatus.RETIRED) {
            throw new RuleBroken("inspection.checklist.frozen", name);
        }
        status = ChecklistStatus.RETIRED;
        tell(Kind.RETIRE, "", actor, now);
    }

    void use(Actor actor, Instant now) {
        if (usedAt == null) {
            usedAt = now;
            tell(Kind.FREEZE, "", actor, now);
        }
    }

    String title() {
        return name + " #" + number;
    }

    private void tell(Kind kind, String detail, Actor actor, Instant now) {
        changedAt = now;
        registerEvent(new ChecklistChanged(id, title(), kind, ownerPath, detail, actor.id(), actor.name(), now));
    }
}

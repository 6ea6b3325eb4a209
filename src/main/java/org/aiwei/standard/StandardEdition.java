package org.aiwei.standard;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.UnitPath;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * One edition of one standard. Belongs to a bureau, or to nobody: then it came with the program. Editable until
 * frozen; after that a change makes a new edition.
 */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class StandardEdition extends AbstractAggregateRoot<StandardEdition> {

    @Id
    private UUID id;

    @Version
    private Long version;

    private String code;
    private String name;
    private String label;
    private String sourceNote;
    private boolean sample;

    private @Nullable String ownerPath;

    private @Nullable UUID previousEditionId;

    private Instant createdAt;
    private String createdByName;

    private @Nullable Instant frozenAt;

    private @Nullable UUID frozenBy;

    private @Nullable String frozenByName;

    /** An edition that the program brings along: frozen from the start, to be copied by whoever wants to change it. */
    static StandardEdition shipped(UUID id, EditionHead head, Instant now) {
        var edition = make(id, head, null, Actor.clock(), now);
        edition.freeze(Actor.clock(), now);
        return edition;
    }

    static StandardEdition draft(EditionHead head, UnitPath owner, Actor actor, Instant now) {
        var edition = make(UUID.randomUUID(), head, owner.value(), actor, now);
        edition.record(StandardAction.CREATE, actor, head.label(), now);
        return edition;
    }

    /** The next edition of this one, for the bureau that asks; its tree is copied by the caller. */
    StandardEdition next(EditionHead head, UnitPath owner, Actor actor, Instant now) {
        var edition = make(UUID.randomUUID(), head, owner.value(), actor, now);
        edition.previousEditionId = id;
        edition.record(StandardAction.COPY, actor, title(), now);
        return edition;
    }

    private static StandardEdition make(UUID id, EditionHead head, @Nullable String owner, Actor actor, Instant now) {
        var edition = new StandardEdition();
        edition.id = id;
        edition.ownerPath = owner;
        edition.createdAt = now;
        edition.createdByName = actor.name();
        edition.put(head);
        return edition;
    }

    void change(EditionHead head, Actor actor, Instant now) {
        ensureEditable();
        put(head);
        record(StandardAction.CHANGE, actor, title(), now);
    }

    /** Closes the edition for changes. Doing it again changes nothing. */
    void freeze(Actor actor, Instant now) {
        if (isFrozen()) {
            return;
        }
        frozenAt = now;
        frozenBy = actor.id();
        frozenByName = actor.name();
        record(StandardAction.FREEZE, actor, "", now);
    }

    void ensureEditable() {
        if (isFrozen()) {
            throw new RuleBroken("standard.frozen", title());
        }
    }

    boolean isFrozen() {
        return frozenAt != null;
    }

    boolean isShipped() {
        return ownerPath == null;
    }

    String title() {
        return label.isBlank() ? name : name + "（" + label + "）";
    }

    void record(StandardAction action, Actor actor, String detail, Instant now) {
        registerEvent(new StandardChanged(id, title(), action, actor.id(), actor.name(), now, ownerPath, detail));
    }

    private void put(EditionHead head) {
        code = head.code();
        name = head.name();
        label = head.label();
        sourceNote = head.sourceNote();
        sample = head.sample();
    }

    EditionRef ref() {
        return new EditionRef(id, code, name, label, sample, isFrozen());
    }
}

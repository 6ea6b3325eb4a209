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

/** A file that was uploaded into an edition and waits for the word to go ahead. Nothing of it is in the edition yet. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class StandardImport {

    static final int NAME_CHARS = 120;

    @Id
    private UUID id;

    @Version
    private Long version;

    private UUID editionId;
    private UUID actorId;
    private String fileName;
    private byte[] content;
    private Instant createdAt;

    static StandardImport of(UUID editionId, Actor actor, String fileName, byte[] content, Instant now) {
        var waiting = new StandardImport();
        waiting.id = UUID.randomUUID();
        waiting.editionId = editionId;
        waiting.actorId = actor.id();
        waiting.fileName = fileName.substring(0, Math.min(NAME_CHARS, fileName.length()));
        waiting.content = content.clone();
        waiting.createdAt = now;
        return waiting;
    }
}

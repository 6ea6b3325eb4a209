package org.aiwei.evidence;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.aiwei.access.Actor;
import org.springframework.data.annotation.Transient;
import org.springframework.data.domain.Persistable;

/** One upload: a name given to a content. Never changed. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class EvidenceFile implements Persistable<UUID> {

    @Id
    private UUID id;

    private String sha256;
    private long size;
    private String mediaType;
    private String name;
    private UUID uploadedBy;
    private String uploadedByName;
    private Instant uploadedAt;

    static EvidenceFile uploaded(CheckedFile file, Actor actor, Instant now) {
        var made = new EvidenceFile();
        made.id = UUID.randomUUID();
        made.sha256 = file.sha256();
        made.size = file.size();
        made.mediaType = file.kind().mediaType();
        made.name = file.name();
        made.uploadedBy = actor.id();
        made.uploadedByName = actor.name();
        made.uploadedAt = now;
        return made;
    }

    /** Only new ones are ever saved. */
    @Override
    @Transient
    public boolean isNew() {
        return true;
    }
}

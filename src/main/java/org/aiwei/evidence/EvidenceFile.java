package org.aiwei.evidence;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.aiwei.access.Actor;
import org.jspecify.annotations.Nullable;
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

    private @Nullable Integer width;

    private @Nullable Integer height;

    private @Nullable String thumbSha256;

    private @Nullable LocalDateTime takenAt;

    static EvidenceFile uploaded(CheckedFile file, Actor actor, Instant now) {
        var made = by(actor, now);
        made.sha256 = file.sha256();
        made.size = file.size();
        made.mediaType = file.kind().mediaType();
        made.name = file.name();
        return made;
    }

    static EvidenceFile photo(KeptPhoto photo, Actor actor, Instant now) {
        var made = by(actor, now);
        made.sha256 = photo.sha256();
        made.size = photo.size();
        made.mediaType = FileKind.JPEG.mediaType();
        made.name = photo.name();
        made.width = photo.width();
        made.height = photo.height();
        made.thumbSha256 = photo.thumbSha256();
        made.takenAt = photo.takenAt();
        return made;
    }

    private static EvidenceFile by(Actor actor, Instant now) {
        var made = new EvidenceFile();
        made.id = UUID.randomUUID();
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

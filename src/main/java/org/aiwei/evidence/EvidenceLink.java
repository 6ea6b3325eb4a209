package org.aiwei.evidence;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.platform.RecordNotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** A file on a subject. Taking it off leaves the row and the file, so that the trail can be followed. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class EvidenceLink extends AbstractAggregateRoot<EvidenceLink> {

    @Id
    private UUID id;

    @Version
    private Long version;

    private UUID fileId;
    private String subjectType;
    private UUID subjectId;
    private UUID linkedBy;
    private String linkedByName;
    private Instant linkedAt;

    private @Nullable UUID removedBy;

    private @Nullable String removedByName;

    private @Nullable Instant removedAt;

    static EvidenceLink between(
            UUID id,
            EvidenceFile file,
            String subjectType,
            UUID subjectId,
            EvidenceGuard.Place place,
            Actor.Stamp stamp) {
        var link = new EvidenceLink();
        link.id = id;
        link.fileId = file.getId();
        link.subjectType = subjectType;
        link.subjectId = subjectId;
        link.linkedBy = stamp.actorId();
        link.linkedByName = stamp.actorName();
        link.linkedAt = stamp.at();
        link.tell(EvidenceChanged.Kind.ATTACH, file, place, stamp);
        return link;
    }

    void remove(EvidenceFile file, EvidenceGuard.Place place, Actor.Stamp stamp) {
        if (removedAt != null) {
            throw new RecordNotFound(EvidenceLink.class, id);
        }
        removedBy = stamp.actorId();
        removedByName = stamp.actorName();
        removedAt = stamp.at();
        tell(EvidenceChanged.Kind.REMOVE, file, place, stamp);
    }

    private void tell(EvidenceChanged.Kind kind, EvidenceFile file, EvidenceGuard.Place place, Actor.Stamp stamp) {
        var detail = subjectType + " " + subjectId + "\n" + file.getSize() + " B\nSHA-256 " + file.getSha256();
        registerEvent(new EvidenceChanged(
                id,
                place.draft() ? FileNames.nameless(file.getName()) : file.getName(),
                kind,
                place.campaignId(),
                place.unitPath(),
                detail,
                stamp.actorId(),
                stamp.actorName(),
                stamp.at()));
    }
}

package org.aiwei.rectification;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.aiwei.access.Actor;

/** One application for close-out; only added, never changed. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class RectificationSubmission {

    @Id
    private UUID id;

    private int seq;
    private String statement;
    private String noPhotoReason;
    private int photos;
    private UUID submittedBy;
    private String submittedName;
    private UUID unitId;
    private Instant submittedAt;

    @ElementCollection
    @CollectionTable(name = "submission_criterion", joinColumns = @JoinColumn(name = "submission_id"))
    private Set<CriterionAnswer> criteria = new HashSet<>();

    static RectificationSubmission of(int seq, Application said, int photos, UUID unitId, Actor.Stamp by) {
        var made = new RectificationSubmission();
        made.id = UUID.randomUUID();
        made.seq = seq;
        made.statement = said.statement();
        made.noPhotoReason = said.noPhotoReason();
        made.photos = photos;
        made.submittedBy = by.actorId();
        made.submittedName = by.actorName();
        made.unitId = unitId;
        made.submittedAt = by.at();
        made.criteria.addAll(said.criteria());
        return made;
    }
}

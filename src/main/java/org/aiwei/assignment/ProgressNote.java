package org.aiwei.assignment;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.aiwei.access.Actor;
import org.springframework.data.domain.Persistable;

/** One report on progress; only added, never changed. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class ProgressNote implements Persistable<UUID> {

    /** Subject type under which its files are kept. */
    static final String SUBJECT = "progress_note";

    @Id
    private UUID id;

    private UUID partId;
    private int percent;
    private String text;
    private UUID authorId;
    private String authorName;
    private Instant notedAt;

    @Transient
    private boolean fresh;

    static ProgressNote of(UUID partId, int percent, String text, Actor.Stamp stamp) {
        var note = new ProgressNote();
        note.id = UUID.randomUUID();
        note.partId = partId;
        note.percent = percent;
        note.text = text.strip();
        note.authorId = stamp.actorId();
        note.authorName = stamp.actorName();
        note.notedAt = stamp.at();
        note.fresh = true;
        return note;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }
}

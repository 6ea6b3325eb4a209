package org.aiwei.assignment;

import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.evidence.EvidenceGuard;
import org.aiwei.platform.RecordNotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files of a progress note are read by who sees the part whole, and changed by who wrote the note while work goes on. */
@Component
@Transactional(readOnly = true)
@RequiredArgsConstructor
class NoteGuard implements EvidenceGuard {

    private final ProgressNoteRepository notes;
    private final PartRepository parts;
    private final Finder finder;
    private final AssignmentPolicy policy;

    @Override
    public String subjectType() {
        return ProgressNote.SUBJECT;
    }

    @Override
    public boolean mayRead(Actor actor, UUID noteId) {
        return part(actor, noteId).isPresent();
    }

    @Override
    public boolean mayChange(Actor actor, UUID noteId) {
        var mine = notes.findById(noteId)
                .filter(note -> note.getAuthorId().equals(actor.id()))
                .isPresent();
        return mine
                && part(actor, noteId)
                        .filter(seen -> policy.mayReport(actor, seen.part(), seen.campaign()))
                        .isPresent();
    }

    @Override
    public Place place(UUID noteId) {
        return notes.findById(noteId)
                .flatMap(note -> parts.findById(note.getPartId()))
                .map(part -> new Place(part.getCampaignId(), part.getUnitPath()))
                .orElseThrow(() -> new RecordNotFound(ProgressNote.class, noteId));
    }

    private Optional<SeenPart> part(Actor actor, UUID noteId) {
        return notes.findById(noteId).flatMap(note -> finder.maybePart(actor, note.getPartId()));
    }
}

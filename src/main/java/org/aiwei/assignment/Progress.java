package org.aiwei.assignment;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.evidence.EvidenceStore;
import org.aiwei.platform.RuleBroken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** What units report on the way. */
@Service
@Transactional
@RequiredArgsConstructor
public class Progress {

    private final PartRepository parts;
    private final ProgressNoteRepository notes;
    private final Finder finder;
    private final CampaignGate gate;
    private final AssignmentPolicy policy;
    private final EvidenceStore evidence;
    private final Clock clock;

    /** @return id of the note */
    public UUID note(Actor actor, UUID partId, int percent, String text) {
        return note(actor, partId, percent, text, List.of());
    }

    /**
     * Writes how far a part has come, with files; all or nothing.
     *
     * @return id of the note
     */
    public UUID note(Actor actor, UUID partId, int percent, String text, Collection<MultipartFile> files) {
        gate.holdOfPart(partId);
        var seen = finder.part(actor, partId);
        policy.ensureMayReport(actor, seen.part(), seen.campaign());
        if (text.isBlank()) {
            throw new RuleBroken("assignment.progress.text");
        }
        if (percent < 0 || percent > 100) {
            throw new RuleBroken("assignment.progress.percent");
        }
        var note =
                notes.save(seen.part().note(percent, text, actor, new Setting(seen.campaign(), "", clock.instant())));
        evidence.attachAll(actor, ProgressNote.SUBJECT, note.getId(), files);
        parts.save(seen.part()); // publishes that it was noted
        return note.getId();
    }
}

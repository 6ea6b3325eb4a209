package org.aiwei.rectification;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.document.OfficialPapers;
import org.aiwei.platform.RecordNotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The papers of steps, for the office, the leaders and the unit they are addressed to. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class StepDownloads {

    private final EscalationRows rows;
    private final ItemFinder finder;
    private final FollowUpPolicy policy;
    private final StepPaperText text;
    private final OfficialPapers papers;

    @SuppressWarnings("ArrayRecordComponent") // content of a file, never compared
    record Paper(String fileName, byte[] content) {}

    Paper paper(Actor actor, UUID id) {
        var step = rows.find(id)
                .filter(found -> found.number() != null)
                .orElseThrow(() -> new RecordNotFound(Escalation.class, id));
        var seen = finder.item(actor, step.rectificationId());
        if (!policy.above(actor, seen) && !actor.actsFor(step.unitId(), RectificationPolicy.UNIT)) {
            throw new RecordNotFound(Escalation.class, id);
        }
        var name = StepPaperText.title(step.step()) + " " + seen.item().getNo();
        return new Paper(name, papers.docx(text.of(step, seen)));
    }
}

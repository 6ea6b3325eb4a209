package org.aiwei.rectification;

import java.time.LocalDate;
import java.util.UUID;
import org.aiwei.access.Actor;
import org.jspecify.annotations.Nullable;

/**
 * One look at a closed item.
 *
 * @param closing which of the item's close-outs it belongs to
 * @param nth so many days after it
 */
record LookBack(
        UUID id,
        UUID rectificationId,
        int closing,
        int nth,
        LocalDate dueOn,
        @Nullable LookBackOutcome outcome) {

    /** Kind of subject on which its photos hang. */
    static final String SUBJECT = "look_back";

    LookBackDone done(RectificationRef item, LookBackOutcome what, String note, Actor.Stamp by) {
        return new LookBackDone(id, item, nth, what, by.actorId(), by.actorName(), note, by.at());
    }
}

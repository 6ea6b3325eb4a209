package org.aiwei.rectification;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aiwei.campaign.LadderRung;

/**
 * An open item as the ladder sees it.
 *
 * @param clockNo one more each time it got another date or was opened again
 * @param known rungs of this clock that are written down
 */
record ClimbingItem(
        UUID id,
        UUID campaignId,
        UUID unitId,
        RectificationStatus status,
        LocalDate dueOn,
        int clockNo,
        int waited,
        LocalDate since,
        List<String> known) {

    LadderClock clock() {
        return new LadderClock(status, dueOn, waited, since);
    }

    /** Rungs that have been reached and are not written down yet. */
    List<LadderRung> fresh(List<LadderRung> ladder, LocalDate today) {
        return LadderReading.of(ladder, clock(), today).reached().stream()
                .filter(rung -> !known.contains(key(rung)))
                .toList();
    }

    private static String key(LadderRung rung) {
        return rung.offsetDays() + " " + rung.step();
    }
}

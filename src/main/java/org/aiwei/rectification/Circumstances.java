package org.aiwei.rectification;

import java.time.Instant;
import java.time.LocalDate;
import org.aiwei.organization.UnitRef;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a move and is not the item's own.
 *
 * @param publicNoticeDays of the campaign; 0: closed at once
 * @param photos after-photos that hang on the item
 * @param leaderFirst whether the request of this person waits for a unit leader
 * @param newOwner the unit that the move names
 */
record Circumstances(
        Instant now,
        LocalDate today,
        int publicNoticeDays,
        int photos,
        boolean leaderFirst,
        @Nullable UnitRef newOwner) {}

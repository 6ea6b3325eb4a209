package org.aiwei.rectification;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.aiwei.access.Actor;
import org.jspecify.annotations.Nullable;

/**
 * 销号: who said so and why. During public notice it stands already, without {@code closedAt}.
 *
 * @param closeWords verdict of the re-check or reason
 */
@Embeddable
record Closing(
        UUID closedBy,
        String closedByName,
        @Enumerated(EnumType.STRING) CloseReason closeReason,
        String closeWords,
        @Nullable UUID mergedInto,
        @Nullable LocalDate publicUntil,
        @Nullable Instant closedAt) {

    static Closing verified(Actor.Stamp by, String verdict, @Nullable LocalDate publicUntil) {
        var at = publicUntil == null ? by.at() : null;
        return new Closing(by.actorId(), by.actorName(), CloseReason.RECTIFIED, verdict, null, publicUntil, at);
    }

    static Closing otherwise(Actor.Stamp by, Move move, CloseReason why) {
        return new Closing(by.actorId(), by.actorName(), why, move.remark(), move.mergedInto(), null, by.at());
    }

    Closing finished(Instant now) {
        return new Closing(closedBy, closedByName, closeReason, closeWords, mergedInto, publicUntil, now);
    }
}

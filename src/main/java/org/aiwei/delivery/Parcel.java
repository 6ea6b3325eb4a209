package org.aiwei.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the outbox.
 *
 * @param workId the item it speaks of; {@code null} for a digest
 * @param cardOn morning of a card for the group; {@code null} for anything else
 * @param personId {@code null} while it is not known whom it reaches
 * @param attempts how often it has failed
 */
record Parcel(
        UUID id,
        Channel channel,
        @Nullable UUID workId,
        @Nullable UUID digestId,
        @Nullable LocalDate cardOn,
        @Nullable UUID personId,
        int attempts,
        Instant createdAt) {}

package org.aiwei.evidence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A photo on a subject, as pages and papers show it.
 *
 * @param linkId what {@code /photos/{linkId}}, {@code /photos/{linkId}/thumb} and removing take
 * @param width of the kept picture, in points
 * @param size of the kept picture, in bytes
 * @param takenAt as the camera's clock said, when it said so
 */
public record PhotoRef(
        UUID linkId,
        UUID subjectId,
        String name,
        int width,
        int height,
        long size,
        String sha256,
        @Nullable LocalDateTime takenAt,
        String linkedBy,
        Instant linkedAt) {}

package org.aiwei.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.aiwei.platform.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * One entry as it is hashed. The hash is SHA-256, in lower-case hex, over the fields in the order of this record. Each
 * field is written as the number of its UTF-8 bytes, a colon, the bytes, and a comma; a missing field as {@code -,}.
 * Numbers are decimal, ids in their usual form, the time in UTC with six decimals at most as {@link Instant#toString}
 * writes it. Every entry holds the hash of the one before; the first holds 64 zeros.
 */
record Line(
        long seq,
        String prevHash,
        Instant occurredAt,
        UUID actorId,
        String actorName,
        String subjectType,
        UUID subjectId,
        String subjectLabel,
        String action,
        @Nullable UUID campaignId,
        @Nullable UUID officeUnitId,
        @Nullable String unitPath,
        @Nullable String detail,
        @Nullable String requestId,
        @Nullable String address) {

    static final String START = "0".repeat(64);

    String hash() {
        return hashOf(fields());
    }

    static String hashOf(List<@Nullable String> fields) {
        return Sha256.hex(canonical(fields));
    }

    static String canonical(List<@Nullable String> fields) {
        var text = new StringBuilder();
        fields.forEach(field -> append(text, field));
        return text.toString();
    }

    /** The texts that are hashed, in their order. */
    List<@Nullable String> fields() {
        return Stream.of(
                        seq,
                        prevHash,
                        occurredAt,
                        actorId,
                        actorName,
                        subjectType,
                        subjectId,
                        subjectLabel,
                        action,
                        campaignId,
                        officeUnitId,
                        unitPath,
                        detail,
                        requestId,
                        address)
                .map(field -> field == null ? null : field.toString())
                .toList();
    }

    private static void append(StringBuilder text, @Nullable String value) {
        if (value == null) {
            text.append("-,");
            return;
        }
        text.append(value.getBytes(StandardCharsets.UTF_8).length)
                .append(':')
                .append(value)
                .append(',');
    }
}

package org.aiwei.evidence;

import java.time.Instant;
import java.util.UUID;

/**
 * A file on a subject, as pages show it.
 *
 * @param linkId what {@code /evidence/{linkId}} and removing take
 * @param size in bytes
 */
public record EvidenceRef(
        UUID linkId,
        UUID subjectId,
        String name,
        String mediaType,
        long size,
        String sha256,
        String linkedBy,
        Instant linkedAt) {

    /** The size as people read it. */
    public String sizeText() {
        if (size < 1024) {
            return size + " B";
        }
        var kilobytes = (size + 1023) / 1024;
        return kilobytes < 1024 ? kilobytes + " KB" : Math.round(size / 104_857.6) / 10.0 + " MB";
    }
}

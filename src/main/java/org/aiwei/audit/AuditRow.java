package org.aiwei.audit;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** One entry on a page; {@code subjectKey} and {@code actionKey} are message keys. */
record AuditRow(
        long seq,
        LocalDateTime at,
        String who,
        String subjectKey,
        String subject,
        String actionKey,
        @Nullable String detail,
        @Nullable String address,
        @Nullable String requestId,
        String hash) {

    static AuditRow of(AuditEntry entry, ZoneId zone) {
        return new AuditRow(
                entry.getSeq(),
                LocalDateTime.ofInstant(entry.getOccurredAt(), zone).truncatedTo(ChronoUnit.SECONDS),
                entry.getActorName(),
                subjectKey(entry),
                entry.getSubjectLabel(),
                actionKey(entry),
                entry.getDetail(),
                entry.getAddress(),
                entry.getRequestId(),
                entry.getHash().substring(0, 12));
    }

    static String subjectKey(AuditEntry entry) {
        return "audit.subject." + entry.getSubjectType();
    }

    static String actionKey(AuditEntry entry) {
        return "audit.action." + entry.getSubjectType() + "." + entry.getAction();
    }
}

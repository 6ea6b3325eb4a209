package org.aiwei.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the list of notices. */
record NoticeRow(
        UUID id,
        @Nullable String number,
        String title,
        String unit,
        NoticeKind kind,
        NoticeStatus status,
        String signer,
        @Nullable LocalDate issuedOn,
        Instant enteredAt) {

    static NoticeRow of(RectificationNotice notice) {
        return new NoticeRow(
                notice.getId(),
                notice.getNumber(),
                notice.getTitle(),
                notice.getUnitName(),
                notice.getKind(),
                notice.getStatus(),
                notice.getSignerName(),
                notice.getIssuedOn(),
                notice.getEnteredAt());
    }
}

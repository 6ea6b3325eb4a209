package org.aiwei.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aiwei.evidence.EvidenceRef;
import org.jspecify.annotations.Nullable;

/**
 * One notice as someone sees it.
 *
 * @param office name of the issuing office, for the red head
 * @param signers leaders to choose from, while it may be sent
 * @param siblings the other notices that were drafted with it
 * @param items made at the signature
 * @param unread whether this person is of the unit and has not said that it was read
 */
record NoticePage(
        UUID id,
        Long version,
        UUID campaignId,
        String campaign,
        NoticeKind kind,
        NoticeStatus status,
        String office,
        NoticeText text,
        String signer,
        @Nullable LocalDate issuedOn,
        String draftedBy,
        String voidReason,
        boolean editable,
        boolean covert,
        Set<NoticeAction> actions,
        List<LedgerOption> signers,
        List<Sibling> siblings,
        List<RectificationRef> items,
        List<EvidenceRef> papers,
        boolean unread,
        List<Reading> readings,
        List<Moment> history) {

    /** @param action name of a {@link NoticeAction} */
    public boolean may(String action) {
        return actions.contains(NoticeAction.valueOf(action));
    }

    record Sibling(UUID id, String unit, NoticeStatus status) {}

    record Reading(String who, Instant at) {}

    record Moment(NoticeAction action, String who, String text, Instant at) {}
}

package org.aiwei.bulletin;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aiwei.bulletin.BulletinReadings.Receipt;
import org.aiwei.evidence.EvidenceRef;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;

/**
 * One bulletin as someone sees it.
 *
 * @param links whether every number leads to its rows
 * @param own counts of the person's own units, for those who see no others'
 * @param typed numbers that somebody typed; for its office
 * @param signers leaders to choose from, while it may be sent
 * @param receipts for those above; empty for units
 */
record BulletinPage(
        UUID id,
        Long version,
        UUID campaignId,
        String campaign,
        BulletinKind kind,
        BulletinStatus status,
        YearMonth month,
        LocalDate asOf,
        BulletinText text,
        boolean links,
        List<Own> own,
        List<String> typed,
        String signer,
        String draftedBy,
        @Nullable LocalDate issuedOn,
        String voidReason,
        boolean runs,
        boolean editable,
        Set<BulletinAction> actions,
        List<Option> signers,
        List<EvidenceRef> papers,
        boolean unread,
        List<Receipt> receipts,
        List<Moment> history) {

    /** @param action name of a {@link BulletinAction} */
    public boolean may(String action) {
        return actions.contains(BulletinAction.valueOf(action));
    }

    public long read() {
        return receipts.stream().filter(receipt -> receipt.at() != null).count();
    }

    record Option(String value, String text) {}

    record Own(UUID unit, String name, Map<Code, Integer> counts) {}

    record Moment(BulletinAction action, String who, String text, LocalDateTime at) {}

    record Line(
            UUID id,
            @Nullable String number,
            String title,
            String campaign,
            BulletinKind kind,
            BulletinStatus status,
            YearMonth month,
            String signer,
            @Nullable LocalDate issuedOn) {

        static Line of(Bulletin bulletin) {
            return new Line(
                    bulletin.getId(),
                    bulletin.getNumber(),
                    bulletin.getTitle(),
                    bulletin.getCampaignName(),
                    bulletin.getKind(),
                    bulletin.getStatus(),
                    bulletin.month(),
                    bulletin.getSignerName(),
                    bulletin.getIssuedOn());
        }
    }

    /** @param campaigns for which this person may draft one */
    record Index(Page<Line> rows, List<Option> campaigns, List<YearMonth> months) {}

    /**
     * The rows behind a number.
     *
     * @param whole how many it is a share of; {@code null}: it is a count
     */
    record Behind(
            UUID id,
            String title,
            Code code,
            @Nullable String kind,
            @Nullable String unit,
            List<Row> rows,
            @Nullable Integer whole,
            @Nullable String share) {}
}

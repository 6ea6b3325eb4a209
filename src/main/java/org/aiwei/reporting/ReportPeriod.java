package org.aiwei.reporting;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.springframework.data.domain.Persistable;

/** One round of a collection. Its due day is worked out when it opens and stays. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class ReportPeriod implements Persistable<UUID> {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    @Id
    private UUID id;

    private UUID collectionId;
    private UUID campaignId;
    private String label;
    private LocalDate fromOn;
    private LocalDate toOn;
    private LocalDate nominalOn;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private DueReason shiftReason;

    private boolean calendarKnown;
    private Instant openedAt;

    @Transient
    private boolean fresh;

    static ReportPeriod open(
            ReportCollection collection, String label, DueRule.Span span, DueRule.Due due, Instant now) {
        var period = new ReportPeriod();
        period.id = UUID.randomUUID();
        period.collectionId = collection.getId();
        period.campaignId = collection.getCampaignId();
        period.label = label;
        period.fromOn = span.from();
        period.toOn = span.to();
        period.nominalOn = due.nominal();
        period.dueOn = due.on();
        period.shiftReason = due.reason();
        period.calendarKnown = due.known();
        period.openedAt = now;
        period.fresh = true;
        return period;
    }

    DueRule.Due due() {
        return new DueRule.Due(nominalOn, dueOn, shiftReason, calendarKnown);
    }

    /** Whether the due day is over: it counts until 24:00. */
    boolean over(Instant now) {
        return !now.isBefore(end(dueOn));
    }

    static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(HERE).toInstant();
    }

    @Override
    public boolean isNew() {
        return fresh;
    }
}

package org.aiwei.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aiwei.County;
import org.aiwei.CountyCampaign;
import org.aiwei.access.Actor;
import org.aiwei.assignment.Light;
import org.aiwei.assignment.PartRole;
import org.aiwei.assignment.PartStatus;
import org.aiwei.assignment.UnitPart;
import org.aiwei.campaign.CampaignStatus;
import org.aiwei.campaign.ReportShift;
import org.aiwei.organization.UnitKind;
import org.aiwei.organization.UnitRef;
import org.jspecify.annotations.Nullable;

/** The hospital's monthly report for plain tests, brought into each state the way people do it. */
final class PaperReports {

    static final Actor.Stamp STAMP = County.LIN_OFFICE.stamp(Instant.parse("2026-11-13T01:00:00Z"));

    private static final LocalDate TODAY = LocalDate.parse("2026-11-13");

    private PaperReports() {}

    static ReportCollection collection(CollectionStatus status, ReviewPath review, boolean lock) {
        var collection = ReportCollection.draft(CountyCampaign.in(CampaignStatus.PUBLISHED), STAMP);
        collection.write(draft(review, lock), List.of(unit(County.PEOPLES_HOSPITAL)), STAMP);
        if (status != CollectionStatus.DRAFT) {
            collection.move(CollectionAction.PUBLISH, "", TODAY, STAMP);
        }
        if (status == CollectionStatus.CLOSED) {
            collection.move(CollectionAction.CLOSE, "", TODAY, STAMP);
        }
        return collection;
    }

    static Report report(ReportCollection collection, ReportStatus status) {
        var frame = new Frame(collection, period(collection));
        var report = Report.owed(frame, unit(County.PEOPLES_HOSPITAL), STAMP);
        way(status).forEach(action -> report.move(action, frame, Said.of("说明"), STAMP));
        return report;
    }

    /** A row about a task that this unit leads. */
    static ReportRow led(County.@Nullable Place lead) {
        var part = new UnitPart(
                UUID.randomUUID(),
                UUID.randomUUID(),
                County.PEOPLES_HOSPITAL.id(),
                PartRole.COOPERATING,
                PartStatus.ACCEPTED,
                0,
                "健康环境营造",
                lead == null ? "无牵头单位" : lead.name(),
                TODAY,
                null,
                lead == null ? null : lead.id(),
                STAMP.at(),
                Light.NORMAL);
        return ReportRow.of(UUID.randomUUID(), 1, part, "");
    }

    static List<ReportRow> ledBy(County.Place... leads) {
        return Arrays.stream(leads).map(PaperReports::led).toList();
    }

    private static List<ReportAction> way(ReportStatus status) {
        return switch (status) {
            case MISSING -> List.of();
            case DRAFT -> List.of(ReportAction.START);
            case SUBMITTED -> List.of(ReportAction.START, ReportAction.SUBMIT);
            case APPROVED -> List.of(ReportAction.START, ReportAction.SUBMIT, ReportAction.APPROVE);
            case RETURNED -> List.of(ReportAction.START, ReportAction.SUBMIT, ReportAction.RETURN);
            case EXEMPT -> List.of(ReportAction.EXEMPT_UNIT);
        };
    }

    private static ReportPeriod period(ReportCollection collection) {
        var span = new DueRule.Span(TODAY.withDayOfMonth(1), TODAY.withDayOfMonth(30), TODAY);
        var due = new DueRule.Due(TODAY, TODAY, DueReason.NONE, true);
        return ReportPeriod.open(collection, "2026年11月", span, due, STAMP.at());
    }

    private static CollectionDraft draft(ReviewPath review, boolean lock) {
        return new CollectionDraft(
                "工作月报",
                CollectionKind.MONTHLY,
                UUID.randomUUID(),
                RowSource.TASKS,
                Rhythm.MONTHLY,
                25,
                null,
                null,
                false,
                0,
                false,
                ReportShift.NONE,
                review,
                TODAY.minusDays(100),
                TODAY.plusDays(99),
                lock,
                "",
                Set.of(County.PEOPLES_HOSPITAL.id()));
    }

    private static UnitRef unit(County.Place place) {
        return new UnitRef(place.id(), place.path(), place.name(), place.name(), UnitKind.valueOf(place.kind()), null);
    }
}

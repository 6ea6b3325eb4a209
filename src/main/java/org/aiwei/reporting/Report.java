package org.aiwei.reporting;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.UnitPath;
import org.aiwei.organization.UnitRef;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** What one unit owes for one period. Overdue and late are counted, never stored. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class Report extends AbstractAggregateRoot<Report> {

    @Id
    private UUID id;

    @Version
    private Long version;

    private UUID periodId;
    private UUID collectionId;
    private UUID campaignId;
    private UUID unitId;
    private String unitPath;
    private String unitName;

    @Enumerated(EnumType.STRING)
    private ReportStatus status;

    private @Nullable Instant firstSubmittedAt;
    private @Nullable Instant submittedAt;
    private @Nullable UUID submittedBy;
    private @Nullable String submittedByName;
    private @Nullable Instant leadApprovedAt;
    private @Nullable Instant reviewedAt;
    private @Nullable UUID reviewedBy;
    private @Nullable String reviewedByName;
    private String reviewRemark;
    private @Nullable LocalDate lockedExceptionUntil;
    private @Nullable Instant savedAt;
    private @Nullable String savedByName;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "report_id", nullable = false, updatable = false)
    @OrderBy("seq")
    private List<ReportTransition> transitions = new ArrayList<>();

    static Report owed(Frame frame, UnitRef unit, Actor.Stamp stamp) {
        var report = new Report();
        report.id = UUID.randomUUID();
        report.periodId = frame.period().getId();
        report.collectionId = frame.collection().getId();
        report.campaignId = frame.collection().getCampaignId();
        report.unitId = unit.id();
        report.unitPath = unit.path().value();
        report.unitName = unit.name();
        report.status = ReportStatus.MISSING;
        report.reviewRemark = "";
        report.registerEvent(ReportEvents.opened(report, frame, stamp));
        return report;
    }

    void move(ReportAction action, Frame frame, Said said, Actor.Stamp stamp) {
        if (!action.possibleFrom(status)) {
            throw new RuleBroken("reporting." + action + ".from." + status);
        }
        if (action.needsRemark() && said.remark().isEmpty()) {
            throw new RuleBroken("reporting." + action + ".remark");
        }
        var target = target(action);
        var moved = ReportEvents.moved(this, frame, action, target, said, stamp);
        follow(action, said, stamp);
        status = target;
        transitions.add(new ReportTransition(moved, transitions.size() + 1));
        registerEvent(moved);
    }

    /** A unit whose exemption is taken back goes on where it had stopped. */
    private ReportStatus target(ReportAction action) {
        return action == ReportAction.UNDO_EXEMPT && savedAt != null ? ReportStatus.DRAFT : action.targetFrom(status);
    }

    private void follow(ReportAction action, Said said, Actor.Stamp stamp) {
        switch (action) {
            case SUBMIT -> {
                firstSubmittedAt = firstSubmittedAt == null ? stamp.at() : firstSubmittedAt;
                submittedAt = stamp.at();
                submittedBy = stamp.actorId();
                submittedByName = stamp.actorName();
                leadApprovedAt = null;
            }
            case WITHDRAW, EXEMPT_UNIT -> leadApprovedAt = null;
            case RETURN -> {
                leadApprovedAt = null;
                reviewed(said.remark(), stamp);
            }
            case APPROVE -> reviewed(said.remark(), stamp);
            case UNLOCK -> lockedExceptionUntil = said.until();
            case START, APPROVE_ROWS, UNDO_EXEMPT -> {}
        }
    }

    private void reviewed(String remark, Actor.Stamp stamp) {
        reviewedAt = stamp.at();
        reviewedBy = stamp.actorId();
        reviewedByName = stamp.actorName();
        reviewRemark = remark;
    }

    /** All lead departments concerned have approved their rows. */
    void leadsApproved(Instant now) {
        leadApprovedAt = now;
    }

    /** Handed in after its day, or not at all although the day is over. */
    boolean late(ReportPeriod period, Instant now) {
        if (status == ReportStatus.EXEMPT) {
            return false;
        }
        return period.over(firstSubmittedAt == null ? now : firstSubmittedAt);
    }

    /** Closed because the day is over and nobody granted an exception; what came back to be corrected stays open. */
    boolean locked(boolean lockAfter, ReportPeriod period, LocalDate today) {
        var until = lockedExceptionUntil == null || lockedExceptionUntil.isBefore(period.getDueOn())
                ? period.getDueOn()
                : lockedExceptionUntil;
        return lockAfter && firstSubmittedAt == null && today.isAfter(until);
    }

    UnitPath unit() {
        return new UnitPath(unitPath);
    }
}

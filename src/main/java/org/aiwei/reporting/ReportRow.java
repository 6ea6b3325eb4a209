package org.aiwei.reporting;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.assignment.UnitPart;
import org.aiwei.standard.DataItemRef;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One line of a report: a task of the unit, or a data item. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class ReportRow implements Persistable<UUID> {

    @Id
    private UUID id;

    private UUID reportId;
    private int sort;
    private @Nullable UUID partId;
    private @Nullable UUID assignmentId;
    private @Nullable UUID dataItemId;
    private String title;
    private String leadLeader;
    private @Nullable UUID leadUnitId;
    private boolean marked;
    private @Nullable Instant approvedAt;
    private @Nullable String approvedByName;

    @Transient
    private boolean fresh;

    static ReportRow of(UUID reportId, int sort, UnitPart part, String leader) {
        var row = blank(reportId, sort, part.content());
        row.partId = part.id();
        row.assignmentId = part.assignmentId();
        row.leadLeader = leader;
        row.leadUnitId = part.leadUnitId();
        return row;
    }

    static ReportRow of(UUID reportId, int sort, DataItemRef item) {
        var row = blank(reportId, sort, item.number() + " " + item.name());
        row.dataItemId = item.id();
        return row;
    }

    private static ReportRow blank(UUID reportId, int sort, String title) {
        var row = new ReportRow();
        row.id = UUID.randomUUID();
        row.reportId = reportId;
        row.sort = sort;
        row.title = title;
        row.leadLeader = "";
        row.fresh = true;
        return row;
    }

    void approve(Actor.Stamp stamp) {
        approvedAt = stamp.at();
        approvedByName = stamp.actorName();
    }

    /** Sent back: nothing of it is approved any more, and the marked rows need work. */
    void returned(boolean wrong) {
        approvedAt = null;
        approvedByName = null;
        marked = wrong;
    }

    /** Sent anew, or taken back. */
    void reset() {
        returned(false);
    }

    @Override
    public boolean isNew() {
        return fresh;
    }
}

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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.platform.RuleBroken;
import org.aiwei.standard.DataItemRef;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** What one data item came to in one year, and who answers for it. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class DataValue extends AbstractAggregateRoot<DataValue> {

    static final String SUBJECT = "data_value";

    @Id
    private UUID id;

    @Version
    private Long version;

    private UUID campaignId;
    private UUID itemId;
    private String itemName;
    private int year;
    private @Nullable UUID unitId;
    private @Nullable String unitPath;
    private String supplier;
    private @Nullable LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private DataStatus status;

    private String valueText;
    private @Nullable BigDecimal valueNumber;
    private String explanation;
    private String saidBy;
    private String saidIn;
    private @Nullable LocalDate saidOn;
    private boolean onBehalf;
    private @Nullable UUID submittedBy;
    private String enteredBy;
    private Instant enteredAt;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "value_id", nullable = false, updatable = false)
    @OrderBy("occurredAt, id")
    private List<DataValueStep> steps = new ArrayList<>();

    static DataValue handedOut(
            UUID campaignId, DataItemRef item, int year, DataSupplier to, @Nullable LocalDate due, Actor.Stamp by) {
        var value = new DataValue();
        value.id = UUID.randomUUID();
        value.campaignId = campaignId;
        value.itemId = item.id();
        value.itemName = item.name();
        value.year = year;
        value.dueOn = due;
        value.status = DataStatus.FILLING;
        value.fill(DataEntry.own("", ""), false);
        value.answeredBy(to);
        value.touched(by);
        value.record("HAND_OUT", null, to.name(), by);
        return value;
    }

    /** Another supplier answers for it; what was filled in stays. */
    void passOn(DataSupplier to, @Nullable LocalDate due, Actor.Stamp by) {
        ensure(DataAction.PASS_ON);
        var before = status;
        answeredBy(to);
        dueOn = due;
        status = DataAction.PASS_ON.target();
        record(DataAction.PASS_ON.name(), before, to.name(), by);
    }

    /** @param onBehalf by the office for who delivers it; then who said it and where it is written must be told */
    void fill(DataEntry entry, boolean onBehalf, Actor.Stamp by) {
        if (!status.open()) {
            throw new RuleBroken("reporting.data.fill.from." + status);
        }
        if (onBehalf && !entry.sourced()) {
            throw new RuleBroken("reporting.data.source");
        }
        fill(entry, onBehalf);
        touched(by);
        record("FILL", status, onBehalf ? entry.saidBy() + " " + entry.saidIn() : "", by);
    }

    void submit(DataVerdict verdict, Actor.Stamp by) {
        ensure(DataAction.SUBMIT);
        if (valueText.isEmpty()) {
            throw new RuleBroken("reporting.data.value");
        }
        if (verdict.needsExplanation() && explanation.isEmpty()) {
            throw new RuleBroken("reporting.data.explanation");
        }
        submittedBy = by.actorId();
        move(DataAction.SUBMIT, "", by);
    }

    /** Somebody else says that it holds; what a paper from outside proves may be said by who entered it. */
    void verify(Actor.Stamp by) {
        ensure(DataAction.VERIFY);
        if (by.actorId().equals(submittedBy) && !onBehalf) {
            throw new RuleBroken("reporting.data.own");
        }
        move(DataAction.VERIFY, "", by);
    }

    void move(DataAction action, String remark, Actor.Stamp by) {
        ensure(action);
        if (action == DataAction.RETURN && remark.isBlank()) {
            throw new RuleBroken("reporting.data.reason");
        }
        var before = status;
        status = action.target();
        record(action.name(), before, remark.strip(), by);
    }

    DataReading reading() {
        return new DataReading(valueText, valueNumber);
    }

    private void ensure(DataAction action) {
        if (!action.possibleFrom(status)) {
            throw new RuleBroken("reporting.data." + action + ".from." + status);
        }
    }

    private void answeredBy(DataSupplier to) {
        unitId = to.unitId();
        unitPath = to.unitPath();
        supplier = to.name();
    }

    private void fill(DataEntry entry, boolean behalf) {
        valueText = entry.value().text();
        valueNumber = entry.value().number();
        explanation = entry.explanation();
        saidBy = entry.saidBy();
        saidIn = entry.saidIn();
        saidOn = entry.saidOn();
        onBehalf = behalf;
    }

    private void touched(Actor.Stamp by) {
        enteredBy = by.actorName();
        enteredAt = by.at();
    }

    private void record(String what, @Nullable DataStatus from, String remark, Actor.Stamp by) {
        var moved = new DataValueMoved(
                id,
                campaignId,
                itemName + " " + year,
                what,
                from,
                status,
                unitId,
                unitPath,
                valueText,
                remark,
                by.actorId(),
                by.actorName(),
                by.at());
        steps.add(new DataValueStep(moved));
        registerEvent(moved);
    }
}

package org.aiwei.reporting;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.Phase;
import org.aiwei.campaign.ReportShift;
import org.aiwei.organization.UnitRef;
import org.aiwei.platform.RuleBroken;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** A form, who fills it in, how often, by when, and who reviews. */
@Entity
@Table(name = "collection")
@Getter
@NoArgsConstructor(access = PROTECTED)
class ReportCollection extends AbstractAggregateRoot<ReportCollection> {

    @Id
    private UUID id;

    @Version
    private Long version;

    private UUID campaignId;
    private String ownerPath;
    private UUID officeUnitId;
    private String name;

    @Enumerated(EnumType.STRING)
    private CollectionKind kind;

    private UUID formId;

    @Enumerated(EnumType.STRING)
    @Column(name = "rows")
    private RowSource rowSource;

    @Enumerated(EnumType.STRING)
    private Rhythm rhythm;

    private @Nullable Integer dueDay;
    private @Nullable LocalDate dueOn;
    private @Nullable Integer phaseSort;
    private boolean phaseEnd;
    private int offsetDays;
    private boolean offsetWorkdays;

    @Enumerated(EnumType.STRING)
    private ReportShift shift;

    @Enumerated(EnumType.STRING)
    private ReviewPath review;

    private LocalDate startsOn;
    private LocalDate endsOn;

    @Enumerated(EnumType.STRING)
    private CollectionStatus status;

    private boolean lockAfter;
    private String instruction;
    private @Nullable LocalDate publishedOn;
    private java.time.Instant createdAt;
    private UUID createdBy;

    @ElementCollection
    @CollectionTable(name = "collection_recipient", joinColumns = @JoinColumn(name = "collection_id"))
    @BatchSize(size = 50)
    private Set<Recipient> recipients = new HashSet<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "collection_id", nullable = false, updatable = false)
    @OrderBy("occurredAt")
    private List<CollectionTransition> transitions = new ArrayList<>();

    static ReportCollection draft(CampaignRef campaign, Actor.Stamp stamp) {
        var collection = new ReportCollection();
        collection.id = UUID.randomUUID();
        collection.campaignId = campaign.id();
        collection.ownerPath = campaign.owner().value();
        collection.officeUnitId = campaign.officeUnitId();
        collection.status = CollectionStatus.DRAFT;
        collection.createdAt = stamp.at();
        collection.createdBy = stamp.actorId();
        return collection;
    }

    void write(CollectionDraft draft, List<UnitRef> units, Actor.Stamp stamp) {
        if (status != CollectionStatus.DRAFT) {
            throw new RuleBroken("reporting.collection.sent", name);
        }
        name = draft.name().strip();
        kind = draft.kind();
        formId = draft.formId();
        rowSource = draft.rows();
        rhythm = draft.rhythm();
        dueDay = draft.dueDay();
        dueOn = draft.dueOn();
        phaseSort = draft.phaseSort();
        phaseEnd = draft.phaseEnd();
        offsetDays = draft.offsetDays();
        offsetWorkdays = draft.offsetWorkdays();
        shift = draft.shift();
        review = draft.review();
        startsOn = draft.startsOn();
        endsOn = draft.endsOn();
        lockAfter = draft.lockAfter();
        instruction = draft.instruction().strip();
        address(units);
        var what = version == null ? CollectionChanged.What.CREATE : CollectionChanged.What.EDIT;
        tell(what, "", stamp);
    }

    void tell(CollectionChanged.What what, String detail, Actor.Stamp stamp) {
        registerEvent(CollectionChanged.of(this, what, detail, stamp));
    }

    private void address(List<UnitRef> units) {
        var wanted = new HashSet<Recipient>();
        units.forEach(unit -> wanted.add(new Recipient(unit.id(), unit.path().value())));
        if (!recipients.equals(wanted)) {
            recipients.retainAll(wanted);
            recipients.addAll(wanted);
        }
    }

    /** Another unit has to report from now on. */
    void widen(UnitRef unit, Actor.Stamp stamp) {
        if (status != CollectionStatus.OPEN) {
            throw new RuleBroken("reporting.collection.not-open", name);
        }
        if (!recipients.add(new Recipient(unit.id(), unit.path().value()))) {
            throw new RuleBroken("reporting.collection.recipient", unit.name());
        }
        tell(CollectionChanged.What.WIDEN, unit.name(), stamp);
    }

    void move(CollectionAction action, String remark, LocalDate today, Actor.Stamp stamp) {
        if (!action.possibleFrom(status)) {
            throw new RuleBroken("reporting.collection." + action, name);
        }
        if (action == CollectionAction.PUBLISH && recipients.isEmpty()) {
            throw new RuleBroken("reporting.collection.nobody", name);
        }
        var moved = CollectionMoved.of(this, action, remark.strip(), stamp);
        status = action.target();
        if (action == CollectionAction.PUBLISH) {
            publishedOn = today;
        }
        transitions.add(new CollectionTransition(moved));
        registerEvent(moved);
    }

    /** The due rule, counted from the campaign's phases of today where it refers to one. */
    DueRule rule(List<Phase> phases) {
        var named = phaseSort != null && phaseSort < phases.size() ? phases.get(phaseSort) : null;
        var anchor = named == null ? dueOn : phaseEnd ? named.toOn() : named.fromOn();
        if (rhythm == Rhythm.ONCE && anchor == null) {
            anchor = endsOn; // the phase it was counted from is gone
        }
        return new DueRule(
                rhythm,
                dueDay == null ? 1 : dueDay,
                rhythm == Rhythm.ONCE ? anchor : null,
                offsetDays,
                offsetWorkdays,
                shift);
    }

    boolean open() {
        return status == CollectionStatus.OPEN;
    }
}

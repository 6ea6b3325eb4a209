package org.aiwei.reporting;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.aiwei.access.Actor;
import org.springframework.data.domain.AbstractAggregateRoot;

/** A period's roll-up as it stood when the office closed it; its papers hang on it. Closing again adds another one. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class RollupClosing extends AbstractAggregateRoot<RollupClosing> {

    static final String SUBJECT = "rollup_closing";

    @Id
    private UUID id;

    @Version
    private Long version;

    private UUID periodId;
    private UUID campaignId;
    private int nth;
    private String title;
    private int reported;
    private int missing;
    private boolean sealed;
    private UUID closedBy;
    private String closedByName;
    private Instant closedAt;

    static RollupClosing of(Rollup rollup, int nth, Actor.Stamp by) {
        var closing = new RollupClosing();
        closing.id = UUID.randomUUID();
        closing.periodId = rollup.period().id();
        closing.campaignId = rollup.collection().campaignId();
        closing.nth = nth;
        closing.title = rollup.title();
        closing.reported = (int) rollup.period().complete();
        closing.missing = (int) rollup.period().owing();
        closing.closedBy = by.actorId();
        closing.closedByName = by.actorName();
        closing.closedAt = by.at();
        return closing;
    }

    /** With its papers in place nothing is changed any more. */
    void seal() {
        sealed = true;
        registerEvent(new MonthClosed(id, campaignId, title, nth, reported, missing, closedBy, closedByName, closedAt));
    }
}

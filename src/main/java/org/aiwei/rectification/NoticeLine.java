package org.aiwei.rectification;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.aiwei.campaign.Counting;
import org.jspecify.annotations.Nullable;

/** One finding in a notice, with its limit. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class NoticeLine {

    @Id
    private UUID id;

    private UUID findingId;
    private int sort;
    private int limitDays;

    @Enumerated(EnumType.STRING)
    private Counting counting;

    private LocalDate dueOn;
    private String demand;
    private @Nullable UUID relapseOf;

    static NoticeLine of(int sort, NoticeDraft.Line wanted, LocalDate dueOn, @Nullable UUID relapseOf) {
        var line = new NoticeLine();
        line.id = UUID.randomUUID();
        line.findingId = wanted.findingId();
        line.sort = sort;
        line.limit(wanted, dueOn);
        line.relapseOf = relapseOf;
        return line;
    }

    void limit(NoticeDraft.Line wanted, LocalDate due) {
        limitDays = wanted.days();
        counting = wanted.counting();
        demand = wanted.demand();
        dueOn = due;
    }

    /** The clock starts at issue. */
    void due(LocalDate day) {
        dueOn = day;
    }
}

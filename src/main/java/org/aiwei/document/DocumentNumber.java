package org.aiwei.document;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.aiwei.access.Actor.Stamp;
import org.aiwei.document.NumberChanged.Kind;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** A number given to a paper. Void or not, it is never given again. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class DocumentNumber extends AbstractAggregateRoot<DocumentNumber> {

    @Id
    private UUID id;

    @Version
    private Long version;

    private UUID seriesId;
    private int year;
    private int n;
    private String text;
    private String subjectType;
    private UUID subjectId;
    private String title;
    private UUID drawnBy;
    private String drawnByName;
    private Instant drawnAt;
    private @Nullable UUID voidedBy;
    private @Nullable String voidedByName;
    private @Nullable Instant voidedAt;
    private @Nullable String voidReason;

    static DocumentNumber draw(DocumentSeries series, int year, int n, Paper paper, Stamp by) {
        var number = new DocumentNumber();
        number.id = UUID.randomUUID();
        number.seriesId = series.getId();
        number.year = year;
        number.n = n;
        number.text = SeriesRef.of(series).number(year, n);
        number.subjectType = paper.type();
        number.subjectId = paper.id();
        number.title = paper.title();
        number.drawnBy = by.actorId();
        number.drawnByName = by.actorName();
        number.drawnAt = by.at();
        number.tell(Kind.DRAW, series, paper.title(), by);
        return number;
    }

    void annul(DocumentSeries series, String reason, Stamp by) {
        if (voidedAt != null) {
            throw new RuleBroken("document.number.void", text);
        }
        if (reason.isBlank()) {
            throw new RuleBroken("document.number.reason");
        }
        voidedBy = by.actorId();
        voidedByName = by.actorName();
        voidedAt = by.at();
        voidReason = reason;
        tell(Kind.VOID, series, reason, by);
    }

    DocNumber ref() {
        return new DocNumber(id, seriesId, year, n, text);
    }

    private void tell(Kind kind, DocumentSeries series, String detail, Stamp by) {
        registerEvent(new NumberChanged(
                id, text, kind, series.getOwnerPath(), detail, by.actorId(), by.actorName(), by.at()));
    }

    /** What the number is for. */
    record Paper(String type, UUID id, String title) {}
}

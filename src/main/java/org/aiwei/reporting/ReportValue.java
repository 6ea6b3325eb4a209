package org.aiwei.reporting;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.aiwei.access.Actor;
import org.jspecify.annotations.Nullable;

/** What stands in one field; saved by itself, so that two people can fill in at the same time. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class ReportValue {

    /** Subject type under which its files are kept. */
    static final String SUBJECT = "report_value";

    @Id
    private UUID id;

    @Version
    private Long version;

    private UUID reportId;
    private @Nullable UUID rowId;
    private UUID fieldId;
    private String text;
    private @Nullable BigDecimal number;
    private @Nullable LocalDate day;

    @Enumerated(EnumType.STRING)
    private ValueSource source;

    private @Nullable String returnedText;
    private Instant savedAt;
    private UUID savedBy;
    private String savedByName;

    static ReportValue blank(UUID reportId, @Nullable UUID rowId, UUID fieldId) {
        var value = new ReportValue();
        value.id = UUID.randomUUID();
        value.reportId = reportId;
        value.rowId = rowId;
        value.fieldId = fieldId;
        value.text = "";
        value.source = ValueSource.TYPED;
        return value;
    }

    void write(Answer answer, ValueSource from, Actor.Stamp stamp) {
        text = answer.text();
        number = answer.number();
        day = answer.day();
        source = from;
        savedAt = stamp.at();
        savedBy = stamp.actorId();
        savedByName = stamp.actorName();
    }

    boolean empty() {
        return text.isEmpty();
    }
}

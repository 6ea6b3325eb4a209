package org.aiwei.organization;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** A name the unit had from one day to another. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class UnitName {

    @Id
    private UUID id;

    private String name;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    UnitName(String name, LocalDate validFrom) {
        this.id = UUID.randomUUID();
        this.name = name;
        this.validFrom = validFrom;
    }

    void correct(String right) {
        name = right;
    }

    void endOn(LocalDate lastDay) {
        validTo = lastDay;
    }

    boolean begunBy(LocalDate day) {
        return !validFrom.isAfter(day);
    }
}

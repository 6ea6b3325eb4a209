package org.aiwei.rectification;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item as forms and lists on paper have it. Codes such as the severity are words of the bundles.
 *
 * @param finder masked for those who may not know who came undercover
 * @param leaders who looks after the unit
 * @param verdict of the last re-check, or of the close-out
 */
record PaperLine(
        UUID id,
        @Nullable UUID findingId,
        String no,
        String campaign,
        String unit,
        String leaders,
        String site,
        String place,
        String itemCode,
        String severity,
        String nature,
        String source,
        String sourceLevel,
        String problem,
        String demand,
        String measures,
        String responsible,
        String statement,
        String status,
        LocalDate foundOn,
        String finder,
        LocalDate issuedOn,
        LocalDate dueOn,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate checkedOn,
        String checker,
        String verdict,
        @Nullable LocalDate closedOn,
        boolean relapse) {

    String where() {
        if (site.isEmpty() || place.isEmpty()) {
            return site + place;
        }
        return site + " " + place;
    }

    long days() {
        return ChronoUnit.DAYS.between(issuedOn, dueOn);
    }

    boolean closed() {
        return closedOn != null;
    }
}

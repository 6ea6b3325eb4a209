package org.aiwei.campaign;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A paper the campaign rests on.
 *
 * @param number document number as printed; may be empty
 * @param link where it can be read; shown as text, never followed by the program
 */
@Embeddable
public record BasisDocument(
        String title, String number, @Nullable LocalDate issuedOn, String link) {

    @Override
    public String toString() {
        return (title + " " + number).strip();
    }
}

package org.aiwei.campaign;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.validation.Errors;

/**
 * @param years by how many years all dates move
 */
record CopyForm(
        @NotBlank @Size(max = 100) String name,
        @Size(max = 10) String years) {

    CopyForm {
        name = Typed.text(name);
        years = Typed.text(years);
    }

    /** The old name with the year in it raised, if it has one. */
    static CopyForm of(CampaignHead source) {
        var year = String.valueOf(source.year());
        return new CopyForm(source.name().replace(year, String.valueOf(source.year() + 1)), "1");
    }

    int read(Errors errors) {
        return Typed.number(errors, "years", years, 0, 10);
    }
}

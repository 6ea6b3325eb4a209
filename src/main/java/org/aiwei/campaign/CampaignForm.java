package org.aiwei.campaign;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The beginning of a campaign. */
record CampaignForm(
        @NotBlank @Size(max = 100) String name,
        @Size(max = 10) String year,
        @Nullable UUID office) {

    CampaignForm {
        name = Typed.text(name);
        year = Typed.text(year);
    }

    CampaignTexts read(Errors errors) {
        if (office == null) {
            errors.rejectValue("office", "campaign.office.missing");
        }
        return CampaignTexts.named(name, Typed.number(errors, "year", year, 2000, 2100));
    }
}

package org.aiwei.inspection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A site as it is typed. */
record SiteForm(
        @Nullable Long version,
        @Nullable String unitId,
        @Size(max = 100) @Nullable String outsideName,
        @NotBlank @Size(max = 100) @Nullable String name,
        @Size(max = 40) @Nullable String category,
        @Size(max = 200) @Nullable String place) {

    static SiteForm empty(@Nullable String unit) {
        return new SiteForm(null, unit, "", "", "", "");
    }

    static SiteForm of(Site site) {
        return new SiteForm(
                site.getVersion(),
                site.getUnitId() == null ? "" : site.getUnitId().toString(),
                site.getOutsideName(),
                site.getName(),
                site.getCategory(),
                site.getPlace());
    }
}

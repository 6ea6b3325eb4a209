package org.aiwei.inspection;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A site as other modules know it.
 *
 * @param unitId {@code null} for a place outside
 */
public record SiteRef(
        UUID id,
        String name,
        String category,
        String place,
        @Nullable UUID unitId) {

    static SiteRef of(Site site) {
        return new SiteRef(site.getId(), site.getName(), site.getCategory(), site.getPlace(), site.getUnitId());
    }
}

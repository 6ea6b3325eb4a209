package org.aiwei.inspection;

import java.util.UUID;
import org.aiwei.access.UnitPath;
import org.jspecify.annotations.Nullable;

/**
 * What is written of a site.
 *
 * @param unitId {@code null} for a place outside, whose keeper may be named instead
 */
record SiteText(
        @Nullable UUID unitId,
        @Nullable UnitPath unitPath,
        @Nullable String outsideName,
        String name,
        String category,
        String place) {}

package org.aiwei.campaign;

import org.jspecify.annotations.Nullable;

/**
 * A count on a campaign's overview.
 *
 * @param label message key
 * @param href the rows behind the number
 * @param light css name of a light, such as {@code red}
 */
public record Figure(
        String label, long value, String href, @Nullable String light) {}

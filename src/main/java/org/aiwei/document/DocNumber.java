package org.aiwei.document;

import java.util.UUID;

/**
 * A number that was drawn.
 *
 * @param text as it stands on the paper, such as 安爱卫办交〔2026〕14号
 */
public record DocNumber(UUID id, UUID seriesId, int year, int n, String text) {}

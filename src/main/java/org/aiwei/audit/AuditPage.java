package org.aiwei.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param older number to give as {@code before} for the next page; {@code null} on the last
 */
record AuditPage(List<AuditRow> rows, @Nullable Long older, List<String> kinds) {}

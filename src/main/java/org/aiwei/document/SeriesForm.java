package org.aiwei.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A number series as people type it.
 *
 * @param prefix 机关代字, what stands before the year
 * @param office path of the office that keeps it; only for a new one
 * @param next the next number of this year, as typed
 * @param yearly whether issues begin anew each year; {@code null} where no issues are counted
 */
record SeriesForm(
        @NotBlank @Size(max = 40) @Nullable String name,
        @NotBlank @Size(max = 30) @Nullable String prefix,
        @Nullable String office,
        @Size(max = 20) @Nullable String next,
        @Nullable Boolean yearly,
        @Nullable Long version) {

    static SeriesForm empty(@Nullable String office) {
        return new SeriesForm("", "", office, "1", null, null);
    }

    static SeriesForm of(DocumentSeries series, int next) {
        return new SeriesForm(
                series.getName(),
                series.prefix(),
                series.getOwnerPath(),
                String.valueOf(next),
                series.countsIssues() ? series.yearly() : null,
                series.getVersion());
    }
}

package org.aiwei.rectification;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aiwei.inspection.FindingRef;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a notice's form.
 *
 * @param id of the notice that is edited; {@code null} for a new one
 * @param covert whether a finding among them is a secret until the signature
 * @param lines in the order of the form
 * @param units how many notices it makes, and for whom
 */
record NoticeFormPage(
        @Nullable UUID id, UUID campaignId, String campaign, boolean covert, List<Line> lines, List<Share> units) {

    /** @param due as it would be if it were signed today; {@code null} while the limit cannot be read */
    record Line(FindingRef finding, @Nullable LocalDate due, NoticeLimits.@Nullable Relapse relapse) {}

    record Share(String unit, long findings) {}
}

package org.aiwei.ranking;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.aiwei.campaign.CampaignHead;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside the form of a rule.
 *
 * @param month which is shown as it would be under the typed rule; {@code null}: none
 */
record RulePage(
        CampaignHead head,
        List<Version> versions,
        @Nullable YearMonth month,
        @Nullable Rule tried,
        List<ClassTable> tables) {

    record Version(Rule rule, String note, String by, LocalDateTime at) {}
}

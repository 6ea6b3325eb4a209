package org.aiwei.ranking;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aiwei.campaign.CampaignHead;
import org.jspecify.annotations.Nullable;

/**
 * Rankings of a month as someone sees them.
 *
 * @param month {@code null}: there is none to show yet
 * @param held {@code null} while the month is on trial
 * @param tables only own rows for those who do not see the whole
 * @param whole whether all rows are shown
 * @param open units whose facts this person may look at; {@code null}: all
 */
record RankingPage(
        CampaignHead head,
        List<Choice> months,
        @Nullable YearMonth month,
        @Nullable Held held,
        Rule rule,
        List<ClassTable> tables,
        boolean whole,
        @Nullable List<UUID> open,
        boolean runs,
        boolean mayFreeze,
        List<Moment> history) {

    public boolean may(String action) {
        return held != null && held.actions().contains(RankingAction.valueOf(action));
    }

    /** @param status {@code null}: on trial */
    record Choice(YearMonth month, @Nullable RankingStatus status) {}

    record Held(UUID id, Long version, RankingStatus status, String by, LocalDateTime at, Set<RankingAction> actions) {}

    record Moment(YearMonth month, String action, String who, String remark, LocalDateTime at) {}

    /**
     * One unit's month.
     *
     * @param median of its class; {@code null}: too few units
     * @param ranked how many units of its class have a place
     * @param place whether the place may be shown
     */
    record OfUnit(
            CampaignHead head,
            YearMonth month,
            @Nullable Held held,
            Rule rule,
            String kind,
            Standing standing,
            ClassTable table,
            @Nullable BigDecimal median,
            int ranked,
            boolean place,
            List<Fact> facts) {}
}

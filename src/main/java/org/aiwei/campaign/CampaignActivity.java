package org.aiwei.campaign;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.aiwei.access.Actor;
import org.jspecify.annotations.Nullable;

/** Implemented by the module that keeps the trail: what happened in a campaign lately, as far as this person may see it. */
public interface CampaignActivity {

    /**
     * @param limit at most so many entries in all
     * @return newest day first, inside a day newest first
     */
    List<Day> recent(Actor actor, CampaignRef campaign, int limit);

    record Day(LocalDate day, List<Entry> entries) {}

    /**
     * One sentence: who, did what, to which thing.
     *
     * @param action message key of the verb
     * @param subject name of the thing
     */
    record Entry(
            LocalTime time,
            String who,
            String action,
            String subject,
            @Nullable String detail,
            @Nullable String href) {}
}

package org.aiwei.campaign;

import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How closely a rectification is followed.
 *
 * @param nudgeHours how long after a nudge the next one is possible
 * @param lookBacks days after the close-out on which it is looked at again, parted by commas
 * @param publicNoticeDays how long a verified one is made public before it is closed; 0: not at all
 * @param relapseDays the same at the same place within so many days after the close-out is a relapse
 */
@Embeddable
public record FollowUpRule(int nudgeHours, String lookBacks, int publicNoticeDays, int relapseDays) {

    public static FollowUpRule usual() {
        return new FollowUpRule(24, "7,30,90", 0, 180);
    }

    static String joined(Collection<Integer> days) {
        return days.stream().sorted().distinct().map(String::valueOf).collect(Collectors.joining(","));
    }

    public List<Integer> lookBackDays() {
        return Arrays.stream(lookBacks.split(",", -1))
                .filter(day -> !day.isEmpty())
                .map(Integer::valueOf)
                .toList();
    }
}

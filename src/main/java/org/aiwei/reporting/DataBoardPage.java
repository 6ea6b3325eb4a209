package org.aiwei.reporting;

import java.util.List;
import java.util.Map;
import org.aiwei.campaign.CampaignRef;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;

/**
 * The list of data items.
 *
 * @param campaign {@code null} when this person sees none that has a standard
 * @param states number of items that have a year in the state
 * @param units whom the office can hand items to
 */
record DataBoardPage(
        @Nullable CampaignRef campaign,
        List<Option> campaigns,
        DataFilter filter,
        List<Integer> years,
        Page<DataLine> lines,
        Map<DataVerdict, Long> verdicts,
        Map<String, Long> states,
        List<Option> suppliers,
        boolean runs,
        List<Option> units) {

    static final List<String> STATES =
            List.of("UNSENT", "FILLING", "SUBMITTED", "VERIFIED", "RETURNED", "LOCKED", "FILED");

    static DataBoardPage nothing(DataFilter filter, Pageable cut) {
        return new DataBoardPage(
                null, List.of(), filter, List.of(), Page.empty(cut), Map.of(), Map.of(), List.of(), false, List.of());
    }

    public String path() {
        return "/reports/data-items?campaign=" + (campaign == null ? "" : campaign.id());
    }

    public long of(DataVerdict verdict) {
        return verdicts.getOrDefault(verdict, 0L);
    }

    public boolean has(String state) {
        return states.containsKey(state);
    }

    record Option(String value, String text) {}

    /** What one supplier has not sent. */
    record Owed(String supplier, List<Item> items) {

        public long values() {
            return items.stream().mapToLong(Item::years).sum();
        }

        record Item(int number, String name, long years) {}
    }
}

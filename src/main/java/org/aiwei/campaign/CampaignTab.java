package org.aiwei.campaign;

import java.util.Set;
import org.aiwei.access.Duty;

/**
 * A tab that a module above adds to a campaign's pages; declared as a bean.
 *
 * @param order own tabs stand at 10 (overview), 20 (plan), 30 (group) and 90 (settings)
 * @param label message key
 * @param suffix of the path after the campaign's, such as {@code /tasks}
 * @param duties who is offered it
 */
public record CampaignTab(int order, String label, String suffix, Set<Duty> duties) {

    public CampaignTab {
        duties = Set.copyOf(duties);
    }
}

package org.aiwei.campaign;

import java.time.LocalDate;
import java.util.List;

record RulesPage(CampaignHead head, CampaignRules rules, List<Due> due) {

    /**
     * @param nominal the day as the rule names it
     * @param due the day after shifting
     */
    record Due(LocalDate nominal, LocalDate due) {}
}

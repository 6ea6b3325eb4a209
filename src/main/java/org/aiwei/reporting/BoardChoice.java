package org.aiwei.reporting;

import java.util.UUID;

/**
 * A collection whose board a person may look at.
 *
 * @param locks after the day nobody fills in without an exception
 */
record BoardChoice(UUID id, UUID campaignId, String name, String campaign, String rows, boolean locks) {

    public String text() {
        return campaign + " · " + name;
    }

    /** Whether its rows are tasks, so that it can be rolled up by task. */
    public boolean byTask() {
        return rows.equals("TASKS");
    }
}

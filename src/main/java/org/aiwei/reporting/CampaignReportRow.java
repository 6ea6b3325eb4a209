package org.aiwei.reporting;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One period of what a campaign asks.
 *
 * @param mine the unit's own report, when there is exactly one that the person may open from here
 * @param asked units that have to report, without the exempt ones
 */
record CampaignReportRow(
        UUID collection,
        String name,
        UUID period,
        String label,
        LocalDate dueOn,
        UUID mine,
        long asked,
        long sent,
        long accepted) {}

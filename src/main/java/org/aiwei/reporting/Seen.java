package org.aiwei.reporting;

import java.util.List;
import org.aiwei.campaign.CampaignRef;

/** A report that someone may see, with its rows and how that person stands to it. */
record Seen(Report report, Frame frame, CampaignRef campaign, List<ReportRow> rows, Stand stand) {

    Review review() {
        return new Review(frame.collection(), report, rows);
    }
}

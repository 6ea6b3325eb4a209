package org.aiwei.assignment;

import java.util.List;
import java.util.UUID;
import org.aiwei.campaign.CampaignHead;
import org.springframework.data.domain.Page;

/**
 * The matrix of a campaign as someone sees it.
 *
 * @param writable whether rows may be added and issued now
 * @param issuable drafts that have a lead department, if they may be issued now
 */
record MatrixPage(
        CampaignHead head,
        MatrixFilter filter,
        Page<MatrixLine> lines,
        MatrixCounts counts,
        List<Option> leaders,
        List<Option> units,
        boolean writable,
        long issuable) {

    public UUID campaign() {
        return head.id();
    }

    public String path() {
        return "/campaigns/" + head.id() + "/tasks";
    }
}

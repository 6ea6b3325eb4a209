package org.aiwei.reporting;

import org.aiwei.access.Actor;

/** Puts a report and what it belongs to into events. */
final class ReportEvents {

    private ReportEvents() {}

    static ReportOpened opened(Report report, Frame frame, Actor.Stamp stamp) {
        return new ReportOpened(
                report.getId(),
                report.getPeriodId(),
                report.getCollectionId(),
                report.getCampaignId(),
                frame.title(),
                report.getUnitId(),
                report.getUnitPath(),
                report.getUnitName(),
                frame.collection().getOfficeUnitId(),
                frame.collection().getOwnerPath(),
                frame.period().getDueOn(),
                stamp.actorId(),
                stamp.actorName(),
                stamp.at());
    }

    static ReportMoved moved(
            Report report, Frame frame, ReportAction action, ReportStatus target, Said said, Actor.Stamp stamp) {
        return new ReportMoved(
                report.getId(),
                report.getPeriodId(),
                report.getCollectionId(),
                report.getCampaignId(),
                frame.title(),
                report.getUnitId(),
                report.getUnitPath(),
                report.getUnitName(),
                frame.collection().getOfficeUnitId(),
                frame.collection().getOwnerPath(),
                frame.period().getDueOn(),
                action,
                report.getStatus(),
                target,
                stamp.actorId(),
                stamp.actorName(),
                said.remark(),
                report.getSubmittedBy(),
                said.unitId(),
                said.until(),
                stamp.at());
    }
}

package org.aiwei.reporting;

import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.UnitPath;
import org.aiwei.campaign.Campaigns;
import org.aiwei.platform.RecordNotFound;
import org.springframework.stereotype.Component;

/** Loads single things for a person; what the person may not see is not there. */
@Component
@RequiredArgsConstructor
class ReportFinder {

    private final ReportRepository reports;
    private final RowRepository rows;
    private final PeriodRepository periods;
    private final CollectionRepository collections;
    private final FormRepository forms;
    private final Campaigns campaigns;
    private final ReportPolicy policy;

    Seen report(Actor actor, UUID id) {
        return maybe(actor, id).orElseThrow(() -> new RecordNotFound(Report.class, id));
    }

    Optional<Seen> maybe(Actor actor, UUID id) {
        return reports.findById(id)
                .map(report -> seen(actor, report))
                .filter(seen -> policy.sees(seen.stand(), seen.report()));
    }

    Frame frame(Report report) {
        var collection = collections.findById(report.getCollectionId()).orElseThrow();
        return new Frame(collection, periods.findById(report.getPeriodId()).orElseThrow());
    }

    /** A collection of a campaign whose office the person belongs to. */
    ReportCollection collection(Actor actor, UUID id) {
        return collections
                .findById(id)
                .filter(collection -> policy.runs(actor, campaigns.ref(collection.getCampaignId())))
                .orElseThrow(() -> new RecordNotFound(ReportCollection.class, id));
    }

    /** A form of a bureau to which the officer's office belongs. */
    ReportForm form(Actor actor, UUID id) {
        return forms.findById(id)
                .filter(form -> ReportForms.owners(actor).stream()
                        .anyMatch(office -> new UnitPath(form.getOwnerPath()).covers(office)))
                .orElseThrow(() -> new RecordNotFound(ReportForm.class, id));
    }

    private Seen seen(Actor actor, Report report) {
        var campaign = campaigns.ref(report.getCampaignId());
        var own = rows.findByReportIdOrderBySort(report.getId());
        return new Seen(report, frame(report), campaign, own, policy.stand(actor, campaign, report, own));
    }
}

package org.aiwei.reporting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.Campaigns;
import org.aiwei.platform.ImportPreview;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.aiwei.tabular.Header;
import org.aiwei.tabular.Refused;
import org.aiwei.tabular.StagedTables;
import org.aiwei.tabular.TableReader;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in, for departments outside, a table of yearly values: read, shown, and only then written. */
@Service
@Transactional
@RequiredArgsConstructor
class DataImports {

    private static final String PURPOSE = "data-values";
    private static final String PROBLEM = "reporting.data.import.";

    private final TableReader reader;
    private final StagedTables staged;
    private final DataValueRepository values;
    private final DataItems items;
    private final DataPolicy policy;
    private final Campaigns campaigns;
    private final DataImportReading reading;
    private final MessageSource messages;
    private final Clock clock;

    CampaignRef campaign(Actor actor, UUID campaignId) {
        var campaign = campaigns.visible(actor, campaignId);
        policy.ensureRuns(actor, campaign);
        return campaign;
    }

    UUID upload(Actor actor, UUID campaignId, String fileName, byte[] content) {
        campaign(actor, campaignId);
        var header = DataImportSheet.COLUMNS.expect(reader.read(fileName, content));
        return staged.stage(actor, PURPOSE, campaignId, fileName, header.grid());
    }

    @Transactional(readOnly = true)
    byte[] template(Actor actor, UUID campaignId) {
        var campaign = campaign(actor, campaignId);
        return DataImportSheet.template(List.copyOf(reading.names(campaign)), campaign.year());
    }

    @Transactional(readOnly = true)
    ImportPreview preview(Actor actor, UUID campaignId, UUID id) {
        var table = waiting(staged.open(actor, id, PURPOSE), campaignId);
        var header = header(table);
        var added = new ArrayList<ImportPreview.Line>();
        var changed = new ArrayList<ImportPreview.Change>();
        int same = 0;
        var lines = reading.lines(campaign(actor, campaignId), header);
        for (var line : lines.stream().filter(DataImportLine::valid).toList()) {
            if (line.fresh()) {
                added.add(new ImportPreview.Line(line.source().number(), line.text()));
            } else if (line.changes().isEmpty()) {
                same++;
            } else {
                changed.add(new ImportPreview.Change(line.source().number(), line.text(), line.changes()));
            }
        }
        var problems =
                refused(lines).stream().map(each -> each.problem(PROBLEM)).toList();
        return new ImportPreview(id, table.fileName(), added, changed, same, problems, header.unrecognised());
    }

    @Transactional(readOnly = true)
    byte[] failures(Actor actor, UUID campaignId, UUID id, Locale locale) {
        var header = header(waiting(staged.open(actor, id, PURPOSE), campaignId));
        return Refused.asFile(
                header, refused(reading.lines(campaign(actor, campaignId), header)), PROBLEM, messages, locale);
    }

    /** @return how many values were written; each is told as entered by the office for who delivers it */
    int confirm(Actor actor, UUID campaignId, UUID id, boolean validOnly) {
        var campaign = campaign(actor, campaignId);
        var lines = reading.lines(campaign, header(waiting(staged.use(actor, id, PURPOSE), campaignId)));
        int wrong = refused(lines).size();
        if (wrong > 0 && !validOnly) {
            throw new RuleBroken("reporting.data.import.problems", wrong);
        }
        var wanted = lines.stream()
                .filter(DataImportLine::valid)
                .filter(line -> line.fresh() || !line.changes().isEmpty())
                .toList();
        wanted.forEach(line -> write(campaign, line, actor.stamp(clock.instant())));
        return wanted.size();
    }

    private void write(CampaignRef campaign, DataImportLine line, Actor.Stamp stamp) {
        var item = Objects.requireNonNull(line.item());
        var present = line.present();
        var value = present != null
                ? present
                : DataValue.handedOut(
                        campaign.id(),
                        item,
                        line.year(),
                        DataSupplier.outside(line.entry().saidBy()),
                        null,
                        stamp);
        value.fill(line.entry(), true, stamp);
        values.saveAndFlush(value);
        var verdict = items.verdict(value, item);
        if (!verdict.needsExplanation() || !line.entry().explanation().isEmpty()) {
            value.submit(verdict, stamp);
            values.saveAndFlush(value);
        }
    }

    private static List<Refused> refused(List<DataImportLine> lines) {
        return lines.stream().flatMap(DataImportLine::refused).toList();
    }

    private static Header header(StagedTables.Staged table) {
        return DataImportSheet.COLUMNS.expect(List.of(table.grid()));
    }

    private static StagedTables.Staged waiting(StagedTables.Staged table, UUID campaignId) {
        if (!campaignId.equals(table.subjectId())) {
            throw new RecordNotFound(StagedTables.class, table.id());
        }
        return table;
    }
}

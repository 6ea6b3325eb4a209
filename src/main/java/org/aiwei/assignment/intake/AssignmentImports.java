package org.aiwei.assignment.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.assignment.Assignments;
import org.aiwei.assignment.AssignmentsImported;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.Campaigns;
import org.aiwei.platform.RuleBroken;
import org.aiwei.tabular.Grid;
import org.aiwei.tabular.Header;
import org.aiwei.tabular.StagedTables;
import org.aiwei.tabular.TableReader;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A whole table becomes drafts of a campaign: taken in, corrected, confirmed, taken back. */
@Service
@Transactional
@RequiredArgsConstructor
class AssignmentImports {

    static final String PURPOSE = "assignment-import";

    /** What a clipboard without a title is called in the list of imports. */
    private static final String PASTED = "粘贴的表格";

    private static final int NAME = 100;

    private final ImportGate gate;
    private final Campaigns campaigns;
    private final TableReader reader;
    private final StagedTables tables;
    private final Readings readings;
    private final Assignments assignments;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * Takes in a file for its preview; nothing is written into the campaign.
     *
     * @throws RuleBroken saying what is wrong with the file or its columns
     */
    UUID takeFile(Actor actor, UUID campaignId, String fileName, byte[] content) {
        var campaign = gate.writable(actor, campaignId);
        return stage(actor, campaign, fileName, Source.of(content), reader.read(fileName, content));
    }

    /** Takes in a clipboard: its HTML, or tab-separated text. */
    UUID takePaste(Actor actor, UUID campaignId, String htmlOrText) {
        var campaign = gate.writable(actor, campaignId);
        return stage(actor, campaign, "", Source.PASTE, reader.readPasted(htmlOrText));
    }

    /** Keeps what the person decided; keys that no point or cell of the table has are passed over. */
    void correct(Actor actor, UUID campaignId, UUID stagedId, Map<String, String> answers) {
        var staged = gate.staged(actor, gate.writable(actor, campaignId), stagedId);
        var reading = readings.of(gate.writable(actor, campaignId), staged);
        var known = reading.points().keySet().stream().map(Point::key).collect(Collectors.toSet());
        reading.rows()
                .forEach(row -> PaperColumns.ALL.forEach(
                        column -> known.add(Decisions.cellKey(row.paper().number(), column.key()))));
        var wanted = new HashMap<>(answers);
        wanted.keySet().retainAll(known);
        tables.correct(actor, stagedId, PURPOSE, wanted);
    }

    /**
     * Writes the rows as drafts, once.
     *
     * @param all refuse when any row would stay behind, duplicates aside
     * @param duplicates whether possible duplicates come too
     * @return id of the import
     */
    UUID confirm(Actor actor, UUID campaignId, UUID stagedId, boolean all, boolean duplicates) {
        campaigns.hold(campaignId);
        var campaign = gate.writable(actor, campaignId);
        var staged = gate.staged(actor, campaign, stagedId);
        var reading = readings.of(campaign, staged);
        var rows = reading.taken(duplicates);
        if (!staged.used()) {
            ensureWanted(reading, rows, all);
        }
        tables.use(actor, stagedId, PURPOSE);
        return write(actor, campaign, reading, rows);
    }

    /** Takes a whole import back, until someone has accepted any of it. */
    void undo(Actor actor, UUID campaignId, UUID importId) {
        campaigns.hold(campaignId);
        gate.imported(gate.running(actor, campaignId), importId);
        assignments.undo(actor, importId);
    }

    private static void ensureWanted(Reading reading, List<TaskRow> rows, boolean all) {
        int left = reading.failed().size();
        if (all && left > 0) {
            throw new RuleBroken("assignment.import.not_all", left);
        }
        if (rows.isEmpty()) {
            throw new RuleBroken("assignment.import.nothing");
        }
    }

    private UUID write(Actor actor, CampaignRef campaign, Reading reading, List<TaskRow> rows) {
        var id = UUID.randomUUID();
        var now = clock.instant();
        var name = reading.staged().fileName();
        var source = Source.valueOf(reading.staged().corrections().getOrDefault(Decisions.SOURCE, Source.XLSX.name()));
        insert(new ImportRow(id, source, name, rows.size()), campaign, actor.stamp(now));
        assignments.draft(
                actor, campaign.id(), rows.stream().map(TaskRow::draft).toList(), id);
        events.publishEvent(
                new AssignmentsImported(id, campaign.id(), name, rows.size(), actor.id(), actor.name(), now));
        return id;
    }

    private record ImportRow(UUID id, Source source, String fileName, int rows) {}

    private void insert(ImportRow row, CampaignRef campaign, Actor.Stamp by) {
        Instant at = by.at();
        jdbc.sql("""
                insert into assignment_import (id, campaign_id, actor_id, actor_name, source, file_name, imported_at, rows)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        row.id(),
                        campaign.id(),
                        by.actorId(),
                        by.actorName(),
                        row.source().name())
                .params(row.fileName(), Timestamp.from(at), row.rows())
                .update();
    }

    private UUID stage(Actor actor, CampaignRef campaign, String fileName, Source source, List<Grid> grids) {
        var header = PaperColumns.expect(grids);
        var name = Stream.of(fileName, header.title(), PASTED)
                .filter(each -> !each.isBlank())
                .findFirst()
                .orElseThrow();
        var id = tables.stage(actor, PURPOSE, campaign.id(), Words.cut(name, NAME), header.grid());
        var others = PaperColumns.candidates(grids).stream()
                .filter(other -> !other.grid().equals(header.grid()) && saysSomething(other))
                .map(Header::title)
                .map(title -> title.isEmpty() ? "—" : Words.cut(title, 40))
                .collect(Collectors.joining("；"));
        var facts = Map.of(
                Decisions.SOURCE, source.name(),
                Decisions.TABLES, String.valueOf(grids.size()),
                Decisions.OTHERS, others);
        tables.correct(actor, id, PURPOSE, facts);
        return id;
    }

    /** An empty form to be filled in, such as a monthly report, has some of the same headings. */
    private static boolean saysSomething(Header header) {
        return header.lines().stream()
                .anyMatch(line -> !line.text(PaperColumns.CONTENT).isEmpty());
    }
}

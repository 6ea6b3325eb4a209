package org.aiwei.assignment.intake;

import java.io.OutputStream;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.tabular.GivenBack;
import org.aiwei.tabular.StagedTables;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the pages of the import show and hand out. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class ImportDesk {

    private static final int BATCHES = 50;

    private final ImportGate gate;
    private final Readings readings;
    private final StagedTables tables;
    private final MessageSource messages;
    private final JdbcClient jdbc;

    /** The office's own page: earlier imports and tables that still wait for their confirmation. */
    ImportsPage imports(Actor actor, UUID campaignId) {
        var campaign = gate.running(actor, campaignId);
        var waiting = tables.waiting(actor, AssignmentImports.PURPOSE, campaignId);
        return new ImportsPage(
                campaign.id(), campaign.name(), campaign.status().editable(), waiting, batches(campaign, null));
    }

    PreviewPage preview(Actor actor, UUID campaignId, UUID stagedId, @Nullable RowState state, @Nullable Integer page) {
        var campaign = gate.running(actor, campaignId);
        return PreviewPage.of(campaign, readings.of(campaign, gate.staged(actor, campaign, stagedId)), state, page);
    }

    BatchPage batch(Actor actor, UUID campaignId, UUID importId) {
        var campaign = gate.running(actor, campaignId);
        gate.imported(campaign, importId);
        var batch = batches(campaign, importId).stream()
                .findFirst()
                .orElseThrow(() -> new RecordNotFound(BatchRow.class, importId));
        return new BatchPage(campaign.id(), campaign.name(), batch, drafts(importId));
    }

    /** The rows that could not be taken, each with its reason, as a file to be corrected and uploaded again. */
    void giveBack(Actor actor, UUID campaignId, UUID stagedId, OutputStream out) {
        var campaign = gate.running(actor, campaignId);
        var reading = readings.of(campaign, gate.staged(actor, campaign, stagedId));
        var failed = reading.failed().stream().map(this::failed).toList();
        GivenBack.write(out, reading.header(), failed);
    }

    void template(Actor actor, UUID campaignId, OutputStream out) {
        ImportTemplate.write(out, readings.choices(gate.running(actor, campaignId)));
    }

    private GivenBack.Failed failed(TaskRow row) {
        var remarks = PreviewRow.reasons(row);
        var locale = LocaleContextHolder.getLocale();
        var reason = remarks.stream()
                .map(remark -> messages.getMessage(remark.getKey(), remark.getPlaces(), locale))
                .toList();
        var columns = remarks.stream()
                .map(Remark::column)
                .filter(column -> !column.isEmpty())
                .toList();
        return new GivenBack.Failed(row.paper().line(), String.join("\n", reason), Set.copyOf(columns));
    }

    /** The latest ones, or the one that is meant. */
    private List<BatchRow> batches(CampaignRef campaign, @Nullable UUID only) {
        return jdbc.sql("""
                select import.id, source, file_name, actor_name, imported_at, rows, undone_at,
                  exists (select 1 from assignment_part part join assignment on assignment.id = part.assignment_id
                           where assignment.import_id = import.id and part.accepted_at is not null) as accepted
                from assignment_import import
                where campaign_id = :campaign and (cast(:only as uuid) is null or import.id = :only)
                order by imported_at desc, import.id limit :most
                """)
                .param("campaign", campaign.id())
                .param("only", only, Types.OTHER)
                .param("most", BATCHES)
                .query((row, index) -> new BatchRow(
                        row.getObject("id", UUID.class),
                        Source.valueOf(row.getString("source")),
                        row.getString("file_name"),
                        row.getString("actor_name"),
                        BatchRow.day(row.getObject("imported_at", OffsetDateTime.class)),
                        row.getInt("rows"),
                        row.getObject("undone_at") != null,
                        row.getBoolean("accepted"),
                        campaign.status().editable()))
                .list();
    }

    private List<DraftRow> drafts(UUID importId) {
        return jdbc.sql("""
                select assignment.id, number, seq, action, content, lead.name as lead, person.name as leader, due_on,
                  (select string_agg(unit.name, '、' order by unit.sort, unit.id) from assignment_part part
                     join unit on unit.id = part.unit_id
                    where part.assignment_id = assignment.id and part.role = 'COOPERATING' and part.status <> 'REPLACED') as others
                from assignment
                left join unit lead on lead.id = lead_unit_id
                left join person on person.id = lead_leader_id
                where import_id = ? order by number
                """).param(importId).query(DraftRow.class).list();
    }
}

package org.aiwei.assignment;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes an import back as long as nobody has accepted any of it. */
@Component
@RequiredArgsConstructor
class Undoing {

    private final AssignmentRepository assignments;
    private final PartRepository parts;
    private final Participation participation;
    private final Finder finder;
    private final CampaignGate gate;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    void undo(Actor actor, UUID importId) {
        assignments.flush(); // the import may have been written a moment ago
        var batch = batch(importId);
        gate.hold(batch.campaignId());
        finder.writable(actor, batch.campaignId());
        if (batch.undoneAt() != null) {
            throw new RuleBroken("assignment.import.undone");
        }
        assignments.queueOfImport(importId);
        var rows = assignments.findByImportIdOrderByNumber(importId);
        var shares = parts.of(rows.stream().map(Assignment::getId).toList());
        if (shares.stream().anyMatch(part -> part.getAcceptedAt() != null)) {
            throw new RuleBroken("assignment.import.accepted");
        }
        var now = clock.instant();
        remove(rows, shares, batch, actor.stamp(now));
        jdbc.sql("update assignment_import set undone_at = ? where id = ?")
                .params(Timestamp.from(now), importId)
                .update();
        events.publishEvent(new ImportUndone(
                importId, batch.campaignId(), batch.fileName(), rows.size(), actor.id(), actor.name(), now));
    }

    private void remove(List<Assignment> rows, List<AssignmentPart> shares, Batch batch, Actor.Stamp stamp) {
        var drafts = rows.stream().filter(Assignment::draft).toList();
        var issued = rows.stream()
                .filter(row -> row.getStatus() == AssignmentStatus.ISSUED)
                .toList();
        issued.forEach(row -> row.cancel(batch.fileName(), stamp));
        assignments.saveAll(issued);
        parts.discard(drafts.stream().map(Assignment::getId).toList());
        assignments.deleteAll(drafts);
        participation.leave(shares);
    }

    private Batch batch(UUID importId) {
        return jdbc.sql("select campaign_id, file_name, undone_at from assignment_import where id = ?")
                .param(importId)
                .query((row, index) -> new Batch(
                        row.getObject("campaign_id", UUID.class),
                        row.getString("file_name"),
                        row.getTimestamp("undone_at") == null
                                ? null
                                : row.getTimestamp("undone_at").toInstant()))
                .optional()
                .orElseThrow(() -> new RecordNotFound(ImportUndone.class, importId));
    }

    private record Batch(
            UUID campaignId, String fileName, @Nullable Instant undoneAt) {}
}

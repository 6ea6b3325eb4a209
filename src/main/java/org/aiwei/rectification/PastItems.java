package org.aiwei.rectification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.Campaigns;
import org.aiwei.platform.RuleBroken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the rows of an old ledger as items, and takes them back. */
@Component
@RequiredArgsConstructor
class PastItems {

    private static final int SHORT = 200;
    private static final int LONG = 2000;

    private final RectificationRepository repository;
    private final ItemNumbers numbers;
    private final Campaigns campaigns;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** Keys of what the campaign has, so that a second import adds nothing twice. */
    Set<String> keys(UUID campaignId) {
        return new HashSet<>(jdbc.sql(
                        "select unit_id, problem, issued_on from rectification where campaign_id = ? and status <> 'VOIDED'")
                .param(campaignId)
                .query((row, index) -> PastReading.key(
                        row.getObject(1, UUID.class), row.getString(2), row.getObject(3, LocalDate.class)))
                .list());
    }

    void write(Actor actor, CampaignRef campaign, UUID importId, String fileName, List<PastLine> lines) {
        var joined = new HashSet<UUID>();
        var rows = new HashMap<UUID, Integer>();
        var items = new ArrayList<Rectification>();
        for (var line : lines) {
            var unit = Objects.requireNonNull(line.unit());
            if (joined.add(unit.id())) {
                campaigns.join(campaign.id(), unit.id(), unit.path());
            }
            var past = past(line, fileName);
            var no = numbers.draw(campaign.owner(), past.item().issuedOn().getYear());
            var item = Rectification.past(past, no, campaign, unit, actor, clock.instant());
            rows.put(item.getId(), line.source().number());
            items.add(item);
        }
        repository.saveAllAndFlush(items); // publishes what happened to the open ones
        rows.forEach((id, row) -> jdbc.sql("insert into rectification_import_item values (?, ?, ?)")
                .params(id, importId, row)
                .update());
    }

    /** Open ones become void, so that nobody waits for them; closed ones, which nobody was told of, go. */
    int undo(Actor actor, UUID importId, String reason) {
        var ids = jdbc.sql("select rectification_id from rectification_import_item where import_id = ?")
                .param(importId)
                .query(UUID.class)
                .list();
        var items = ids.stream().map(id -> repository.toMove(id).orElseThrow()).toList();
        if (items.stream().anyMatch(PastItems::moved)) {
            throw new RuleBroken("rectification.import.moved");
        }
        for (var item : items) {
            if (item.getStatus().open()) {
                item.move(RectificationAction.VOID, actor, Move.saying(reason), around());
                repository.save(item);
            } else {
                repository.delete(item);
            }
        }
        repository.flush();
        return items.size();
    }

    void record(UUID importId, UUID campaignId, String fileName, int rows, Actor.Stamp by) {
        jdbc.sql("""
                insert into rectification_import (id, campaign_id, actor_id, actor_name, file_name, imported_at, rows)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(importId, campaignId, by.actorId(), by.actorName(), fileName, Timestamp.from(by.at()), rows)
                .update();
    }

    private static boolean moved(Rectification item) {
        return item.getTransitions().size() > 1 || item.getStatus() == RectificationStatus.VOIDED;
    }

    private Circumstances around() {
        return new Circumstances(clock.instant(), LocalDate.now(clock), 0, 0, false, null);
    }

    private PastItem past(PastLine line, String fileName) {
        var found = Objects.requireNonNull(line.foundOn());
        var closed = line.closedOn();
        var wanted = new NewItem(
                Objects.requireNonNull(line.unit()).id(),
                found(line),
                null,
                found,
                Objects.requireNonNull(line.dueOn()),
                null);
        return new PastItem(
                wanted,
                line.text("measures", LONG),
                line.text("responsible", SHORT),
                "%s 第 %d 行".formatted(fileName, line.source().number()),
                closed == null ? null : closed.atStartOfDay(clock.getZone()).toInstant(),
                line.text("checker", SHORT),
                line.text("result", LONG));
    }

    private static Found found(PastLine line) {
        return new Found(
                null,
                null,
                "",
                null,
                line.text("item", 40),
                line.text("place", SHORT),
                line.problem(),
                line.text("demand", LONG),
                line.severity(),
                PastSheet.nature(line.source().text("nature")),
                PastSheet.source(line.source().text("source")),
                PastSheet.level(line.source().text("level")),
                line.text("document", SHORT),
                false,
                line.text("finder", SHORT));
    }
}

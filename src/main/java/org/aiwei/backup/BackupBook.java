package org.aiwei.backup;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.backup.BackupTaken.Outcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which backups there have been. */
@Repository
@RequiredArgsConstructor
class BackupBook {

    private static final String ROWS = """
            select id, started_at, started_by_name, file, encrypted, finished_at, bytes, row_count, fingerprint, failure,
                   removed_at
            from backup_run
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @Transactional
    UUID begin(Actor by, String file, boolean encrypted) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into backup_run (id, started_at, started_by, started_by_name, file, encrypted)
                        values (?, ?, ?, ?, ?, ?)
                        """).params(id, now(), by.id(), by.name(), file, encrypted).update();
        return id;
    }

    @Transactional
    void done(UUID id, Actor by, String file, Taken taken, long bytes) {
        jdbc.sql("update backup_run set finished_at = ?, bytes = ?, row_count = ?, fingerprint = ? where id = ?")
                .params(now(), bytes, taken.manifest().rows(), taken.fingerprint(), id)
                .update();
        events.publishEvent(BackupTaken.of(id, by, file, Outcome.TAKE, taken.fingerprint(), clock.instant()));
    }

    @Transactional
    void failed(UUID id, Actor by, String file, String reason) {
        jdbc.sql("update backup_run set finished_at = ?, failure = ? where id = ?")
                .params(now(), reason, id)
                .update();
        events.publishEvent(BackupTaken.of(id, by, file, Outcome.FAIL, reason, clock.instant()));
    }

    @Transactional
    void removed(BackupRow row) {
        jdbc.sql("update backup_run set removed_at = ? where id = ?")
                .params(now(), row.id())
                .update();
        events.publishEvent(BackupTaken.of(row.id(), Actor.clock(), row.file(), Outcome.REMOVE, "", clock.instant()));
    }

    @Transactional(readOnly = true)
    List<BackupRow> newest(int count) {
        return jdbc.sql(ROWS + " order by started_at desc, id limit ?")
                .param(count)
                .query(BackupRow.class)
                .list();
    }

    @Transactional(readOnly = true)
    Optional<BackupRow> lastGood() {
        return jdbc.sql(ROWS + " where fingerprint is not null order by started_at desc, id limit 1")
                .query(BackupRow.class)
                .optional();
    }

    /** @return those whose files go when the given number of newest ones stays */
    @Transactional(readOnly = true)
    List<BackupRow> beyond(int kept) {
        return jdbc.sql(ROWS + """
                         where fingerprint is not null and removed_at is null
                        order by started_at desc, id offset ?
                        """).param(kept).query(BackupRow.class).list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

package org.aiwei.evidence;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.evidence.ContentDamaged.Outcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which contents are no longer what was uploaded. Told once when found, and once when whole again. */
@Component
@RequiredArgsConstructor
public class Damages {

    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * A damaged content, as whoever keeps the machine sees it: without the names of files, which are not his matter.
     *
     * @param size in bytes
     * @param files how many uploads have this content
     */
    public record Damage(String sha256, long size, OffsetDateTime storedAt, OffsetDateTime foundAt, int files) {

        public java.time.Instant stored() {
            return storedAt.toInstant();
        }

        public java.time.Instant found() {
            return foundAt.toInstant();
        }
    }

    /** Those that are not whole again, newest finding first, at most a hundred; the caller has checked who asks. */
    @Transactional(readOnly = true)
    public List<Damage> open() {
        return jdbc.sql("""
                        select d.sha256, b.size, b.stored_at, d.found_at,
                               (select count(*) from evidence_file f where d.sha256 in (f.sha256, f.thumb_sha256)) as files
                          from evidence_damage d join evidence_blob b on b.sha256 = d.sha256
                         where d.healed_at is null order by d.found_at desc, d.id limit ?
                        """).param(MOST).query(Damage.class).list();
    }

    @Transactional(readOnly = true)
    long count() {
        return jdbc.sql("select count(*) from evidence_damage where healed_at is null")
                .query(Long.class)
                .single();
    }

    @Transactional
    void found(String sha256) {
        var id = UUID.randomUUID();
        int fresh = jdbc.sql("""
                        insert into evidence_damage as known (id, sha256, found_at) values (:id, :sha256, :now)
                        on conflict (sha256) do update set id = :id, found_at = :now, healed_at = null
                         where known.healed_at is not null
                        """)
                .param("id", id)
                .param("sha256", sha256)
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (fresh == 1) {
            tell(id, sha256, Outcome.FIND);
        }
    }

    /** @return whether it was known as damaged until now */
    @Transactional
    boolean healed(String sha256) {
        var id = jdbc.sql(
                        "update evidence_damage set healed_at = ? where sha256 = ? and healed_at is null returning id")
                .params(OffsetDateTime.now(clock), sha256)
                .query(UUID.class)
                .optional();
        id.ifPresent(known -> tell(known, sha256, Outcome.HEAL));
        return id.isPresent();
    }

    private void tell(UUID id, String sha256, Outcome outcome) {
        events.publishEvent(new ContentDamaged(id, sha256, outcome, clock.instant()));
    }
}

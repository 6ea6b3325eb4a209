package org.aiwei.evidence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the reading of all contents has come. */
@Component
@RequiredArgsConstructor
class ScrubBook {

    private final JdbcClient jdbc;

    /** @param finishedAt empty while it is under way */
    record Round(
            OffsetDateTime beganAt,
            String lastSha256,
            long checked,
            @Nullable OffsetDateTime finishedAt) {}

    Optional<Round> round() {
        return jdbc.sql("select began_at, last_sha256, checked, finished_at from evidence_scrub")
                .query(Round.class)
                .optional();
    }

    boolean underWay() {
        return round().filter(round -> round.finishedAt() == null).isPresent();
    }

    String lastSha256() {
        return round().map(Round::lastSha256).orElse("");
    }

    /** @return whether a round was due and has begun */
    boolean begin(Instant now, Instant due) {
        return jdbc.sql("""
                        insert into evidence_scrub as round (began_at, last_sha256, checked) values (:now, '', 0)
                        on conflict (single) do update
                           set began_at = :now, last_sha256 = '', checked = 0, finished_at = null
                         where round.began_at < :due
                        """).param("now", at(now)).param("due", at(due)).update() == 1;
    }

    void checked(int more, @Nullable String lastSha256) {
        jdbc.sql("update evidence_scrub set checked = checked + :more, last_sha256 = coalesce(:last, last_sha256)")
                .param("more", more)
                .param("last", lastSha256)
                .update();
    }

    void finish(Instant now) {
        jdbc.sql("update evidence_scrub set finished_at = ?").param(at(now)).update();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}

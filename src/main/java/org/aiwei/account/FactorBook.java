package org.aiwei.account;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.platform.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Secrets of second factors, and the hashes of recovery codes. */
@Repository
@RequiredArgsConstructor
class FactorBook {

    private final JdbcClient jdbc;

    record Factor(String secret, @Nullable OffsetDateTime confirmedAt, long lastStep) {

        boolean confirmed() {
            return confirmedAt != null;
        }
    }

    Optional<Factor> find(UUID person) {
        return jdbc.sql("select secret, confirmed_at, last_step from second_factor where person_id = ?")
                .param(person)
                .query(Factor.class)
                .optional();
    }

    /** Takes the place of one that was begun and not confirmed; a confirmed one stays. */
    void begin(UUID person, String secret, Instant now) {
        jdbc.sql("""
                        insert into second_factor (person_id, secret, begun_at) values (?, ?, ?)
                        on conflict (person_id) do update set secret = excluded.secret, begun_at = excluded.begun_at
                         where second_factor.confirmed_at is null
                        """).params(person, secret, at(now)).update();
    }

    /** @return whether it was still to be confirmed */
    boolean confirm(UUID person, long step, Instant now) {
        return jdbc.sql("""
                        update second_factor set confirmed_at = ?, last_step = ?
                         where person_id = ? and confirmed_at is null
                        """).params(at(now), step, person).update() == 1;
    }

    /** @return false when the code of this step, or of a later one, was used already */
    boolean use(UUID person, long step) {
        return jdbc.sql("update second_factor set last_step = ? where person_id = ? and last_step < ?")
                        .params(step, person, step)
                        .update()
                == 1;
    }

    /** @return false when there is no such code, or no longer */
    boolean use(UUID person, String recoveryCode) {
        return jdbc.sql("delete from recovery_code where person_id = ? and code_hash = ?")
                        .params(person, hash(recoveryCode))
                        .update()
                == 1;
    }

    int codesLeft(UUID person) {
        return jdbc.sql("select count(*) from recovery_code where person_id = ?")
                .param(person)
                .query(Integer.class)
                .single();
    }

    void replaceCodes(UUID person, Collection<String> codes) {
        jdbc.sql("delete from recovery_code where person_id = ?").param(person).update();
        for (var code : codes) {
            jdbc.sql("insert into recovery_code (person_id, code_hash) values (?, ?)")
                    .params(person, hash(code))
                    .update();
        }
    }

    /** @return whether there was one */
    boolean remove(UUID person) {
        replaceCodes(person, List.of());
        return jdbc.sql("delete from second_factor where person_id = ?")
                        .param(person)
                        .update()
                == 1;
    }

    /** They are random and long, so a plain hash does; how they are written does not matter. */
    private static String hash(String code) {
        var letters = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return Sha256.hex(letters);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

package org.aiwei.account;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.organization.NewUnit;
import org.aiwei.organization.UnitKind;
import org.aiwei.organization.Units;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.SecretToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first bureau and its first administrator, by a link that works once. There is no built-in password. */
@Service
@Transactional
@RequiredArgsConstructor
class FirstSetup {

    private static final Duration VALID = Duration.ofHours(24);

    private final PersonRepository people;
    private final Units units;
    private final People accounts;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** A new token while nobody is enrolled; earlier ones stop working. */
    Optional<String> offer() {
        if (people.count() > 0) {
            return Optional.empty();
        }
        var token = SecretToken.random();
        jdbc.sql("""
                        insert into setup_link (id, token_hash, expires_at) values (1, :hash, :until)
                        on conflict (id) do update set token_hash = excluded.token_hash, expires_at = excluded.expires_at
                        """)
                .param("hash", SecretToken.hash(token))
                .param("until", clock.instant().plus(VALID).atOffset(ZoneOffset.UTC))
                .update();
        return Optional.of(token);
    }

    /** @throws RecordNotFound when the token is wrong, too old or used */
    @Transactional(readOnly = true)
    void ensureOpen(String token) {
        var open = jdbc.sql("select count(*) from setup_link where token_hash = :hash and expires_at > :now")
                .param("hash", SecretToken.hash(token))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        if (open == 0) {
            throw new RecordNotFound(FirstSetup.class, "link");
        }
    }

    /** Uses the token up; a refused password or login gives it back with the transaction. */
    @SuppressWarnings("NullAway") // validated
    void complete(String token, SetupForm form) {
        int used = jdbc.sql("delete from setup_link where token_hash = :hash and expires_at > :now")
                .param("hash", SecretToken.hash(token))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (used == 0 || people.count() > 0) {
            throw new RecordNotFound(FirstSetup.class, "link");
        }
        var today = LocalDate.now(clock);
        var program = Actor.clock();
        var bureau = units.found(
                program, NewUnit.below(null, UnitKind.BUREAU, form.bureau().strip(), today));
        var post = new NewAppointment(bureau, Duty.ADMINISTRATOR, "", today, null);
        var first = new NewPerson(Login.normal(form.login()), form.name().strip(), null, post);
        accounts.enrol(program, first, form.newPassword());
    }
}

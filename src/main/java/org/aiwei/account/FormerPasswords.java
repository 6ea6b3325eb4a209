package org.aiwei.account;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The hashes of passwords that people have used before, as many as the profile looks at. */
@Component
@RequiredArgsConstructor
class FormerPasswords {

    private final JdbcClient jdbc;
    private final PasswordPolicy policy;
    private final PasswordEncoder encoder;

    /** Whether it is one of those; hashes once for each, so not inside a transaction. */
    boolean hold(UUID person, String password) {
        return newest(person, policy.profile().remembered()).stream().anyMatch(hash -> encoder.matches(password, hash));
    }

    /** Keeps a hash that is being replaced and lets go of those nobody will look at. */
    void keep(UUID person, @Nullable String hash, Instant now) {
        int remembered = policy.profile().remembered();
        if (remembered > 0 && hash != null) {
            jdbc.sql("insert into password_before (person_id, password_hash, replaced_at) values (?, ?, ?)")
                    .params(person, hash, now.atOffset(ZoneOffset.UTC))
                    .update();
        }
        jdbc.sql("""
                        delete from password_before where person_id = ? and id not in
                          (select id from password_before where person_id = ? order by id desc limit ?)
                        """).params(person, person, remembered).update();
    }

    private List<String> newest(UUID person, int remembered) {
        return jdbc.sql("select password_hash from password_before where person_id = ? order by id desc limit ?")
                .params(person, remembered)
                .query(String.class)
                .list();
    }
}

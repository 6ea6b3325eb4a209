package org.aiwei.account;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which profile holds in this house: {@code aiwei.sign-in.password-profile}, {@code mlps} or {@code asvs}. */
@Component
class PasswordPolicy {

    private final JdbcClient jdbc;
    private final PasswordProfile.Name name;

    PasswordPolicy(JdbcClient jdbc, @Value("${aiwei.sign-in.password-profile}") PasswordProfile.Name name) {
        this.jdbc = jdbc;
        this.name = name;
    }

    PasswordProfile profile() {
        return jdbc.sql("""
                        select shortest, longest, kinds, fewest_different, valid_days, remembered
                          from password_profile where name = ?
                        """)
                .param(name.name().toLowerCase(Locale.ROOT))
                .query((row, n) -> new PasswordProfile(
                        row.getInt(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getObject(5, Integer.class),
                        row.getInt(6)))
                .single();
    }
}

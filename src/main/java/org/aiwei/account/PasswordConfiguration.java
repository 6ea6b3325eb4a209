package org.aiwei.account;

import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

@Configuration(proxyBeanMethods = false)
class PasswordConfiguration {

    /** Hashes carry the name of their algorithm, so that a later one can stand beside it. */
    @Bean
    PasswordEncoder passwordEncoder() {
        var argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
        return new DelegatingPasswordEncoder("argon2id", Map.of("argon2id", argon2));
    }

    /** A hash of nobody's password, for logins that do not exist. */
    @Bean
    DecoyHash decoyHash(PasswordEncoder encoder) {
        return new DecoyHash(Objects.requireNonNull(encoder.encode(InitialPassword.random())));
    }
}

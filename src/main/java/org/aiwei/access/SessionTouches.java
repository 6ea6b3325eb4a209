package org.aiwei.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * Every page notes in its session when it was opened, in a transaction of its own. That note does not wait for the disk:
 * a power cut in that moment would cost somebody a few seconds of the half hour, or a sign-in just begun.
 */
@Configuration(proxyBeanMethods = false)
class SessionTouches {

    private static final String UPDATE = """
            update %TABLE_NAME% set session_id = ?, last_access_time = ?, max_inactive_interval = ?, expiry_time = ?, principal_name = ?
             where primary_id = ? and set_config('synchronous_commit', 'off', true) is not null
            """;

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> notesDoNotWait() {
        return sessions -> sessions.setUpdateSessionQuery(UPDATE);
    }
}

package org.aiwei.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** How sessions are written. */
@Configuration(proxyBeanMethods = false)
class SessionRows {

    private static final String UPDATE = """
            with note (session_id, seen, most, ends, person, id) as (values (?, ?, ?, ?, ?, ?))
            update %TABLE_NAME% s
               set session_id = n.session_id, last_access_time = n.seen, max_inactive_interval = n.most, expiry_time = n.ends,
                   principal_name = n.person
              from note n
             where s.primary_id = n.id::bpchar
               and (s.last_access_time < n.seen - 15000 or s.session_id <> n.session_id or s.max_inactive_interval <> n.most
                    or s.principal_name is distinct from n.person)
               and set_config('synchronous_commit', 'off', true) is not null
            """;

    /**
     * Every page notes in its session when it was opened, in a transaction of its own. A page a few seconds after the last one
     * changes nothing that anybody would see: the half hour may end up to fifteen seconds early. And the note does not wait for
     * the disk: a power cut in that moment would cost somebody a few seconds of the half hour, or a sign-in just begun.
     */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> notesDoNotWait() {
        return sessions -> sessions.setUpdateSessionQuery(UPDATE);
    }

    /** Two tabs opened at once may both be the first to keep something in their session: the later one stands. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> twoTabsMayKeepTheSame() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }
}

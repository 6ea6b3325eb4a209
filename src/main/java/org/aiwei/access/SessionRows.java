package org.aiwei.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** How sessions are read and written. */
@Configuration(proxyBeanMethods = false)
class SessionRows {

    private static final String UPDATE = """
            update %TABLE_NAME% set session_id = ?, last_access_time = ?, max_inactive_interval = ?, expiry_time = ?, principal_name = ?
             where primary_id = ? and set_config('synchronous_commit', 'off', true) is not null
            """;

    /**
     * Every page notes in its session when it was opened, in a transaction of its own. That note does not wait for the disk:
     * a power cut in that moment would cost somebody a few seconds of the half hour, or a sign-in just begun.
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

    /** Named as Spring Session looks for it; nobody else is to have it. */
    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations(PlatformTransactionManager manager) {
        var apart = new TransactionTemplate(manager);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new ReadsAlone(apart);
    }
}

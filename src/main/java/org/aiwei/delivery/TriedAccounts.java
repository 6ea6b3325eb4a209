package org.aiwei.delivery;

import lombok.RequiredArgsConstructor;
import org.aiwei.account.AccountTried;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lays a warning into the inbox of the account's owner, and of nobody else. */
@Component
@RequiredArgsConstructor
class TriedAccounts {

    private final JdbcClient jdbc;

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(AccountTried tried) {
        jdbc.sql("insert into inbox_entry (id, person_id, warning_id, arrived_at) values (gen_random_uuid(), ?, ?, ?)")
                .params(tried.personId(), tried.warningId(), Outbox.at(tried.occurredAt()))
                .update();
    }
}

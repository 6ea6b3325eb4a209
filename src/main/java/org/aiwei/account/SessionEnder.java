package org.aiwei.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.aiwei.organization.OrganizationMoved;
import org.springframework.context.event.EventListener;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Ends all sessions of people whose rights have changed, on every node: right before the change is committed, so that
 * none outlives it when this node dies at that moment, and once more right after it, as whoever signs in while it is being
 * committed may still be given the old rights.
 */
@Component
@RequiredArgsConstructor
class SessionEnder {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final AppointmentRepository posts;
    private final Clock clock;

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PersonChanged changed) {
        if (changed.action().endsSessions()) {
            endAroundCommit(List.of(changed.login()));
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AppointmentChanged changed) {
        endAroundCommit(List.of(changed.login()));
    }

    /** Sessions hold the paths of posts. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(OrganizationMoved moved) {
        var old = moved.oldPath().value();
        endAroundCommit(posts.loginsBelow(old, LocalDate.now(clock)));
        posts.rewritePaths(old, moved.newPath().value());
    }

    private void endAroundCommit(Collection<String> logins) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                logins.forEach(SessionEnder.this::end);
            }

            @Override
            public void afterCommit() {
                logins.forEach(SessionEnder.this::end);
            }
        });
    }

    private void end(String login) {
        sessions.findByPrincipalName(login).keySet().forEach(sessions::deleteById);
    }
}

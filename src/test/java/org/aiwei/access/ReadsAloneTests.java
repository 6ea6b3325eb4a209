package org.aiwei.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class ReadsAloneTests {

    private final PlatformTransactionManager manager = mock();
    private final ReadsAlone reads = new ReadsAlone(new TransactionTemplate(manager));
    private final SimpleTransactionStatus begun = new SimpleTransactionStatus();

    @Test
    void aReadNeedsNoTransaction() {
        assertThat(reads.<String>execute(status -> "row")).isEqualTo("row");
        verifyNoInteractions(manager);
    }

    @Test
    void aReadBesideATransactionHasItsOwn() {
        when(manager.getTransaction(any())).thenReturn(begun);
        TransactionSynchronizationManager.initSynchronization();
        try {
            assertThat(reads.<String>execute(status -> "row")).isEqualTo("row");
        } finally {
            TransactionSynchronizationManager.clearSynchronization();
        }
        verify(manager).commit(begun);
    }

    @Test
    void aWriteHasItsOwn() {
        when(manager.getTransaction(any())).thenReturn(begun);
        reads.executeWithoutResult(status -> assertThat(status).isSameAs(begun));
        verify(manager).commit(begun);
    }

    @Test
    void aSessionIsWrittenWithWhatItHoldsOrNotAtAll() {
        when(manager.getTransaction(any())).thenReturn(begun);
        saveNew(new JdbcIndexedSessionRepository(mock(JdbcOperations.class), reads));
        verify(manager).commit(begun);
    }

    private static <S extends Session> void saveNew(SessionRepository<S> sessions) {
        var session = sessions.createSession();
        session.setAttribute("name", "林");
        sessions.save(session);
    }
}

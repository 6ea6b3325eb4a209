package org.aiwei.access;

import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What answers with something is a single statement: a transaction around it would only cost another way to the database and
 * back. What answers nothing may write several rows, and has one. Beside somebody else's transaction both stand apart from it,
 * as nothing of theirs would be written any more after its commit.
 */
@RequiredArgsConstructor
class ReadsAlone implements TransactionOperations {

    private final TransactionOperations apart;

    @Override
    public <T> T execute(TransactionCallback<T> look) {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? apart.execute(look)
                : TransactionOperations.withoutTransaction().execute(look);
    }

    @Override
    public void executeWithoutResult(Consumer<TransactionStatus> writing) {
        apart.executeWithoutResult(writing);
    }
}

package org.aiwei.access;

import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads without a transaction of their own, which would cost another way to the database and back, and writes within one.
 * What is asked around somebody else's transaction stays apart from it: after its commit nothing more of it is written.
 */
@RequiredArgsConstructor
class ReadsAlone implements TransactionOperations {

    private final TransactionOperations apart;

    @Override
    public <T> T execute(TransactionCallback<T> read) {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? apart.execute(read)
                : TransactionOperations.withoutTransaction().execute(read);
    }

    @Override
    public void executeWithoutResult(Consumer<TransactionStatus> write) {
        apart.executeWithoutResult(write);
    }
}

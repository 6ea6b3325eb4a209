package org.aiwei.evidence;

import java.io.IOException;
import java.io.OutputStream;
import lombok.RequiredArgsConstructor;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.files.FileShelf;
import org.aiwei.platform.files.ShelfFull;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Puts contents on the shelf while a transaction writes their rows; what was put in vain is taken back at once or swept. */
@RequiredArgsConstructor
class Shelving {

    private static final Logger log = LoggerFactory.getLogger(Shelving.class);

    private final FileShelf shelf;

    /** @throws RuleBroken when the shelf is full or away; nothing is kept then */
    void put(String place, long size, FileShelf.Content content) {
        takeBackWhenUndone(place);
        try {
            shelf.put(place, size, content);
        } catch (ShelfFull full) {
            log.error("{}", full.getMessage(), full);
            throw new RuleBroken("evidence.full");
        } catch (IOException away) {
            throw away(away);
        }
    }

    void copy(String place, OutputStream to) throws IOException {
        try (var in = shelf.open(place)) {
            in.transferTo(to);
        }
    }

    static RuleBroken away(IOException cause) {
        log.error("the file store cannot be reached: {}", cause.getMessage(), cause);
        return new RuleBroken("evidence.away");
    }

    private void takeBackWhenUndone(String place) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    if (status == STATUS_ROLLED_BACK) {
                        remove(place);
                    }
                }
            });
        }
    }

    private void remove(String place) {
        try {
            shelf.remove(place);
        } catch (IOException later) {
            log.warn("{} is left to the sweep: {}", place, later.getMessage());
        }
    }
}

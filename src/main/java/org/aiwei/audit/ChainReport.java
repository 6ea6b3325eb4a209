package org.aiwei.audit;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * @param entries how many were read before the check ended
 * @param broken number of the first entry that is not what was written, or that is missing
 * @param head hash of the last entry, to be noted outside the house
 */
public record ChainReport(long entries, @Nullable Long broken, String head) implements Serializable {

    public boolean intact() {
        return broken == null;
    }

    /** Enough of the hash to compare by eye. */
    public String shortHead() {
        return head.substring(0, 16);
    }
}

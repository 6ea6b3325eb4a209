package org.aiwei.audit;

import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of a check.
 *
 * @param entries how many were read before the check ended
 * @param broken number of the first entry that is not what was written, or that is missing
 * @param until with {@link Fault#ROOT} and {@link Fault#END} the last number that it may be instead; else {@code broken}
 * @param head hash of the last entry, to be noted outside the house
 * @param proven up to this entry the trail is what was printed; 0 where nothing printed was given
 */
public record ChainReport(
        long entries,
        @Nullable Long broken,
        @Nullable Long until,
        @Nullable Fault fault,
        String head,
        long proven) implements Serializable {

    /** What is wrong with the first bad entry. */
    public enum Fault {
        /** It is not what its hash was computed from. */
        CONTENT,
        /** It does not follow the one before: missing, put in, or at another's place. */
        ORDER,
        /** The trail ends before it. */
        END,
        /** The hash printed for {@code until} is another: everything since the last proven entry was written anew. */
        ROOT,
        /** It is not what an earlier export holds. */
        EXPORT
    }

    public boolean intact() {
        return broken == null;
    }

    /** Enough of the hash to compare by eye. */
    public String shortHead() {
        return head.substring(0, 16);
    }

    /** Key of the sentence that says it. */
    public String messageKey() {
        if (fault == null) {
            return proven > 0 ? "audit.proven" : "audit.intact";
        }
        return "audit.broken." + fault.name().toLowerCase(Locale.ROOT);
    }

    /** Its places: entries, beginning of the last hash, first bad number, last bad number, last proven number. */
    public Object[] args() {
        return new Object[] {
            String.valueOf(entries), shortHead(), String.valueOf(broken), String.valueOf(until), String.valueOf(proven)
        };
    }
}

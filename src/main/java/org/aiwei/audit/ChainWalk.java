package org.aiwei.audit;

import java.util.Iterator;
import org.aiwei.audit.ChainReport.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Follows the chain link by link and stops at the first bad one. What was printed on paper proves that not all of it
 * was written anew; an earlier export names the very entry.
 */
final class ChainWalk {

    private final Roots roots;
    private final Iterator<Link> earlier;
    private long seq;
    private String hash = Line.START;
    private long proven;
    private @Nullable Fault fault;
    private long from;
    private long until;

    /** @param earlier an export taken before, empty when there is none */
    ChainWalk(Roots roots, Iterator<Link> earlier) {
        this.roots = roots;
        this.earlier = earlier;
    }

    /** @return whether to go on */
    boolean next(Link link) {
        long number = seq + 1;
        if (link.seq() != number || !link.prevHash().equals(hash)) {
            return stop(Fault.ORDER, number, number);
        }
        if (!link.genuine()) {
            return stop(Fault.CONTENT, number, number);
        }
        if (earlier.hasNext() && !earlier.next().hash().equals(link.hash())) {
            return stop(Fault.EXPORT, number, number);
        }
        seq = number;
        hash = link.hash();
        var fits = roots.fits(seq, hash);
        if (Boolean.FALSE.equals(fits)) {
            return stop(Fault.ROOT, proven + 1, seq);
        }
        proven = fits == null ? proven : seq;
        return true;
    }

    /**
     * @param lastSeq number of the last entry, as the house remembers it
     * @param lastHash of that entry
     */
    ChainReport end(long lastSeq, String lastHash) {
        if (fault == null) {
            lookBeyond(lastSeq, lastHash);
        }
        return fault == null
                ? new ChainReport(seq, null, null, null, hash, proven)
                : new ChainReport(seq, from, until, fault, lastHash, proven);
    }

    private void lookBeyond(long lastSeq, String lastHash) {
        var printed = roots.beyond(seq);
        if (printed != null) {
            stop(Fault.END, seq + 1, printed);
        } else if (earlier.hasNext() || lastSeq != seq || !lastHash.equals(hash)) {
            stop(Fault.END, seq + 1, Math.max(seq + 1, lastSeq));
        }
    }

    private boolean stop(Fault what, long first, long last) {
        fault = what;
        from = first;
        until = last;
        return false;
    }
}

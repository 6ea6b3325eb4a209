package org.aiwei.platform;

/** The end of the audit trail: printed on a paper, it proves later that nothing before it was changed. */
public interface TrailRoot {

    /** As of this moment. */
    Root latest();

    /**
     * @param seq number of the last entry
     * @param hash of that entry, 64 hexadecimal digits
     */
    record Root(long seq, String hash) {}
}

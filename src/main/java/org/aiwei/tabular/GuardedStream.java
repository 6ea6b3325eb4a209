package org.aiwei.tabular;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** XML that is being unpacked: stops a bomb by its size, and a single endless name, attribute or text by its length. */
final class GuardedStream extends FilterInputStream {

    private static final int RUN = 1024 * 1024;

    private final Allowance allowance;
    private int run;

    GuardedStream(InputStream in, Allowance allowance) {
        super(in);
        this.allowance = allowance;
    }

    /** Bytes that all parts of one file may unpack to, together. */
    static final class Allowance {

        private long left;

        Allowance(long bytes) {
            left = bytes;
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        allowance.left -= Math.max(count, 0);
        for (int i = offset; i < offset + count; i++) {
            run = buffer[i] == '<' ? 0 : run + 1;
            if (run > RUN) {
                throw UnreadableTable.tooBigInside();
            }
        }
        if (allowance.left < 0) {
            throw UnreadableTable.tooBigInside();
        }
        return count;
    }
}

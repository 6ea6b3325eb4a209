package org.aiwei.job;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.UUID;

/** The file of a run, kept in pieces, so that its size does not matter to memory. */
final class ResultStream extends OutputStream {

    private static final int CHUNK = 256 * 1024;

    private final JobBook book;
    private final UUID job;
    private final int attempt;
    private final String name;
    private final String mediaType;
    private final byte[] buffer = new byte[CHUNK];
    private int filled;
    private int seq;
    private long size;
    private boolean closed;

    ResultStream(JobBook book, UUID job, int attempt, String name, String mediaType) {
        this.book = book;
        this.job = job;
        this.attempt = attempt;
        this.name = name;
        this.mediaType = mediaType;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        int at = from;
        int left = length;
        while (left > 0) {
            int part = Math.min(left, CHUNK - filled);
            System.arraycopy(bytes, at, buffer, filled, part);
            filled += part;
            at += part;
            left -= part;
            if (filled == CHUNK) {
                store();
            }
        }
    }

    @Override
    public void close() {
        if (!closed && filled > 0) {
            store();
        }
        closed = true;
    }

    private void store() {
        book.chunk(job, attempt, seq++, Arrays.copyOf(buffer, filled));
        size += filled;
        filled = 0;
    }

    String name() {
        return name;
    }

    String mediaType() {
        return mediaType;
    }

    long size() {
        return size;
    }
}

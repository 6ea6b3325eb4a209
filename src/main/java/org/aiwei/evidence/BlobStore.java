package org.aiwei.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Keeps contents under their SHA-256, each once. The default keeps them in PostgreSQL. */
interface BlobStore {

    /** Stores the content unless it is there already; takes part in the caller's transaction. */
    void put(String sha256, long size, InputStream content) throws IOException;

    /**
     * Whether the stored content still has the hash it is kept under. Asked before a content is handed out, so that a
     * damaged file never leaves the house as if it were whole.
     */
    boolean intact(String sha256);

    /** Writes the content piece by piece; holds no connection of the database while the receiver is slow. */
    void copy(String sha256, OutputStream to) throws IOException;
}

package org.aiwei.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Contents as rows of 256 KB: one backup for everything, any number of nodes, and nothing left behind by a rollback. */
@Component
@RequiredArgsConstructor
class Chunks {

    static final int SIZE = 256 * 1024;

    private final JdbcClient jdbc;

    void write(String sha256, InputStream content) throws IOException {
        int seq = 0;
        for (var bytes = content.readNBytes(SIZE); bytes.length > 0; bytes = content.readNBytes(SIZE)) {
            jdbc.sql("insert into evidence_chunk (sha256, seq, bytes) values (?, ?, ?)")
                    .params(sha256, seq++, bytes)
                    .update();
        }
    }

    /** Piece by piece; holds no connection of the database while the receiver is slow. */
    void copy(String sha256, OutputStream to) throws IOException {
        int seq = 0;
        for (var bytes = chunk(sha256, seq); bytes.isPresent(); bytes = chunk(sha256, ++seq)) {
            to.write(bytes.get());
        }
    }

    void remove(String sha256) {
        jdbc.sql("delete from evidence_chunk where sha256 = ?").param(sha256).update();
    }

    private Optional<byte[]> chunk(String sha256, int seq) {
        return jdbc.sql("select bytes from evidence_chunk where sha256 = ? and seq = ?")
                .params(sha256, seq)
                .query(byte[].class)
                .optional();
    }
}

package org.aiwei.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Contents as rows of 256 KB: one backup for everything, any number of nodes, and nothing left behind by a rollback. */
@Component
@RequiredArgsConstructor
class PostgresBlobs implements BlobStore {

    static final int CHUNK = 256 * 1024;

    private final JdbcClient jdbc;
    private final Clock clock;

    @Override
    public void put(String sha256, long size, InputStream content) throws IOException {
        int added = jdbc.sql(
                        "insert into evidence_blob (sha256, size, stored_at) values (?, ?, ?) on conflict do nothing")
                .params(sha256, size, OffsetDateTime.now(clock))
                .update();
        if (added == 0) {
            return; // another upload of the same content was first
        }
        int seq = 0;
        for (var bytes = content.readNBytes(CHUNK); bytes.length > 0; bytes = content.readNBytes(CHUNK)) {
            jdbc.sql("insert into evidence_chunk (sha256, seq, bytes) values (?, ?, ?)")
                    .params(sha256, seq++, bytes)
                    .update();
        }
    }

    @Override
    public boolean intact(String sha256) {
        var digest = Digests.sha256();
        int seq = 0;
        for (var bytes = chunk(sha256, seq); bytes.isPresent(); bytes = chunk(sha256, ++seq)) {
            digest.update(bytes.get());
        }
        return Digests.hex(digest).equals(sha256);
    }

    @Override
    public void copy(String sha256, OutputStream to) throws IOException {
        int seq = 0;
        for (var bytes = chunk(sha256, seq); bytes.isPresent(); bytes = chunk(sha256, ++seq)) {
            to.write(bytes.get());
        }
    }

    private Optional<byte[]> chunk(String sha256, int seq) {
        return jdbc.sql("select bytes from evidence_chunk where sha256 = ? and seq = ?")
                .params(sha256, seq)
                .query(byte[].class)
                .optional();
    }
}

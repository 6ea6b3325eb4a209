package org.aiwei.evidence;

import java.util.Optional;
import org.aiwei.platform.files.FileShelf;

class InDatabaseTests extends ContentContract {

    @Override
    Optional<FileShelf> shelf() {
        return Optional.empty();
    }

    @Override
    void flip(String sha256) {
        jdbc.sql("update evidence_chunk set bytes = set_byte(bytes, 99, get_byte(bytes, 99) # 1) where sha256 = ?")
                .param(sha256)
                .update();
    }

    @Override
    void lose(String sha256) {
        jdbc.sql("delete from evidence_chunk where sha256 = ?").param(sha256).update();
    }

    @Override
    long lying() {
        return jdbc.sql("select count(distinct sha256) from evidence_chunk")
                .query(Long.class)
                .single();
    }
}

package org.aiwei.evidence;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.aiwei.platform.files.FileShelf;
import org.aiwei.platform.start.StartFailure;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Before the first page: the shelf can be used, and it is this database's and no other's. Two installations on one shelf
 * would sweep each other's files.
 */
@Component
@RequiredArgsConstructor
class ShelfCheck implements SmartInitializingSingleton {

    private final Optional<FileShelf> shelf;
    private final JdbcClient jdbc;

    @Override
    public void afterSingletonsInstantiated() {
        if (shelf.isEmpty() && newest().isPresent()) {
            throw StartFailure.FILES_SETTINGS.with("AIWEI_FILES_STORE");
        }
        shelf.ifPresent(named -> {
            named.ensureUsable();
            ensureOurs(named);
        });
    }

    private void ensureOurs(FileShelf shelf) {
        var number = jdbc.sql("select id::text from evidence_shelf")
                .query(String.class)
                .single();
        try {
            var mark = shelf.mark();
            if (mark.isEmpty() && holdsNewest(shelf)) {
                shelf.mark(number);
            } else if (!mark.equals(Optional.of(number))) {
                throw StartFailure.FILES_OTHER.with(shelf.name(), mark.orElse("–"));
            }
        } catch (IOException away) {
            throw StartFailure.FILES_UNREACHABLE.with(shelf.name()).because(away);
        }
    }

    /** A shelf without a mark is new, or was filled from a backup; then the newest content lies there. */
    private boolean holdsNewest(FileShelf shelf) throws IOException {
        var newest = newest();
        if (newest.isEmpty()) {
            return true;
        }
        try (var in = shelf.open(newest.get())) {
            return in.read() >= 0;
        } catch (NoSuchFileException missing) {
            return false;
        }
    }

    private Optional<String> newest() {
        return jdbc.sql("select place from evidence_blob where place is not null order by stored_at desc limit 1")
                .query(String.class)
                .optional();
    }
}

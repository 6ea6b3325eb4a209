package org.aiwei.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.security.DigestOutputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.files.FileShelf;
import org.aiwei.platform.files.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps contents under their SHA-256, each once: in the database, or under a place on the shelf that the settings name.
 * Which of the two is written down with each content, so both are found after the settings were changed.
 */
@Component
class BlobStore {

    private final JdbcClient jdbc;
    private final Chunks chunks;
    private final @Nullable Shelving shelving;
    private final Damages damages;
    private final Clock clock;

    BlobStore(JdbcClient jdbc, Chunks chunks, Optional<Shelving> shelving, Damages damages, Clock clock) {
        this.jdbc = jdbc;
        this.chunks = chunks;
        this.shelving = shelving.orElse(null);
        this.damages = damages;
        this.clock = clock;
    }

    /**
     * Stores the content unless it is there already; takes part in the caller's transaction, and is there when that has
     * committed and not before. One that was found damaged is written anew.
     *
     * @throws RuleBroken when the shelf is full or away
     */
    void put(String sha256, long size, FileShelf.Content content) throws IOException {
        var place = shelving == null ? null : Places.fresh(sha256, clock.instant());
        int added = jdbc.sql("""
                        insert into evidence_blob (sha256, size, stored_at, place) values (:sha256, :size, :now, :place)
                        on conflict (sha256) do nothing
                        """)
                .param("sha256", sha256)
                .param("size", size)
                .param("now", OffsetDateTime.now(clock))
                .param("place", place)
                .update();
        if (added == 0 && !replaces(sha256, place)) {
            return; // another upload of the same content was first
        }
        if (shelving != null && place != null) {
            shelving.put(place, size, content);
            return;
        }
        try (var bytes = content.open()) {
            chunks.write(sha256, bytes);
        }
    }

    private boolean replaces(String sha256, @Nullable String place) {
        if (!damages.healed(sha256)) {
            return false;
        }
        jdbc.sql("update evidence_blob set place = :place where sha256 = :sha256")
                .param("place", place)
                .param("sha256", sha256)
                .update();
        chunks.remove(sha256);
        return true;
    }

    /**
     * Asked before a content is handed out, so that a damaged file never leaves the house as if it were whole.
     *
     * @param name of the file, for the sentence
     * @throws RuleBroken when it is damaged, or the shelf is away
     */
    void ensureIntact(String sha256, String name) {
        try {
            if (intact(sha256)) {
                return;
            }
        } catch (IOException away) {
            throw Shelving.away(away);
        }
        throw new RuleBroken("evidence.damaged", name);
    }

    /** @throws IOException when it cannot be told, as the shelf is away */
    boolean intact(String sha256) throws IOException {
        var digest = Digests.sha256();
        try {
            copy(sha256, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        } catch (NoSuchFileException missing) {
            return false;
        }
        return Digests.hex(digest).equals(sha256);
    }

    /** Writes the content piece by piece; holds no connection of the database while the receiver is slow. */
    void copy(String sha256, OutputStream to) throws IOException {
        var place = place(sha256);
        if (place.isEmpty()) {
            chunks.copy(sha256, to);
            return;
        }
        if (shelving == null) {
            throw new IOException("no shelf is named for " + place.get());
        }
        shelving.copy(place.get(), to);
    }

    private Optional<String> place(String sha256) {
        return jdbc.sql("select place from evidence_blob where sha256 = ? and place is not null")
                .param(sha256)
                .query(String.class)
                .optional();
    }
}

package org.aiwei.audit;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One entry as a link of the chain, from the table or from a file.
 *
 * @param fields what was hashed, see {@link Line#fields}; {@code null} for an entry that a file holds sealed
 */
record Link(
        long seq, String prevHash, String hash, @Nullable List<@Nullable String> fields) {

    static Link of(Line line, String hash) {
        return new Link(line.seq(), line.prevHash(), hash, line.fields());
    }

    /** Whether the texts are those that the hash was computed from, as far as there are texts. */
    boolean genuine() {
        return fields == null
                || (Objects.equals(fields.get(0), String.valueOf(seq))
                        && Objects.equals(fields.get(1), prevHash)
                        && Line.hashOf(fields).equals(hash));
    }

    /** Without the texts, for who may not read them: the chain can be followed through it all the same. */
    Link sealed() {
        return new Link(seq, prevHash, hash, null);
    }
}

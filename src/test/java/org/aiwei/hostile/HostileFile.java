package org.aiwei.hostile;

import java.util.function.Supplier;

/**
 * One kind of hostile upload.
 *
 * @param kind what is wrong with it
 * @param name under which it is sent
 * @param content made when it is asked for: some are large
 * @param kept whether it may be taken, as what it does only happens elsewhere or has been taken out
 */
record HostileFile(String kind, String name, Supplier<byte[]> content, boolean kept) {

    static HostileFile refused(String kind, String name, Supplier<byte[]> content) {
        return new HostileFile(kind, name, content, false);
    }

    static HostileFile kept(String kind, String name, Supplier<byte[]> content) {
        return new HostileFile(kind, name, content, true);
    }

    /** With its content made already, so that whoever measures does not measure that. */
    HostileFile made() {
        var bytes = content.get();
        return new HostileFile(kind, name, () -> bytes, kept);
    }
}

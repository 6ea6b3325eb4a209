package org.aiwei.platform.start;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Where a person reads what the program says before its pages are there, or instead of them. */
public final class Console {

    private Console() {}

    public static PrintStream out() {
        return new PrintStream(System.out, true, charset());
    }

    public static PrintStream err() {
        return new PrintStream(System.err, true, charset());
    }

    /** A server without a locale would turn Chinese into question marks; terminals read UTF-8, the one of Windows its own. */
    private static Charset charset() {
        return System.getProperty("os.name").startsWith("Windows") ? Charset.defaultCharset() : StandardCharsets.UTF_8;
    }
}

package org.aiwei.evidence;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Makes a name out of what a browser sent: no folder, nothing invisible, at most 255 bytes with its extension kept. */
final class FileNames {

    private static final int MOST = 255;
    private static final int LONGEST_EXTENSION = 12;

    private FileNames() {}

    static String clean(@Nullable String sent) {
        var text = sent == null ? "" : Normalizer.normalize(sent, Normalizer.Form.NFC);
        var name = new StringBuilder();
        text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1)
                .codePoints()
                .filter(FileNames::visible)
                .forEach(name::appendCodePoint);
        var clean = name.toString().strip();
        return clean.isEmpty() ? "_" : cut(clean);
    }

    /** What kind of file it is, and nothing more. */
    static String nameless(String name) {
        return "…" + extension(name);
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && name.length() - dot <= LONGEST_EXTENSION ? name.substring(dot) : "";
    }

    private static boolean visible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static String cut(String name) {
        var extension = extension(name);
        var stem = new StringBuilder(name.substring(0, name.length() - extension.length()));
        while (bytes(stem) + bytes(extension) > MOST) {
            stem.setLength(stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem.append(extension).toString();
    }

    private static int bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}

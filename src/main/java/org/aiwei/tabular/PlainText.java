package org.aiwei.tabular;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Bytes as text in whatever way Chinese programs write it: with a mark, as UTF-8, or as GB18030 (which holds GBK). */
final class PlainText {

    private PlainText() {}

    /** Empty when the bytes are not text at all. */
    static Optional<String> decode(byte[] content) {
        return charsets(content).stream()
                .map(charset -> decode(content, charset))
                .flatMap(Optional::stream)
                .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text)
                .filter(PlainText::readable)
                .findFirst();
    }

    private static List<Charset> charsets(byte[] content) {
        if (starts(content, 0xFF, 0xFE)) {
            return List.of(StandardCharsets.UTF_16LE);
        }
        if (starts(content, 0xFE, 0xFF)) {
            return List.of(StandardCharsets.UTF_16BE);
        }
        return List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    }

    private static Optional<String> decode(byte[] content, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static boolean readable(String text) {
        return text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f');
    }

    private static boolean starts(byte[] content, int first, int second) {
        return content.length > 1 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }
}

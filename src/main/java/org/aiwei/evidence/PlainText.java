package org.aiwei.evidence;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether a file is text in one of the encodings that office computers here write. */
final class PlainText {

    private static final List<Charset> ENCODINGS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private PlainText() {}

    static boolean readable(Path path) throws IOException {
        if (startsAsUtf16(path)) {
            return readable(path, StandardCharsets.UTF_16);
        }
        for (var encoding : ENCODINGS) {
            if (readable(path, encoding)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsAsUtf16(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            int mark = in.read() << 8 | in.read();
            return mark == 0xFEFF || mark == 0xFFFE;
        }
    }

    private static boolean readable(Path path, Charset encoding) throws IOException {
        var decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var buffer = new char[16 * 1024];
        try (var reader = new InputStreamReader(Files.newInputStream(path), decoder)) {
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (Character.isISOControl(buffer[i]) && "\t\r\n\f".indexOf(buffer[i]) < 0) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}

package org.aiwei.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.aiwei.platform.RuleBroken;

/** What a fuzzer feeds the check of sent files: any bytes under any name that is allowed. Only a refusal in words is right. */
public final class FileFuzz {

    private static final List<String> NAMES = List.of(
            "f.pdf", "f.docx", "f.xlsx", "f.pptx", "f.doc", "f.xls", "f.ppt", "f.jpg", "f.png", "f.txt", "f.csv");
    private static final FileCheck CHECK = new FileCheck(new FileContent(), new VirusCheck((VirusScanner) null));

    private FileFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        var name = NAMES.get((input[0] & 0xFF) % NAMES.size());
        var rest = Arrays.copyOfRange(input, 1, input.length);
        try (var file = CHECK.check(name, new ByteArrayInputStream(rest))) {
            file.size();
        } catch (RuleBroken refused) {
            // said in words
        }
    }
}

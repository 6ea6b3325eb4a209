package org.aiwei.tabular;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.aiwei.platform.ImportPreview;
import org.springframework.context.MessageSource;

/**
 * A line that an import does not take.
 *
 * @param text by which a person recognises it
 */
public record Refused(Header.Line line, String text, Fault fault) {

    /** @param sentences beginning of the keys of the sentences that say what is wrong */
    public ImportPreview.Problem problem(String sentences) {
        return new ImportPreview.Problem(line.number(), text, sentences + fault.code(), fault.args());
    }

    /** All of them as a file to be corrected and uploaded again. */
    public static byte[] asFile(
            Header header, List<Refused> lines, String sentences, MessageSource messages, Locale locale) {
        var failed = lines.stream()
                .map(each -> {
                    var fault = each.fault();
                    var reason = messages.getMessage(
                            sentences + fault.code(), fault.args().toArray(), locale);
                    return new GivenBack.Failed(each.line(), reason, Set.of(fault.column()));
                })
                .toList();
        var out = new ByteArrayOutputStream();
        GivenBack.write(out, header, failed);
        return out.toByteArray();
    }
}

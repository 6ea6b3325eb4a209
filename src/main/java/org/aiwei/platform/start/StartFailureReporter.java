package org.aiwei.platform.start;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.util.StringUtils;

/** Says on standard error why the program does not start, and nothing else. */
class StartFailureReporter implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        var out = new PrintStream(System.err, true, charset());
        out.println();
        out.println(analysis.getDescription());
        if (StringUtils.hasText(analysis.getAction())) {
            out.println("→ " + analysis.getAction());
        }
        out.flush();
    }

    /** A server without a locale would turn Chinese into question marks; terminals read UTF-8, the one of Windows its own. */
    private static Charset charset() {
        return System.getProperty("os.name").startsWith("Windows") ? Charset.defaultCharset() : StandardCharsets.UTF_8;
    }
}

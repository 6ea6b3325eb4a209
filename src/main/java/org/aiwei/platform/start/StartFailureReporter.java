package org.aiwei.platform.start;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.util.StringUtils;

/** Says on standard error why the program does not start, and nothing else. */
class StartFailureReporter implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        var out = Console.err();
        out.println();
        out.println(analysis.getDescription());
        if (StringUtils.hasText(analysis.getAction())) {
            out.println("→ " + analysis.getAction());
        }
        out.flush();
    }
}

package org.aiwei.planted;

import java.io.PrintWriter;
import java.util.Arrays;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs test classes in a process of its own; the exit code tells what came of it. */
public final class TestsOf {

    /** At least one test failed. */
    static final int FAILED = 7;

    private static final int NONE = 8;

    private TestsOf() {}

    /** @param args names below {@code org.aiwei}, such as {@code account.ThrottleRuleTests} */
    public static void main(String[] args) {
        var classes = Arrays.stream(args)
                .map(name -> DiscoverySelectors.selectClass("org.aiwei." + name))
                .toList();
        var listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(classes)
                                .build(),
                        listener);
        var summary = listener.getSummary();
        summary.printFailuresTo(new PrintWriter(System.out, true), 3);
        int code = summary.getTestsFoundCount() == 0 ? NONE : summary.getTotalFailureCount() > 0 ? FAILED : 0;
        System.exit(code);
    }
}

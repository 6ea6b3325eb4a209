package org.aiwei.job;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.springframework.stereotype.Component;

/** Work that does what its parameters say. */
@Component
class SampleJob implements JobKind {

    static final String CODE = "sample.write";

    final List<String> ran = Collections.synchronizedList(new ArrayList<>());
    Runnable halfWay = () -> {};

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public void run(JobRun run) throws Exception {
        ran.add(run.actor().name());
        if (run.param("refuse").equals("yes")) {
            throw new RuleBroken("document.series.taken", "安爱卫办交");
        }
        try (var out = run.result("清单.csv", "text/csv")) {
            int rows = Integer.parseInt(run.param("rows"));
            for (int i = 1; i <= rows; i++) {
                out.write(("%08d\n".formatted(i)).getBytes(StandardCharsets.UTF_8));
                run.progress(i, rows);
                if (i == rows / 2) {
                    halfWay.run();
                }
            }
            switch (run.param("fault")) {
                case "fault" -> throw new IllegalStateException("broken");
                case "gone" -> throw new RecordNotFound(SampleJob.class, "x");
                default -> out.write("完".getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}

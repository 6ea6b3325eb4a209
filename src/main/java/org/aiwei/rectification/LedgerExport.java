package org.aiwei.rectification;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.job.BackgroundJobs;
import org.aiwei.job.JobKind;
import org.aiwei.job.JobRun;
import org.springframework.stereotype.Component;

/** Exports what the ledger shows, however much it is. */
@Component
@RequiredArgsConstructor
class LedgerExport implements JobKind {

    static final String CODE = "rectification.export";

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String XLSX = OFFICE + "spreadsheetml.sheet";
    static final String DOCX = OFFICE + "wordprocessingml.document";

    private final LedgerPapers papers;
    private final BackgroundJobs jobs;

    /** @param title as the person knows the list and its filter */
    UUID start(Actor actor, PaperView view, String format, LedgerFilter filter, String title) {
        var params = PaperFilters.params(filter);
        params.put("view", view.code());
        params.put("format", format);
        return jobs.start(actor, CODE, title, params);
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public void run(JobRun run) throws Exception {
        var view = PaperView.of(run.param("view"));
        var filter = PaperFilters.filter(run.params());
        if (run.param("format").equals("docx")) {
            var paper = papers.docx(run.actor(), view, filter);
            try (var out = run.result(papers.fileName(view) + ".docx", DOCX)) {
                out.write(paper);
            }
            return;
        }
        long total = papers.count(run.actor(), filter);
        try (var out = run.result(papers.fileName(view) + ".xlsx", XLSX)) {
            papers.xlsx(run.actor(), view, filter, out, done -> run.progress(Math.min(done, total), total));
        }
    }
}

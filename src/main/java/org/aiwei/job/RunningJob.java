package org.aiwei.job;

import java.io.OutputStream;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.jspecify.annotations.Nullable;

/** One run of a job, writing into the {@link JobBook}. */
@RequiredArgsConstructor
final class RunningJob implements JobRun {

    private final JobBook book;
    private final UUID id;
    private final int attempt;
    private final Actor actor;
    private final Map<String, String> params;

    private long shown = -1;
    private @Nullable ResultStream result;

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public Map<String, String> params() {
        return Map.copyOf(params);
    }

    /** Written once for each hundredth, or each thousand while the whole is not known: a page needs no more. */
    @Override
    public void progress(long done, long total) {
        var step = total > 0 ? 100 * done / total : done / 1000;
        if (step != shown) {
            shown = step;
            book.progress(id, attempt, done, total);
        }
    }

    @Override
    public OutputStream result(String fileName, String mediaType) {
        if (result != null) {
            throw new IllegalStateException("a second file");
        }
        result = new ResultStream(book, id, attempt, fileName, mediaType);
        return result;
    }

    void finish() {
        if (result != null) {
            result.close();
        }
        book.done(id, attempt, result);
    }
}

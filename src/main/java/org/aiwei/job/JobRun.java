package org.aiwei.job;

import java.io.OutputStream;
import java.util.Map;
import org.aiwei.access.Actor;

/** What a {@link JobKind} is given for one run. */
public interface JobRun {

    /** Who asked for it, with the posts held then. */
    Actor actor();

    /** What was asked for, as given to {@link BackgroundJobs#start}. */
    Map<String, String> params();

    /** One of the parameters, empty when it was not given. */
    default String param(String name) {
        return params().getOrDefault(name, "");
    }

    /**
     * How far it has come; stands in a transaction of its own, so that the page sees it at once.
     *
     * @param total 0 while it is not known
     */
    void progress(long done, long total);

    /**
     * Where the file goes that the person will fetch; close it when it is whole. It is offered only after the run has
     * ended well, and kept for seven days. One file for each run.
     */
    OutputStream result(String fileName, String mediaType);
}

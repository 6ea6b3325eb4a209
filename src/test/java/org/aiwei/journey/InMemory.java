package org.aiwei.journey;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Map;
import org.aiwei.access.Actor;
import org.aiwei.job.JobRun;

/** A run of background work whose file stays here. */
record InMemory(Actor actor, Map<String, String> params, ByteArrayOutputStream file, StringBuilder name)
        implements JobRun {

    InMemory(Actor actor, Map<String, String> params) {
        this(actor, params, new ByteArrayOutputStream(), new StringBuilder());
    }

    @Override
    public void progress(long done, long total) {}

    @Override
    public OutputStream result(String fileName, String mediaType) {
        name.append(fileName);
        return file;
    }
}

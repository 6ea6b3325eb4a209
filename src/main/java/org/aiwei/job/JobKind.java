package org.aiwei.job;

/** One sort of long work: a bean of the module that can do it. */
public interface JobKind {

    /** Such as {@code rectification.export}; its name for people is the message {@code job.kind.<code>}. */
    String code();

    /**
     * Does the work. May be called again from the start when a node dies half way, so it either only reads or leaves
     * nothing behind until its end. Whoever asked is {@link JobRun#actor()}; what that person may see is asked again here.
     *
     * @throws org.aiwei.platform.RuleBroken its sentence is shown to the person; every other fault becomes a number
     */
    void run(JobRun run) throws Exception;
}

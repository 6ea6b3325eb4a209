package org.aiwei.load;

/** Is told of every request. */
@FunctionalInterface
public interface Tally {

    /**
     * @param took nanoseconds
     * @param status of the answer; 0 when none came
     */
    void count(String kind, long took, int status, String what);
}

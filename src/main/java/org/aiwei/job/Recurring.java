package org.aiwei.job;

import java.time.Duration;
import java.time.Instant;

/**
 * What the clock does: a bean of any module, called by one node at a time. A run that fails is logged and tried again
 * at its next time; a node that was down catches up by what the bean finds to do.
 */
public interface Recurring {

    /** Such as {@code rectification.escalation}; never changed, as the schedule is kept under it. */
    String name();

    /** How long after one run the next begins. */
    Duration every();

    /** Opens its own transactions. Running twice must be harmless. */
    void run(Instant now);
}

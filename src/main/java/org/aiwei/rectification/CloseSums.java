package org.aiwei.rectification;

import java.util.UUID;

/** Implemented by a module above that keeps sums of close-outs; only for those who see all of a campaign. */
public interface CloseSums {

    /** As {@link DurableCloses} counts them, whatever unit they are of. */
    DurableRate of(UUID campaignId);
}

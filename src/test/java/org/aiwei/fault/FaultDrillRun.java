package org.aiwei.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Started by the profile {@code faults}: it takes minutes, and kills. */
class FaultDrillRun {

    private static final int TIMES = Integer.getInteger("aiwei.faults", 20);
    private static final long SEED = Long.getLong("aiwei.test.seed", System.nanoTime());

    @Test
    void whatWasSaidToBeSavedIsThereOnceWhateverIsKilled(@TempDir Path folder) throws Exception {
        assertThat(FaultDrill.run(TIMES, SEED, folder)).as("seed %s", SEED).isEmpty();
    }
}

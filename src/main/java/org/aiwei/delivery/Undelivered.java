package org.aiwei.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A message did not get through; it will be tried again. */
class Undelivered extends RuntimeException {

    private final @Nullable Duration pause;

    /** @param pause how long the other side wants to be left alone, if it said so */
    Undelivered(String reason, @Nullable Duration pause) {
        super(reason);
        this.pause = pause;
    }

    @Nullable
    Duration pause() {
        return pause;
    }
}

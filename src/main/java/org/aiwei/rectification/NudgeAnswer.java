package org.aiwei.rectification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of one nudge.
 *
 * @param next when the next one is possible
 */
public record NudgeAnswer(
        RectificationRef item, Result result, @Nullable Instant next) {

    public enum Result {
        SENT,
        TOO_SOON,
        IDLE
    }
}

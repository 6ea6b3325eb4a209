package org.aiwei.evidence;

import java.time.LocalDateTime;
import lombok.Getter;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** A photo as it is kept: upright, small, with nothing of the camera's inside; never changed. */
@Getter
@RequiredArgsConstructor
final class Picture {

    private final byte[] jpeg;
    private final byte[] thumb;
    private final int width;
    private final int height;
    private final @Nullable LocalDateTime takenAt;
}

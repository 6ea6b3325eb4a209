package org.aiwei.evidence;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What is written down about a photo once it has been drawn anew. */
record KeptPhoto(
        String name,
        long size,
        String sha256,
        String thumbSha256,
        int width,
        int height,
        @Nullable LocalDateTime takenAt) {

    /** Whatever it came as, it is a JPEG now and is named so. */
    static KeptPhoto of(String sentName, Picture picture) {
        var stem = sentName.substring(0, Math.max(0, sentName.lastIndexOf('.')));
        return new KeptPhoto(
                FileNames.clean(stem + ".jpg"),
                picture.getJpeg().length,
                Digests.sha256(picture.getJpeg()),
                Digests.sha256(picture.getThumb()),
                picture.getWidth(),
                picture.getHeight(),
                picture.getTakenAt());
    }
}

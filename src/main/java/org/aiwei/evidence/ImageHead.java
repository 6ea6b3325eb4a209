package org.aiwei.evidence;

import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.aiwei.platform.RuleBroken;

/** Reads width and height from a picture's head, before anything decodes its points. */
final class ImageHead {

    private static final long MOST_POINTS = 50_000_000;

    private ImageHead() {}

    static void ensure(String name, Path path) throws IOException {
        long points = points(name, path);
        if (points > MOST_POINTS) {
            throw new RuleBroken("evidence.pixels", name);
        }
    }

    private static long points(String name, Path path) throws IOException {
        try (var in = ImageIO.createImageInputStream(path.toFile())) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new RuleBroken("evidence.broken", name);
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return (long) reader.getWidth(0) * reader.getHeight(0);
            } catch (IOException | RuntimeException broken) {
                throw new RuleBroken("evidence.broken", name);
            } finally {
                reader.dispose();
            }
        }
    }
}

package org.aiwei.evidence;

import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.aiwei.platform.RuleBroken;

/** Decodes a checked picture; of a very large one only every second point, so that two at a time fit into memory. */
final class PictureReader {

    private static final long MOST_POINTS = 16_000_000;

    private PictureReader() {}

    static BufferedImage read(CheckedFile file) throws IOException {
        try (var in = ImageIO.createImageInputStream(file.path().toFile())) {
            var reader = ImageIO.getImageReaders(in).next();
            try {
                reader.setInput(in, true, true);
                return whole(reader, file.name());
            } catch (IOException | RuntimeException broken) {
                throw broken instanceof RuleBroken refused ? refused : new RuleBroken("evidence.broken", file.name());
            } finally {
                reader.dispose();
            }
        }
    }

    /** A JPEG that ends too early is decoded with a grey rest and a warning; such a photo shows nothing. */
    private static BufferedImage whole(ImageReader reader, String name) throws IOException {
        var cut = new boolean[1];
        reader.addIIOReadWarningListener((source, warning) -> cut[0] |= warning.contains("remature end"));
        var how = reader.getDefaultReadParam();
        int step = step((long) reader.getWidth(0) * reader.getHeight(0));
        how.setSourceSubsampling(step, step, 0, 0);
        var image = reader.read(0, how);
        if (cut[0]) {
            throw new RuleBroken("evidence.broken", name);
        }
        return image;
    }

    private static int step(long points) {
        return (int) Math.ceil(Math.sqrt((double) points / MOST_POINTS));
    }
}

package org.aiwei.evidence;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.aiwei.platform.RuleBroken;
import org.springframework.stereotype.Component;

/** Draws pictures anew, so that nothing is kept of a file but what can be seen. Two at a time: the machine is small. */
@Component
class Pictures {

    static final int PHOTO_EDGE = 1600;
    static final int THUMB_EDGE = 320;
    static final int SCAN_EDGE = 4000;

    private final Semaphore turns = new Semaphore(2, true);

    Pictures() {
        ImageIO.setUseCache(false); // in memory: the results are small
    }

    Picture photo(CheckedFile file) throws IOException {
        waitForTurn();
        try {
            var notes = notes(file);
            var image = onWhite(upright(fit(PictureReader.read(file), PHOTO_EDGE), notes));
            var thumb = fit(image, THUMB_EDGE);
            return new Picture(
                    encode(image, "jpg", 0.8),
                    encode(onWhite(thumb), "jpg", 0.75),
                    image.getWidth(),
                    image.getHeight(),
                    notes.takenAt());
        } finally {
            turns.release();
        }
    }

    /** The same format without what a camera wrote into it; writing on a scanned page stays readable. */
    byte[] plain(CheckedFile file) throws IOException {
        waitForTurn();
        try {
            var image = upright(fit(PictureReader.read(file), SCAN_EDGE), notes(file));
            return file.kind() == FileKind.PNG ? encode(image, "png", 1) : encode(onWhite(image), "jpg", 0.9);
        } finally {
            turns.release();
        }
    }

    private void waitForTurn() {
        try {
            if (!turns.tryAcquire(30, TimeUnit.SECONDS)) {
                throw new RuleBroken("evidence.busy");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RuleBroken("evidence.busy");
        }
    }

    private static CameraNotes notes(CheckedFile file) throws IOException {
        return file.kind() == FileKind.JPEG ? CameraNotes.of(file.path()) : CameraNotes.NONE;
    }

    private static BufferedImage fit(BufferedImage image, int edge) throws IOException {
        if (Math.max(image.getWidth(), image.getHeight()) <= edge) {
            return image;
        }
        return Thumbnails.of(image).size(edge, edge).asBufferedImage();
    }

    private static BufferedImage upright(BufferedImage image, CameraNotes notes) {
        return ExifFilterUtils.getFilterForOrientation(Orientation.typeOf(notes.orientation()))
                .apply(image);
    }

    /** Plain red, green and blue: a transparent ground becomes white, a colour profile is worked in and left out. */
    private static BufferedImage onWhite(BufferedImage image) {
        var plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = plain.createGraphics();
        pen.drawImage(image, 0, 0, Color.WHITE, null);
        pen.dispose();
        return plain;
    }

    private static byte[] encode(BufferedImage image, String format, double quality) throws IOException {
        var out = new ByteArrayOutputStream();
        var made = Thumbnails.of(image).scale(1).imageType(image.getType()).outputFormat(format);
        (format.equals("jpg") ? made.outputQuality(quality) : made).toOutputStream(out);
        return out.toByteArray();
    }
}

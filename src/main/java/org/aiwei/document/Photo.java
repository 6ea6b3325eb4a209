package org.aiwei.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** A picture on paper, as large as its place allows and never distorted. */
@SuppressWarnings("ArrayRecordComponent") // content of a file, never compared
record Photo(byte[] content, PictureType type, int wide, int high) {

    private static final int EMU = Units.EMU_PER_POINT / 20;

    /** Empty when the content is no picture that Word shows everywhere. */
    static Optional<Photo> of(byte[] content) {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return type(reader).map(type -> read(content, type, reader));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    /** @param width and height in twips: the place there is */
    void into(XWPFParagraph line, int width, int height) {
        double scale = Math.min((double) width / wide, (double) height / high);
        int across = EMU * (int) (wide * scale);
        int down = EMU * (int) (high * scale);
        try {
            line.createRun().addPicture(new ByteArrayInputStream(content), type, "photo", across, down);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<PictureType> type(ImageReader reader) throws IOException {
        return switch (reader.getFormatName().toUpperCase(java.util.Locale.ROOT)) {
            case "JPEG", "JPG" -> Optional.of(PictureType.JPEG);
            case "PNG" -> Optional.of(PictureType.PNG);
            default -> Optional.empty();
        };
    }

    private static Photo read(byte[] content, PictureType type, ImageReader reader) {
        try {
            return new Photo(content, type, reader.getWidth(0), reader.getHeight(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

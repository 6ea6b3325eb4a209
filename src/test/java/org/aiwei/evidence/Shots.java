package org.aiwei.evidence;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Photos as phones take them and as attackers send them. The left half is red, the right half blue. */
final class Shots {

    static final byte[] GPS_TEXT = "GPSSECRET-103.57E".getBytes(StandardCharsets.US_ASCII);

    private Shots() {}

    static BufferedImage scene(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        var pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        return image;
    }

    static byte[] jpeg(int width, int height) {
        return encode(scene(width, height, BufferedImage.TYPE_INT_RGB), "jpg");
    }

    static byte[] png(int width, int height, int type) {
        return encode(scene(width, height, type), "png");
    }

    static byte[] encode(BufferedImage image, String format) {
        try {
            var out = new ByteArrayOutputStream();
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalStateException("no writer of " + format);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static BufferedImage decode(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With camera, place and time written into it as a phone does, held at that orientation. */
    static byte[] fromPhone(int width, int height, int orientation) {
        return withPart(jpeg(width, height), 0xE1, exif(orientation));
    }

    /** Puts a part behind the head of a JPEG. */
    static byte[] withPart(byte[] jpeg, int marker, byte[] body) {
        return join(
                ByteBuffer.allocate(6)
                        .put(jpeg, 0, 2)
                        .put((byte) 0xFF)
                        .put((byte) marker)
                        .putShort((short) (body.length + 2))
                        .array(),
                body,
                java.util.Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static byte[] exif(int orientation) {
        var notes = ByteBuffer.allocate(200);
        notes.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        notes.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        notes.putShort((short) 4);
        entry(notes, 0x010F, 2, GPS_TEXT.length, 110); // maker
        entry(notes, 0x0112, 3, 1, orientation << 16);
        entry(notes, 0x8769, 4, 1, 62);
        entry(notes, 0x8825, 4, 1, 130);
        notes.putInt(0);
        notes.putShort((short) 1); // at 62
        entry(notes, 0x9003, 2, 20, 80);
        notes.putInt(0);
        notes.position(6 + 80).put("2026:11:20 09:15:30\0".getBytes(StandardCharsets.US_ASCII));
        notes.position(6 + 110).put(GPS_TEXT);
        notes.position(6 + 130).putShort((short) 1); // place
        entry(notes, 0x0001, 2, 2, 'N' << 24);
        notes.putInt(0);
        return notes.array();
    }

    private static void entry(ByteBuffer notes, int tag, int type, int count, int value) {
        notes.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** A PNG with one more chunk before its points. */
    static byte[] withChunk(byte[] png, String type, byte[] body) {
        var named = join(type.getBytes(StandardCharsets.US_ASCII), body);
        var crc = new CRC32();
        crc.update(named);
        var chunk = ByteBuffer.allocate(8 + named.length)
                .putInt(body.length)
                .put(named)
                .putInt((int) crc.getValue())
                .array();
        return join(java.util.Arrays.copyOf(png, 33), chunk, java.util.Arrays.copyOfRange(png, 33, png.length));
    }

    /** Four inks instead of three colours, as printers' files have. */
    static byte[] cmyk() {
        var raster =
                java.awt.image.Raster.createInterleavedRaster(java.awt.image.DataBuffer.TYPE_BYTE, 40, 30, 4, null);
        try (var out = new java.io.ByteArrayOutputStream();
                var sink = new MemoryCacheImageOutputStream(out)) {
            var writer = ImageIO.getImageWritersByFormatName("jpg").next();
            writer.setOutput(sink);
            writer.write(null, new IIOImage(raster, null, null), null);
            sink.flush();
            return withPart(out.toByteArray(), 0xEE, new byte[] {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0});
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] progressive(int width, int height) {
        try (var out = new ByteArrayOutputStream();
                var sink = new MemoryCacheImageOutputStream(out)) {
            var writer = ImageIO.getImageWritersByFormatName("jpg").next();
            var how = writer.getDefaultWriteParam();
            how.setProgressiveMode(javax.imageio.ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(sink);
            writer.write(null, new IIOImage(scene(width, height, BufferedImage.TYPE_INT_RGB), null, null), how);
            sink.flush();
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A PNG with a text in its head, as picture editors write it. */
    static byte[] pngWithText(String text) {
        try (var out = new ByteArrayOutputStream();
                var sink = new MemoryCacheImageOutputStream(out)) {
            var writer = ImageIO.getImageWritersByFormatName("png").next();
            var image = scene(40, 30, BufferedImage.TYPE_INT_RGB);
            var notes = writer.getDefaultImageMetadata(
                    ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
            var root = new IIOMetadataNode("javax_imageio_png_1.0");
            var all = new IIOMetadataNode("tEXt");
            var one = new IIOMetadataNode("tEXtEntry");
            one.setAttribute("keyword", "Comment");
            one.setAttribute("value", text);
            all.appendChild(one);
            root.appendChild(all);
            notes.mergeTree("javax_imageio_png_1.0", root);
            writer.setOutput(sink);
            writer.write(null, new IIOImage(image, null, notes), null);
            sink.flush();
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

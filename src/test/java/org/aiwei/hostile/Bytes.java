package org.aiwei.hostile;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Puts hostile content together byte by byte. */
final class Bytes {

    private static final byte[] PNG_HEAD = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

    private Bytes() {}

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }

    /** @param namesAndContents a name, then what is in it: text, or bytes */
    static byte[] zip(Object... namesAndContents) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                var content = namesAndContents[i + 1];
                zip.write(content instanceof byte[] bytes ? bytes : text((String) content));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] docx(Object... others) {
        return office("word/document.xml", "<document/>", others);
    }

    static byte[] sheet(String xml, Object... others) {
        var main = new Object[] {
            "_rels/.rels",
            "<Relationships><Relationship Id='a' Type='x/officeDocument' Target='xl/workbook.xml'/></Relationships>",
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id='a' Type='x/worksheet' Target='s.xml'/>"
                    + "<Relationship Id='t' Type='x/sharedStrings' Target='t.xml'/></Relationships>",
            "xl/s.xml",
            xml
        };
        var all = Arrays.copyOf(main, main.length + others.length);
        System.arraycopy(others, 0, all, main.length, others.length);
        return office(
                "xl/workbook.xml", "<workbook xmlns:r='r'><sheets><sheet name='S' r:id='a'/></sheets></workbook>", all);
    }

    private static byte[] office(String part, String content, Object... others) {
        var all = new Object[] {"[Content_Types].xml", "<Types/>", part, content};
        var joined = Arrays.copyOf(all, all.length + others.length);
        System.arraycopy(others, 0, joined, all.length, others.length);
        return zip(joined);
    }

    /** So many times the same, as one entry that is small from outside. */
    static byte[] repeated(String head, String often, int times, String tail) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(text(head));
        var part = text(often);
        for (int i = 0; i < times; i++) {
            out.writeBytes(part);
        }
        out.writeBytes(text(tail));
        return out.toByteArray();
    }

    static byte[] picture(String format) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB), format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PNG that says it has so many points, with so many megabytes of nothing folded into it. */
    static byte[] png(int width, int height, int megabytes) {
        var head = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        var folded = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(folded)) {
            for (int i = 0; i < megabytes; i++) {
                deflated.write(new byte[1024 * 1024]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return join(
                PNG_HEAD, chunk("IHDR", head.array()), chunk("IDAT", folded.toByteArray()), chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String type, byte[] body) {
        var named = join(text(type), body);
        var crc = new CRC32();
        crc.update(named);
        return ByteBuffer.allocate(8 + named.length)
                .putInt(body.length)
                .put(named)
                .putInt((int) crc.getValue())
                .array();
    }

    /** A JPEG with one more part behind its head. */
    static byte[] jpegWith(int marker, byte[] body) {
        var jpeg = picture("jpg");
        var head = ByteBuffer.allocate(4)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (body.length + 2))
                .array();
        return join(Arrays.copyOf(jpeg, 2), head, body, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** A JPEG whose head says it has so many points a side. */
    static byte[] jpegOf(int side) {
        var jpeg = picture("jpg");
        for (int i = 2; i < jpeg.length - 9; i++) {
            if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == 0xC0) {
                ByteBuffer.wrap(jpeg).putShort(i + 5, (short) side).putShort(i + 7, (short) side);
                return jpeg;
            }
        }
        throw new IllegalStateException("no head");
    }

    static byte[] ole(String stream) {
        try (var files = new POIFSFileSystem();
                InputStream content = new ByteArrayInputStream(new byte[5_000])) {
            files.createDocument(content, stream);
            var out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same archive with the mark of a password on every entry. */
    static byte[] locked(byte[] zip) {
        for (int i = 0; i < zip.length - 10; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 3 && zip[i + 3] == 4) {
                zip[i + 6] |= 1;
            } else if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                zip[i + 8] |= 1;
            }
        }
        return zip;
    }

    /** The same archive whose first entry says that it is a link to elsewhere. */
    static byte[] linked(byte[] zip) {
        for (int i = 0; i < zip.length - 46; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                zip[i + 5] = 3; // made on Unix
                zip[i + 40] = (byte) 0xFF;
                zip[i + 41] = (byte) 0xA1; // a symbolic link, 0777
                return zip;
            }
        }
        return zip;
    }
}

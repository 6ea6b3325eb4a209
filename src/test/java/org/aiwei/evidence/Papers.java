package org.aiwei.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files as honest offices and as attackers send them. */
final class Papers {

    private Papers() {}

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] oldText(String text) {
        return text.getBytes(Charset.forName("GB18030"));
    }

    static byte[] pdf() {
        return text("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n");
    }

    static byte[] picture(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    /** A PNG of a few bytes that says it has so many points. */
    static byte[] hugePicture(int width, int height) {
        var head = ByteBuffer.allocate(17)
                .put(text("IHDR"))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0});
        var crc = new CRC32();
        crc.update(head.array());
        return ByteBuffer.allocate(8 + 4 + 17 + 4)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})
                .putInt(13)
                .put(head.array())
                .putInt((int) crc.getValue())
                .array();
    }

    static byte[] docx() throws IOException {
        try (var paper = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            paper.createParagraph().createRun().setText("整改报告");
            paper.write(out);
            return out.toByteArray();
        }
    }

    static byte[] xlsx() throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            book.createSheet("台账");
            book.write(out);
            return out.toByteArray();
        }
    }

    static byte[] pptx() throws IOException {
        try (var show = new XMLSlideShow();
                var out = new ByteArrayOutputStream()) {
            show.createSlide();
            show.write(out);
            return out.toByteArray();
        }
    }

    static byte[] xls() throws IOException {
        try (var book = new HSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            book.createSheet("台账");
            book.write(out);
            return out.toByteArray();
        }
    }

    /** The old container with one stream of that name, such as an installer or a locked paper has. */
    static byte[] ole(String stream) throws IOException {
        try (var ole = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            ole.createDocument(new ByteArrayInputStream(new byte[6_000]), stream);
            ole.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    /** Looks like a .docx; its second part unpacks to so many megabytes of nothing. */
    static byte[] zip(String part, String other, int megabytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(text("<Types/>"));
            zip.putNextEntry(new ZipEntry(part));
            zip.write(text("<document/>"));
            zip.putNextEntry(new ZipEntry(other));
            var nothing = new byte[1024 * 1024];
            for (int i = 0; i < megabytes; i++) {
                zip.write(nothing);
            }
        }
        return out.toByteArray();
    }

    /** A document that names something of that kind at another place. */
    static byte[] linked(String type, String target) throws IOException {
        return linked("", type, target);
    }

    static byte[] linked(String declaration, String type, String target) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : List.of("[Content_Types].xml", "word/document.xml", "word/_rels/document.xml.rels")) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(text(declaration + "<Relationships><Relationship Type='x/" + type
                        + "' TargetMode='External' Target='" + target + "'/></Relationships>"));
            }
        }
        return out.toByteArray();
    }
}

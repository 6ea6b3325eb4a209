package org.aiwei.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files that are very large inside. */
final class Bombs {

    private static final int MANY = 10_000_000;
    private static final int SIDE = 30_000;

    private Bombs() {}

    /** A table of ten million cells. */
    static byte[] cells() throws IOException {
        return table("<worksheet>", "<c r='A1'/>", MANY);
    }

    /** A table with one attribute of three hundred million characters. */
    static byte[] attribute() throws IOException {
        return table("<worksheet x='", "                              ", MANY);
    }

    private static byte[] table(String begin, String piece, int times) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            entry(zip, "xl/workbook.xml", """
                    <workbook xmlns:r='r'><sheets><sheet name='S' r:id='a'/></sheets></workbook>""");
            entry(zip, "xl/_rels/workbook.xml.rels", """
                    <Relationships><Relationship Id='a' Type='x/worksheet' Target='s.xml'/></Relationships>""");
            zip.putNextEntry(new ZipEntry("xl/s.xml"));
            zip.write(begin.getBytes(UTF_8));
            repeat(zip, piece.getBytes(UTF_8), times);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(UTF_8));
        zip.closeEntry();
    }

    private static void repeat(OutputStream out, byte[] piece, int times) throws IOException {
        var block = new byte[piece.length * 10_000];
        for (int i = 0; i < block.length; i++) {
            block[i] = piece[i % piece.length];
        }
        for (int i = 0; i < times / 10_000; i++) {
            out.write(block);
        }
    }

    /** A picture of nine hundred million points. */
    static byte[] picture() throws IOException {
        var png = new ByteArrayOutputStream();
        png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        var head = new ByteArrayOutputStream();
        for (int number : List.of(SIDE, SIDE)) {
            head.write(new byte[] {(byte) (number >> 24), (byte) (number >> 16), (byte) (number >> 8), (byte) number});
        }
        head.write(new byte[] {1, 0, 0, 0, 0});
        chunk(png, "IHDR", head.toByteArray());
        var lines = new ByteArrayOutputStream();
        try (var packed = new DeflaterOutputStream(lines)) {
            repeat(packed, new byte[SIDE / 8 + 1], SIDE);
        }
        chunk(png, "IDAT", lines.toByteArray());
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] content) {
        var sum = new CRC32();
        sum.update(type.getBytes(UTF_8));
        sum.update(content);
        png.writeBytes(number(content.length));
        png.writeBytes(type.getBytes(UTF_8));
        png.writeBytes(content);
        png.writeBytes(number((int) sum.getValue()));
    }

    private static byte[] number(int number) {
        return new byte[] {(byte) (number >> 24), (byte) (number >> 16), (byte) (number >> 8), (byte) number};
    }
}

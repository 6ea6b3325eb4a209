package org.aiwei.evidence;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * The two things of use that a camera writes into a JPEG; everything else in there is thrown away with it.
 *
 * @param orientation 1 to 8 as EXIF counts them; 1 is upright
 * @param takenAt as the camera's clock said
 */
record CameraNotes(int orientation, @Nullable LocalDateTime takenAt) {

    static final CameraNotes NONE = new CameraNotes(1, null);

    private static final byte[] MARK = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss");
    private static final int APP1 = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;

    /** Broken notes count as none: they say nothing about the picture. */
    static CameraNotes of(Path jpeg) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(jpeg)))) {
            in.readUnsignedShort();
            for (int marker = in.readUnsignedShort(); marker > 0xFF00 && marker != START_OF_SCAN; ) {
                var part = in.readNBytes(Math.max(0, in.readUnsignedShort() - 2));
                if (marker == APP1 && isExif(part)) {
                    return read(ByteBuffer.wrap(part, MARK.length, part.length - MARK.length)
                            .slice());
                }
                marker = in.readUnsignedShort();
            }
            return NONE;
        } catch (EOFException | IndexOutOfBoundsException | BufferUnderflowException broken) {
            return NONE;
        }
    }

    private static boolean isExif(byte[] part) {
        return part.length > MARK.length
                && ByteBuffer.wrap(part, 0, MARK.length).equals(ByteBuffer.wrap(MARK));
    }

    private static CameraNotes read(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int first = tiff.getInt(4);
        int turned = entry(tiff, first, 0x0112);
        int orientation = turned < 0 ? 1 : tiff.getShort(turned + 8);
        int more = entry(tiff, first, 0x8769);
        int taken = more < 0 ? -1 : entry(tiff, tiff.getInt(more + 8), 0x9003);
        return new CameraNotes(
                orientation < 1 || orientation > 8 ? 1 : orientation,
                taken < 0 ? null : time(tiff, tiff.getInt(taken + 8)));
    }

    /** Where the entry of a tag begins in a directory of notes; -1 when there is none. */
    private static int entry(ByteBuffer tiff, int directory, int tag) {
        int count = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < count; i++) {
            int at = directory + 2 + 12 * i;
            if (Short.toUnsignedInt(tiff.getShort(at)) == tag) {
                return at;
            }
        }
        return -1;
    }

    private static @Nullable LocalDateTime time(ByteBuffer tiff, int at) {
        var text = new byte[19];
        tiff.get(at, text);
        try {
            return LocalDateTime.parse(new String(text, StandardCharsets.US_ASCII), TIME);
        } catch (DateTimeException nonsense) {
            return null;
        }
    }
}

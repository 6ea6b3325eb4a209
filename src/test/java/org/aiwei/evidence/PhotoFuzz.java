package org.aiwei.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.aiwei.platform.RuleBroken;

/**
 * What a fuzzer feeds the reader of photos: any bytes, bytes behind the head of a true picture, and any notes of a camera in
 * a true photo. Only a picture drawn anew or a refusal in words is right.
 */
public final class PhotoFuzz {

    private static final byte[] JPEG = Shots.jpeg(40, 30);
    private static final byte[] PNG = Shots.png(40, 30, BufferedImage.TYPE_INT_RGB);
    private static final int LONGEST_PART = 60_000;
    private static final FileCheck CHECK = new FileCheck(new FileContent(), new VirusCheck((VirusScanner) null));
    private static final Pictures PICTURES = new Pictures();

    private PhotoFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        var rest = Arrays.copyOfRange(input, 1, Math.min(input.length, LONGEST_PART));
        boolean png = (input[0] & 1) == 1;
        try (var file =
                CHECK.picture(png ? "f.png" : "f.jpg", new ByteArrayInputStream(wrapped(input[0] & 6, png, rest)))) {
            PICTURES.photo(file);
        } catch (RuleBroken refused) {
            // said in words
        }
    }

    private static byte[] wrapped(int way, boolean png, byte[] rest) {
        var picture = png ? PNG : JPEG;
        return switch (way) {
            case 0 -> rest;
            case 2 -> Shots.join(Arrays.copyOf(picture, 40 + rest.length % 400), rest);
            case 4 -> png ? Shots.withChunk(PNG, "tEXt", rest) : Shots.withPart(JPEG, 0xE1, rest);
            default ->
                png
                        ? Shots.withChunk(PNG, "eXIf", rest)
                        : Shots.withPart(JPEG, 0xE1, Shots.join(new byte[] {'E', 'x', 'i', 'f', 0, 0}, rest));
        };
    }
}

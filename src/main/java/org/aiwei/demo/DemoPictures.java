package org.aiwei.demo;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Drawn photos: a place as it was, and put right. */
final class DemoPictures {

    private static final int WIDE = 960;
    private static final int HIGH = 720;

    private DemoPictures() {}

    /** @param seed so that no two places look the same */
    static InputStream of(int seed, boolean right) {
        var image = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.getHSBColor((seed * 37 % 360) / 360f, 0.10f, 0.92f));
        pen.fillRect(0, 0, WIDE, HIGH);
        pen.setColor(Color.getHSBColor((seed * 37 % 360) / 360f, 0.18f, 0.70f));
        pen.fillRect(0, HIGH * 3 / 4, WIDE, HIGH / 4);
        pen.setColor(new Color(0x8A94A0));
        pen.fillRect(120 + seed * 13 % 90, 220, 260, 320);
        if (right) {
            pen.setColor(Color.WHITE);
            pen.fillOval(560, 200, 220, 220);
            pen.setColor(new Color(0xB3261E));
            pen.setStroke(new java.awt.BasicStroke(22));
            pen.drawOval(560, 200, 220, 220);
            pen.drawLine(595, 385, 745, 235);
        } else {
            pen.setColor(new Color(0x6B5B4B));
            for (int i = 0; i < 9; i++) {
                pen.fillOval(430 + (seed * 53 + i * 97) % 460, 560 + (seed * 29 + i * 41) % 120, 34, 16);
            }
        }
        pen.dispose();
        return jpeg(image);
    }

    private static InputStream jpeg(BufferedImage image) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(out.toByteArray());
    }
}

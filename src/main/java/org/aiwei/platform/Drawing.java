package org.aiwei.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chart as shapes, drawn by {@code layout/chart}. Its coordinates are pixels of its own width and height; the page
 * scales it. A table beneath says the same.
 *
 * @param title said to those who do not see it
 */
public record Drawing(String title, int width, int height, List<Box> boxes, List<Word> words, List<Line> lines) {

    public Drawing {
        boxes = List.copyOf(boxes);
        words = List.copyOf(words);
        lines = List.copyOf(lines);
    }

    public boolean linked() {
        return boxes.stream().anyMatch(box -> box.href() != null);
    }

    /**
     * @param look name of a pattern of {@code layout/chart}
     * @param says what it stands for
     * @param href the rows behind it
     */
    public record Box(
            int x,
            int y,
            int width,
            int height,
            String look,
            String says,
            @Nullable String href) {

        public String fill() {
            return "url(#look-" + look + ")";
        }
    }

    /** @param anchor {@code start}, {@code middle} or {@code end} */
    public record Word(int x, int y, String anchor, String text, boolean onDark) {}

    /** @param points as SVG has them: {@code x,y x,y} */
    public record Line(String points, boolean thin) {}
}

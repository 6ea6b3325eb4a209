package org.aiwei.platform;

import java.util.ArrayList;
import java.util.List;
import org.aiwei.platform.Drawing.Box;
import org.aiwei.platform.Drawing.Word;
import org.jspecify.annotations.Nullable;

/** Draws bars, stacked bars, lines and tiles, readable without colour: each part has its pattern, sign and number. */
public final class Charts {

    private static final int WIDTH = 400;
    private static final int NAMES = 112;
    private static final int SUMS = 96;
    private static final int ROW = 20;
    private static final int BAR = 16;
    private static final int SIGN = 12;
    private static final String DARK = "OVERDUE";

    private Charts() {}

    /** @param sign shape that stands for the look, such as ■ */
    public record Slice(String look, String sign, String name, long value) {}

    public record Bar(String name, List<Slice> slices) {

        public Bar {
            slices = List.copyOf(slices);
        }

        long sum() {
            return slices.stream().mapToLong(Slice::value).sum();
        }
    }

    /** @param value {@code null} where nothing is known */
    public record Point(String label, @Nullable Long value) {}

    /** @param text below the name, such as ■ 2 */
    public record Tile(String name, String look, String text, String says, String href) {}

    /** Horizontal bars, all to one scale, with their sums; one slice each makes plain bars. */
    public static Drawing stacked(String title, List<Bar> bars) {
        long most = Math.max(1, bars.stream().mapToLong(Bar::sum).max().orElse(1));
        var boxes = new ArrayList<Box>();
        var words = new ArrayList<Word>();
        for (int i = 0; i < bars.size(); i++) {
            bar(bars.get(i), i * ROW + 2, most, boxes, words);
        }
        return new Drawing(title, WIDTH, bars.size() * ROW + 4, boxes, words, List.of());
    }

    private static void bar(Bar bar, int y, long most, List<Box> boxes, List<Word> words) {
        int base = y + BAR - 4;
        words.add(new Word(NAMES - 8, base, "end", fitting(bar.name(), NAMES - 12), false));
        int room = WIDTH - NAMES - SUMS;
        long before = 0;
        var narrow = new StringBuilder();
        for (var slice : bar.slices()) {
            int from = NAMES + (int) (before * room / most);
            before += slice.value();
            int width = NAMES + (int) (before * room / most) - from;
            if (slice.value() > 0) {
                boxes.add(new Box(
                        from, y, Math.max(2, width), BAR, slice.look(), slice.name() + " " + slice.value(), null));
                var text = slice.sign() + slice.value();
                if (width >= length(text) + 6) {
                    words.add(new Word(
                            from + width / 2, base, "middle", text, slice.look().equals(DARK)));
                } else {
                    narrow.append(' ').append(text); // no room inside: said behind the sum
                }
            }
        }
        int end = NAMES + (int) (bar.sum() * room / most);
        words.add(new Word(end + 6, base, "start", bar.sum() + said(narrow, bar), false));
    }

    private static String said(StringBuilder narrow, Bar bar) {
        return narrow.isEmpty() || bar.slices().size() == 1 ? "" : " (" + narrow.substring(1) + ")";
    }

    /** A line over points that lie at equal distances; it breaks where nothing is known. */
    public static Drawing line(String title, List<Point> points) {
        int height = 130;
        int floor = height - 26;
        int step = (WIDTH - 60) / Math.max(1, points.size() - 1);
        long most = points.stream()
                .mapToLong(point -> point.value() == null ? 0 : point.value())
                .max()
                .orElse(0);
        var words = new ArrayList<Word>();
        var boxes = new ArrayList<Box>();
        var lines = new ArrayList<Drawing.Line>();
        var run = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            var point = points.get(i);
            int x = 30 + i * step;
            words.add(new Word(x, height - 6, "middle", point.label(), false));
            if (point.value() == null) {
                lines.add(new Drawing.Line(run.toString(), false));
                run.setLength(0);
                continue;
            }
            int y = floor - (int) (point.value() * (floor - 30) / Math.max(1, most));
            run.append(run.isEmpty() ? "" : " ").append(x).append(',').append(y);
            boxes.add(new Box(x - 5, y - 5, 10, 10, DARK, point.label() + " " + point.value(), null));
            words.add(new Word(x, y - 10, "middle", String.valueOf(point.value()), false));
        }
        lines.add(new Drawing.Line(run.toString(), false));
        lines.add(new Drawing.Line("20," + floor + " " + (WIDTH - 20) + "," + floor, true));
        return new Drawing(title, WIDTH, height, boxes, words, lines);
    }

    /** Boxes in rows, each with name, sign and number, and leading to its rows. */
    public static Drawing tiles(String title, List<Tile> tiles, int across) {
        int width = WIDTH / across;
        int high = 44;
        var boxes = new ArrayList<Box>();
        var words = new ArrayList<Word>();
        for (int i = 0; i < tiles.size(); i++) {
            var tile = tiles.get(i);
            int x = i % across * width;
            int y = i / across * high;
            boolean dark = tile.look().equals(DARK);
            boxes.add(new Box(x + 2, y + 2, width - 4, high - 4, tile.look(), tile.says(), tile.href()));
            words.add(new Word(x + width / 2, y + 18, "middle", fitting(tile.name(), width - 8), dark));
            words.add(new Word(x + width / 2, y + 35, "middle", tile.text(), dark));
        }
        return new Drawing(title, WIDTH, (tiles.size() + across - 1) / across * high + 2, boxes, words, List.of());
    }

    /** As much of a text as has room. */
    private static String fitting(String text, int room) {
        if (length(text) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 1 && length(text.substring(0, end)) + SIGN > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end) + "…";
    }

    private static int length(String text) {
        return text.codePoints().map(sign -> sign > 0x2000 ? SIGN : 7).sum();
    }
}

package org.aiwei.bulletin;

import java.util.ArrayList;
import java.util.List;

/** Columns by class of unit, for Word to draw and for the page as shapes. */
record Bars(String title, List<String> categories, List<Set> sets) {

    private static final int HIGH = 130;
    private static final int TOP = 22;
    private static final int WIDE = 26;
    private static final int GAP = 26;

    Bars {
        categories = List.copyOf(categories);
        sets = List.copyOf(sets);
    }

    record Set(String name, List<Integer> values) {}

    /** @param set which of the sets, from 0 */
    record Shape(int x, int y, int width, int height, int set, int value) {}

    record Mark(int x, String text) {}

    public int width() {
        return 20 + categories.size() * group();
    }

    public int height() {
        return TOP + HIGH + 26;
    }

    public int foot() {
        return TOP + HIGH;
    }

    public List<Shape> shapes() {
        int most = Math.max(
                1,
                sets.stream()
                        .flatMap(set -> set.values().stream())
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(1));
        var shapes = new ArrayList<Shape>();
        for (int group = 0; group < categories.size(); group++) {
            for (int set = 0; set < sets.size(); set++) {
                int value = sets.get(set).values().get(group);
                int tall = HIGH * value / most;
                shapes.add(new Shape(
                        10 + GAP / 2 + group * group() + set * WIDE, foot() - tall, WIDE - 3, tall, set, value));
            }
        }
        return shapes;
    }

    public List<Mark> marks() {
        var marks = new ArrayList<Mark>();
        for (int group = 0; group < categories.size(); group++) {
            marks.add(new Mark(10 + group * group() + group() / 2, categories.get(group)));
        }
        return marks;
    }

    private int group() {
        return GAP + WIDE * sets.size();
    }
}

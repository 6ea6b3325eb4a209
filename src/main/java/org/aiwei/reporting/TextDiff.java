package org.aiwei.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What changed from one text to another, word by word; a Chinese character is a word. */
final class TextDiff {

    private static final Pattern WORD =
            Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+|\\s+|.", Pattern.DOTALL);
    private static final long MOST = 4_000_000;

    enum Kind {
        SAME,
        ADDED,
        REMOVED
    }

    record Piece(Kind kind, String text) {}

    private TextDiff() {}

    /** Pieces whose unchanged and added ones read as the new text, unchanged and removed ones as the old. */
    static List<Piece> of(String before, String after) {
        var old = words(before);
        var now = words(after);
        int head = 0;
        int least = Math.min(old.size(), now.size());
        while (head < least && old.get(head).equals(now.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < least - head && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        var pieces = new Pieces();
        old.subList(0, head).forEach(word -> pieces.add(Kind.SAME, word));
        middle(old.subList(head, old.size() - tail), now.subList(head, now.size() - tail), pieces);
        old.subList(old.size() - tail, old.size()).forEach(word -> pieces.add(Kind.SAME, word));
        return pieces.done();
    }

    private static void middle(List<String> old, List<String> now, Pieces pieces) {
        if ((long) old.size() * now.size() > MOST) {
            old.forEach(word -> pieces.add(Kind.REMOVED, word));
            now.forEach(word -> pieces.add(Kind.ADDED, word));
            return;
        }
        var longest = longest(old, now);
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                pieces.add(Kind.SAME, old.get(i++));
                j++;
            } else if (j == now.size() || (i < old.size() && longest[i + 1][j] >= longest[i][j + 1])) {
                pieces.add(Kind.REMOVED, old.get(i++));
            } else {
                pieces.add(Kind.ADDED, now.get(j++));
            }
        }
    }

    /** Length of the longest common part of what follows each pair of places. */
    private static int[][] longest(List<String> old, List<String> now) {
        var longest = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                longest[i][j] = old.get(i).equals(now.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        return longest;
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Joins neighbours of the same kind. */
    private static final class Pieces {

        private final List<Piece> all = new ArrayList<>();

        void add(Kind kind, String word) {
            int last = all.size() - 1;
            if (last >= 0 && all.get(last).kind() == kind) {
                all.set(last, new Piece(kind, all.get(last).text() + word));
            } else {
                all.add(new Piece(kind, word));
            }
        }

        List<Piece> done() {
            return List.copyOf(all);
        }
    }
}

package org.aiwei.reporting;

import static org.aiwei.reporting.TextDiff.Kind.ADDED;
import static org.aiwei.reporting.TextDiff.Kind.REMOVED;
import static org.aiwei.reporting.TextDiff.Kind.SAME;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.aiwei.reporting.TextDiff.Kind;
import org.aiwei.reporting.TextDiff.Piece;
import org.junit.jupiter.api.Test;

class TextDiffTests {

    @Test
    void namesWhatCameAndWhatWent() {
        assertThat(TextDiff.of("开展讲座 12 场，覆盖 8 个乡镇", "开展讲座 15 场，覆盖 8 个乡镇"))
                .containsExactly(
                        new Piece(SAME, "开展讲座 "),
                        new Piece(REMOVED, "12"),
                        new Piece(ADDED, "15"),
                        new Piece(SAME, " 场，覆盖 8 个乡镇"));
    }

    @Test
    void equalAndEmptyTextsHaveNoChange() {
        assertThat(TextDiff.of("一样", "一样")).containsExactly(new Piece(SAME, "一样"));
        assertThat(TextDiff.of("", "")).isEmpty();
        assertThat(TextDiff.of("", "新写")).containsExactly(new Piece(ADDED, "新写"));
        assertThat(TextDiff.of("删去", "")).containsExactly(new Piece(REMOVED, "删去"));
    }

    @Test
    void piecesAlwaysReadAsBothTexts() {
        var random = new Random(20261123);
        for (int i = 0; i < 500; i++) {
            var old = text(random);
            var now = text(random);
            var pieces = TextDiff.of(old, now);
            assertThat(read(pieces, REMOVED)).isEqualTo(old);
            assertThat(read(pieces, ADDED)).isEqualTo(now);
        }
    }

    @Test
    void textsTooLongToCompareAreShownWhole() {
        var pieces = TextDiff.of("旧".repeat(3000), "新".repeat(3000));
        assertThat(pieces).containsExactly(new Piece(REMOVED, "旧".repeat(3000)), new Piece(ADDED, "新".repeat(3000)));
    }

    private static String read(List<Piece> pieces, Kind kind) {
        return pieces.stream()
                .filter(piece -> piece.kind() == SAME || piece.kind() == kind)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(40), 0, 6)
                .mapToObj(each -> List.of("甲", "乙", "word ", "12", "，", "\n").get(each))
                .collect(Collectors.joining());
    }
}

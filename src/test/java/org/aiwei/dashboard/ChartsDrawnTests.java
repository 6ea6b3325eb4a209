package org.aiwei.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aiwei.platform.Charts;
import org.aiwei.platform.Charts.Bar;
import org.aiwei.platform.Charts.Point;
import org.aiwei.platform.Charts.Slice;
import org.aiwei.platform.Charts.Tile;
import org.junit.jupiter.api.Test;

class ChartsDrawnTests {

    @Test
    void everyNumberOfABarStandsInOrBehindIt() {
        var bar = new Bar(
                "组织实施",
                List.of(
                        new Slice("OVERDUE", "■", "逾期", 1),
                        new Slice("NORMAL", "●", "正常", 99),
                        new Slice("DONE", "◆", "完成", 0)));
        var drawing = Charts.stacked("按阶段", List.of(bar));
        assertThat(drawing.words()).extracting(word -> word.text()).containsExactly("组织实施", "●99", "100 (■1)");
        assertThat(drawing.boxes()).extracting(box -> box.says()).containsExactly("逾期 1", "正常 99");
        var first = drawing.boxes().get(0);
        var second = drawing.boxes().get(1);
        assertThat(second.x()).isGreaterThanOrEqualTo(first.x());
        assertThat(second.x() + second.width()).isLessThanOrEqualTo(drawing.width());
    }

    @Test
    void widthsAreInProportionToTheLongestBar() {
        var drawing = Charts.stacked(
                "x",
                List.of(
                        new Bar("a", List.of(new Slice("NORMAL", "●", "n", 50))),
                        new Bar("b", List.of(new Slice("NORMAL", "●", "n", 25)))));
        assertThat(drawing.boxes().get(0).width())
                .isBetween(
                        2 * drawing.boxes().get(1).width() - 2,
                        2 * drawing.boxes().get(1).width() + 2);
    }

    @Test
    void aLineBreaksWhereNothingIsKnown() {
        var drawing = Charts.line(
                "x", List.of(new Point("1", 2L), new Point("2", null), new Point("3", 0L), new Point("4", 4L)));
        assertThat(drawing.lines()).hasSize(3);
        assertThat(drawing.lines().get(1).points().split(" ")).hasSize(2);
        assertThat(drawing.boxes()).hasSize(3);
        assertThat(drawing.boxes().get(2).y()).isLessThan(drawing.boxes().get(1).y());
    }

    @Test
    void tilesFillRowsAndLeadToTheirRows() {
        var tiles = List.of(
                new Tile("长乐镇卫生院", "OVERDUE", "■ 2", "长乐镇卫生院 逾期 2", "/a"),
                new Tile("云溪镇", "NORMAL", "● 1", "云溪镇 正常 1", "/b"),
                new Tile("名称特别长而放不进一格的一个乡镇卫生院以及它下面的每一个门诊部", "DONE", "◆ 1", "…", "/c"));
        var drawing = Charts.tiles("乡镇", tiles, 2);
        assertThat(drawing.linked()).isTrue();
        assertThat(drawing.boxes().get(2).y())
                .isGreaterThan(drawing.boxes().get(0).y());
        assertThat(drawing.words()).extracting(word -> word.text()).anyMatch(text -> text.endsWith("…"));
        assertThat(drawing.words().get(0).onDark()).isTrue();
    }
}

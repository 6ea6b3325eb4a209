package org.aiwei.tabular;

import static org.aiwei.tabular.Columns.Column.optional;
import static org.aiwei.tabular.Columns.Column.required;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTests {

    private static final Columns COLUMNS = Columns.of(
            required("project", "项目"),
            required("leader", "牵头领导", "分管领导"),
            optional("unit", "牵头单位", "责任单位牵头"),
            optional("helpers", "配合单位（科室）", "配合单位"));

    private final TableReader reader = new TableReader();

    @Test
    void headingsAreFoundBelowTheTitleInAnySpelling() {
        var header = COLUMNS.expect(reader.read("a.xlsx", Papers.taskXlsx()));
        assertThat(header.title()).isEqualTo(Papers.TITLE);
        assertThat(header.columns()).containsEntry("leader", 2).containsEntry("helpers", 4);
        assertThat(header.missing()).isEmpty();
        assertThat(header.unrecognised()).containsExactly("任务");
        assertThat(header.lines()).extracting(line -> line.text("leader")).containsExactly("赵副局长", "赵副局长", "钱副局长");
        assertThat(header.lines()).extracting(line -> line.filled("leader")).containsExactly(false, true, false);
        assertThat(header.lines().get(1).address("leader")).isEqualTo("C4");
        assertThat(header.lines().get(1).text("nowhere")).isEmpty();
    }

    @Test
    void headingsOfTwoRowsBelongTogether() {
        var header = header("""
                <table><tr><td rowspan=2>项目</td><td rowspan=2>牵头 领导</td><td colspan=2>责任单位</td></tr>
                <tr><td>牵头</td><td>配合单位</td></tr><tr><td>灭鼠</td><td>赵</td><td>综合股</td><td>县医院</td></tr></table>""");
        assertThat(header.columns()).containsEntry("unit", 2).containsEntry("helpers", 3);
        assertThat(header.lines()).extracting(line -> line.text("unit")).containsExactly("综合股");
    }

    @Test
    void amongSeveralTablesTheOneThatFitsIsTaken() {
        var grids = reader.readPasted(
                "<table><tr><td>项目</td><td>经费</td></tr><tr><td>灭鼠</td><td>5</td></tr></table>" + Papers.taskHtml());
        assertThat(COLUMNS.expect(grids).lines()).hasSize(3);
    }

    @Test
    void examplesRepeatedHeadingsAndReasonsArePassedOver() {
        var header = header("错误原因\t项目\t牵头领导\nx\t（示例）灭蟑\t王\ny\t灭鼠\t赵\n错误原因\t项目\t牵头领导\n\t【示例】灭蝇\t钱\n\t灭蚊\t孙");
        assertThat(header.unrecognised()).isEmpty();
        assertThat(header.lines()).extracting(line -> line.text("project")).containsExactly("（示例）灭蟑", "灭鼠", "灭蚊");
    }

    @Test
    void headingBetweenGroupsIsToldFromALine() {
        var header = header("<table><tr><td>项目</td><td>牵头领导</td><td>备注</td></tr>"
                + "<tr><td colspan=3>一、城区</td></tr><tr><td>灭鼠</td><td>赵</td><td></td></tr></table>");
        assertThat(header.lines()).extracting(Header.Line::heading).containsExactly(true, false);
    }

    @Test
    void anotherTableOrMissingColumnsOrNoLinesAreSaidInTheirOwnWords() {
        assertRefused("姓名\t电话\n甲\t1", "no_header", "项目、牵头领导、牵头单位、配合单位（科室）");
        assertRefused("项目\t配合单位\n灭鼠\t县医院", "missing_columns", "牵头领导");
        assertRefused("项目\t牵头领导\n（示例）灭鼠\t赵", "no_lines");
    }

    private void assertRefused(String pasted, String reason, Object... args) {
        var grids = reader.readPasted(pasted);
        assertThatThrownBy(() -> COLUMNS.expect(grids)).isInstanceOfSatisfying(UnreadableTable.class, e -> {
            assertThat(e.code()).isEqualTo("tabular." + reason);
            assertThat(e.args()).isEqualTo(args);
        });
    }

    private Header header(String pasted) {
        return COLUMNS.find(reader.readPasted(pasted).get(0)).orElseThrow();
    }

    @Test
    void placesAreSaidAsInASpreadsheet() {
        assertThat(List.of(Grid.address(1, 0), Grid.address(5, 25), Grid.address(7, 26), Grid.address(9, 701)))
                .containsExactly("A1", "Z5", "AA7", "ZZ9");
    }
}

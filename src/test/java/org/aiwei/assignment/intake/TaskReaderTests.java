package org.aiwei.assignment.intake;

import static org.aiwei.assignment.intake.Papers.leader;
import static org.aiwei.assignment.intake.Papers.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aiwei.account.PersonRef;
import org.aiwei.assignment.Tag;
import org.aiwei.organization.NamedUnit;
import org.aiwei.organization.UnitGroup;
import org.aiwei.organization.UnitKind;
import org.aiwei.organization.UnitRef;
import org.aiwei.platform.RuleBroken;
import org.aiwei.tabular.TableReader;
import org.junit.jupiter.api.Test;

class TaskReaderTests {

    private static final LocalDate END = LocalDate.parse("2026-12-31");

    private final PersonRef chen = leader("陈有田", "局长");
    private final PersonRef wang = leader("王青山", "副局长");
    private final UnitRef office = unit("d1", "爱国卫生股", UnitKind.DEPARTMENT);
    private final UnitRef education = unit("d2", "宣传教育股", UnitKind.DEPARTMENT);
    private final UnitRef cdc = unit("s1", "疾控中心", UnitKind.SECOND_LEVEL);
    private final Set<String> taken = new HashSet<>();

    @Test
    void readsThePaperRowByRow() {
        var rows = read(Papers.TABLE, Map.of());
        assertThat(rows).extracting(row -> row.draft().action()).containsExactly("清洁家园", "清洁校园", "清洁校园");
        assertThat(rows).extracting(row -> row.draft().seq()).containsExactly(1, 2, 3);
        assertThat(rows)
                .extracting(row -> row.draft().content())
                .containsExactly("沟渠清淤；垃圾日产日清。", "校园周边整治到位", "𠮷祥路农贸市场改造");
        assertThat(rows)
                .extracting(row -> row.draft().leadUnitId())
                .containsExactly(office.id(), education.id(), education.id());
        assertThat(rows)
                .extracting(row -> row.draft().dueOn())
                .containsExactly(LocalDate.parse("2026-09-30"), null, null);
    }

    @Test
    void fillsTheMergedLeaderDownAndAsksOnce() {
        var rows = read(Papers.TABLE, Map.of());
        assertThat(rows)
                .extracting(row -> row.paper().text(PaperColumns.LEADER))
                .containsExactly("王副局长", "王副局长", "陈有田");
        assertThat(rows.get(0).draft().leadLeaderId()).isNull();
        assertThat(rows.get(2).draft().leadLeaderId()).isEqualTo(chen.id());

        var settled = read(Papers.TABLE, Map.of("LEADER:王副局长", wang.id().toString()));
        assertThat(settled)
                .extracting(row -> row.draft().leadLeaderId())
                .containsExactly(wang.id(), wang.id(), chen.id());
    }

    /** A spreadsheet's error refuses the row; its pieces are no units to be looked for. */
    @Test
    void anErrorOfTheSpreadsheetNamesNobody() {
        var rows = read(Papers.TABLE.replace("疾控中心、各股室", "#DIV/0!").replace("县水务局", "#N/A"), Map.of());
        assertThat(rows).extracting(TaskRow::state).contains(RowState.ERROR);
        assertThat(rows)
                .flatExtracting(TaskRow::points)
                .extracting(Point::text)
                .contains("王副局长")
                .doesNotContain("#DIV", "0!", "#N", "A", "#DIV/0!", "#N/A");
    }

    @Test
    void waitsForEveryNameThatIsNotClear() {
        var rows = read(Papers.TABLE, Map.of());
        assertThat(rows).extracting(TaskRow::state).containsExactly(RowState.OPEN, RowState.OPEN, RowState.NEW);
        assertThat(rows.get(0).openPoints()).extracting(Point::text).containsExactly("王副局长", "各股室");
        assertThat(rows.get(1).openPoints()).extracting(Point::text).containsExactly("王副局长", "县水务局");
        assertThat(rows.get(0).draft().cooperatingUnitIds()).containsExactly(cdc.id());
    }

    @Test
    void keepsEveryWordForWhichNothingWasChosen() {
        var answers = Map.of(
                "LEADER:王副局长",
                "-",
                "UNIT:县水务局",
                "-",
                "GROUP:各股室",
                education.id().toString());
        var rows = read(Papers.TABLE, answers);
        assertThat(rows).extracting(TaskRow::state).containsOnly(RowState.NEW);
        assertThat(rows.get(0).draft().cooperatingUnitIds()).containsExactly(cdc.id(), education.id());
        assertThat(rows.get(1).draft().measures()).isEqualTo("牵头领导：王副局长\n配合科室（单位）：县水务局\n完成时限：每月25日前");
    }

    @Test
    void listsWhatNeedsADateAndTakesTheOneGiven() {
        var rows = read(Papers.TABLE, Map.of());
        assertThat(rows.get(1).notes()).extracting(Remark::code).contains("needs_date");
        assertThat(rows.get(2).points()).extracting(Point::kind).containsExactly(PointKind.DUE);
        assertThat(rows.get(2).points().get(0).proposed()).containsExactly("2026-12-31");

        var dated = read(Papers.TABLE, Map.of("DUE:全年", "2026-12-31", "DUE:每月25日前", "2026-11-25"));
        assertThat(dated.get(2).draft().dueOn()).isEqualTo(END);
        assertThat(dated.get(2).draft().measures()).isNull();
        assertThat(dated.get(1).draft().dueOn()).isEqualTo("2026-11-25");
        assertThat(dated.get(1).draft().measures()).contains("每月25日前");
    }

    @Test
    void marksContentThatIsThereAlready() {
        taken.add(Words.plain("沟渠清淤, 垃圾日产日清"));
        var answers = Map.of("LEADER:王副局长", "-", "UNIT:县水务局", "-", "GROUP:各股室", "-");
        assertThat(read(Papers.TABLE, answers))
                .extracting(TaskRow::state)
                .containsExactly(RowState.DUPLICATE, RowState.NEW, RowState.NEW);
    }

    @Test
    void marksTheSecondOfTwoLikeRows() {
        assertThat(read("工作内容\t牵头科室\n除四害\t爱国卫生股\n除四害。\t爱国卫生股", Map.of()))
                .extracting(TaskRow::state)
                .containsExactly(RowState.NEW, RowState.DUPLICATE);
    }

    @Test
    void saysWhatIsWrongWithARow() {
        var rows = read(
                "工作内容\t牵头科室\t标签\t行动名称\t开始时间\t完成时限\n\t爱国卫生股\t重点\n除四害\t#REF!\n控烟\t爱国卫生股\t很急\n" + "长\t爱国卫生股\t\t"
                        + "𠮷".repeat(101) + "\n倒\t爱国卫生股\t\t\t2026-05-01\t2026-04-01\n早\t爱国卫生股\t\t\t尽快\t",
                Map.of());
        assertThat(rows).extracting(TaskRow::state).containsOnly(RowState.ERROR);
        assertThat(rows)
                .extracting(row -> row.problems().get(0).code())
                .containsExactly("missing", "formula", "tag", "long", "order", "date");
    }

    @Test
    void takesACellThatThePersonTypedAnew() {
        var rows = read("工作内容\t牵头科室\t标签\n控烟\t爱国卫生股\t很急", Map.of("CELL:2:tags", "重点、堵点"));
        assertThat(rows.get(0).state()).isEqualTo(RowState.NEW);
        assertThat(rows.get(0).draft().tags()).containsExactlyInAnyOrder(Tag.KEY, Tag.BLOCKED);
    }

    @Test
    void readsGroupHeadingsAsActionsAndPassesNotesOver() {
        var table = """
                <table><tr><td>序号</td><td>工作内容</td><td>牵头科室</td></tr>
                <tr><td colspan=3>一、清洁家园行动</td></tr>
                <tr><td>1</td><td>清淤</td><td>爱国卫生股</td></tr>
                <tr><td colspan=3>（二）无烟环境行动</td></tr>
                <tr><td>2.1</td><td>控烟</td><td>爱国卫生股</td></tr>
                <tr><td colspan=3>注：以上自发文之日起执行</td></tr></table>""";
        var read = PaperRows.of(PaperColumns.expect(new TableReader().readPasted(table)), Decisions.none());
        assertThat(read.rows()).extracting(row -> row.text(PaperColumns.ACTION)).containsExactly("清洁家园行动", "无烟环境行动");
        assertThat(read.rows().get(1).seq()).isEqualTo(2);
        assertThat(read.rows().get(1).remarks()).extracting(Remark::code).containsExactly("seq");
        assertThat(read.passedOver())
                .singleElement()
                .satisfies(note -> assertThat(note.args()).containsExactly("6", "注：以上自发文之日起执行"));
    }

    @Test
    void findsTheMatrixAmongOtherTables() {
        var others = "<table><tr><td>组长</td><td>陈有田</td></tr></table>"
                + "<table><tr><td>工作内容</td><td>牵头领导</td><td>工作推进情况</td></tr><tr><td></td><td></td><td></td></tr></table>";
        var header = PaperColumns.expect(new TableReader().readPasted(others + Papers.TABLE));
        assertThat(header.title()).contains("环境整治任务分解表");
    }

    @Test
    void saysWhichColumnsAreMissingAndWhichWereFound() {
        assertThatThrownBy(() -> PaperColumns.expect(new TableReader().readPasted("序号\t主要任务\t完成时限\n1\t控烟\t6月底")))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> {
                    assertThat(broken.code()).isEqualTo("assignment.import.columns");
                    assertThat(broken.args()).containsExactly("牵头科室／牵头领导", "序号、工作内容、完成时限");
                });
        assertThatThrownBy(() -> PaperColumns.expect(new TableReader().readPasted("姓名\t电话\n甲\t1")))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo("assignment.import.no_header"));
        assertThatThrownBy(() -> PaperColumns.expect(new TableReader().readPasted("工作内容\t牵头科室\n\t")))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo("assignment.import.no_lines"));
    }

    private List<TaskRow> read(String table, Map<String, String> answers) {
        var decisions = new Decisions(answers);
        var named = new ArrayList<NamedUnit>();
        List.of(office, education, cdc).forEach(unit -> named.add(new NamedUnit(unit, unit.name(), "")));
        var groups = List.of(new UnitGroup(
                UUID.randomUUID(), UUID.randomUUID(), "各股室", List.of(), List.of(office.id(), education.id())));
        var period = new Period(2026, LocalDate.parse("2026-01-01"), END);
        var reader = new TaskReader(
                new LeaderNames(List.of(chen, wang), decisions),
                new UnitNames(named, groups, decisions),
                new CodeNames(List.of(), decisions),
                new DueDates(period, decisions),
                new HashSet<>(taken));
        var header = PaperColumns.expect(new TableReader().readPasted(table));
        return PaperRows.of(header, decisions).rows().stream().map(reader::read).toList();
    }
}

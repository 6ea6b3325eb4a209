package org.aiwei.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.aiwei.County;
import org.aiwei.DeskTest;
import org.aiwei.access.Duty;
import org.aiwei.organization.Organizations;
import org.aiwei.organization.Units;
import org.aiwei.platform.ImportPreview;
import org.aiwei.tabular.SheetColumn;
import org.aiwei.tabular.SheetWriter;
import org.aiwei.tabular.TableReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class PersonImportsTests {

    private static final String[] HEADINGS = {"姓名", "用户名", "机构", "职责", "职务", "联系电话", "开始日期", "最后一天"};
    private static final String HOSPITAL = "导人县卫健局医院";

    @Autowired
    PersonImports imports;

    @Autowired
    People people;

    @Autowired
    SignInDirectory directory;

    @Autowired
    Units units;

    @Autowired
    Organizations organizations;

    @Autowired
    TableReader reader;

    @Autowired
    EntityManager entities;

    Staff staff;

    @BeforeEach
    void aHospitalWithOneReporter() {
        staff = new Staff(units, organizations, "导人县卫健局");
        people.enrol(staff.administrator, Staff.person("li-import", "李联络员", staff.hospital, Duty.UNIT_REPORTER));
        entities.flush();
    }

    @Test
    void showsNewChangedSameAndWrongRows() {
        var preview = imports.preview(
                staff.administrator,
                upload(
                        row("新人甲", "Xin-Jia", HOSPITAL, "联络员", "干事", "", "", ""),
                        row("李联络员", "li-import", HOSPITAL, "联络员", "副主任", "0000-1", "", ""),
                        row("李联络员", "li-import", HOSPITAL, "填报员", "主任", "", "", ""),
                        row("李联络员", "li-import", HOSPITAL, "单位负责人", "", "", "", "")));

        assertThat(preview.added()).extracting(ImportPreview.Line::row).containsExactly(2, 5);
        assertThat(preview.changed())
                .singleElement()
                .satisfies(change -> assertThat(change.fields())
                        .extracting(ImportPreview.Field::label, ImportPreview.Field::from, ImportPreview.Field::to)
                        .containsExactly(
                                tuple("account.mobile", "", "0000-1"), tuple("account.post.title", "主任", "副主任")));
        assertThat(preview.problems())
                .extracting(ImportPreview.Problem::key)
                .containsExactly("account.import.problem.twice");
        assertThat(directory.find("xin-jia")).isEmpty();
    }

    @Test
    void aPersonWithTwoPostsGetsOnePassword() {
        var done = imports.confirm(
                staff.administrator,
                upload(
                        row("新人甲", "xin-jia", HOSPITAL, "联络员", "干事", "", "2026-01-01", ""),
                        row("新人甲", "xin-jia", HOSPITAL, "单位负责人", "", "", "2026-01-01", "2999-12-31"),
                        row("李联络员", "li-import", HOSPITAL, "联络员", "副主任", "", "", "")),
                false);
        entities.flush();

        assertThat(done.issued())
                .singleElement()
                .satisfies(issued -> assertThat(issued.password()).hasSize(19));
        assertThat(done.changed()).isEqualTo(1);
        var user = directory.find("xin-jia").orElseThrow();
        assertThat(user.mustChangePassword()).isTrue();
        assertThat(user.getActor().duties()).containsExactlyInAnyOrder(Duty.UNIT_REPORTER, Duty.UNIT_LEADER);
    }

    @Test
    void saysOfEachBadRowWhy() {
        var id = upload(
                row("", "a-1", HOSPITAL, "联络员", "", "", "", ""),
                row("坏一", "有汉字", HOSPITAL, "联络员", "", "", "", ""),
                row("坏二", "a-2", County.PEOPLES_HOSPITAL.name(), "联络员", "", "", "", ""),
                row("坏三", "a-3", HOSPITAL, "皇帝", "", "", "", ""),
                row("坏四", "a-4", HOSPITAL, "局领导", "", "", "", ""),
                row("坏五", "a-5", HOSPITAL, "联络员", "", "电话没有", "", ""),
                row("坏六", "a-6", HOSPITAL, "联络员", "", "", "去年", ""),
                row("坏七", "a-7", HOSPITAL, "联络员", "", "", "2026-05-01", "2026-04-01"),
                row("李四", "li-import", HOSPITAL, "联络员", "", "", "", ""),
                row("抢号", County.login(County.FENG_NEIGHBOUR), HOSPITAL, "联络员", "", "", "", ""));

        assertThat(imports.preview(staff.administrator, id).problems())
                .extracting(problem -> problem.key().replace("account.import.problem.", ""))
                .containsExactly(
                        "name",
                        "login",
                        "unit",
                        "duty",
                        "bureau",
                        "mobile",
                        "date",
                        "period",
                        "login.other",
                        "login.taken");
        var back = reader.read("back.xlsx", imports.failures(staff.administrator, id, Locale.ENGLISH))
                .get(0);
        assertThat(back.rows()).hasSize(11);
        assertThatThrownBy(() -> imports.confirm(staff.administrator, id, false))
                .hasMessage("account.import.problems");
    }

    @Test
    void theTemplateCanBeReadBack() {
        var grids = reader.read("template.xlsx", imports.template(staff.administrator));
        assertThat(PersonSheet.COLUMNS.find(grids.get(0)).orElseThrow().missing())
                .isEmpty();
    }

    private static String[] row(String... cells) {
        return cells;
    }

    private UUID upload(String[]... rows) {
        var out = new ByteArrayOutputStream();
        var columns = Arrays.stream(HEADINGS)
                .map(heading -> SheetColumn.text(heading, 20))
                .toList();
        try (var writer = new SheetWriter(out)) {
            var sheet = writer.sheet("人员", "", columns);
            Arrays.stream(rows).forEach(row -> sheet.row(List.of(row)));
        }
        return imports.upload(staff.administrator, "人员.xlsx", out.toByteArray());
    }
}

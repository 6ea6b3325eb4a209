package org.aiwei.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.aiwei.County;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.access.Post;
import org.aiwei.platform.ImportPreview;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.aiwei.tabular.SheetColumn;
import org.aiwei.tabular.SheetWriter;
import org.aiwei.tabular.TableReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class UnitImportsTests {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final String[] HEADINGS = {"名称", "类别", "上级机构", "简称", "别名", "成立日期"};

    @Autowired
    UnitImports imports;

    @Autowired
    Units units;

    @Autowired
    Organizations organizations;

    @Autowired
    TableReader reader;

    @Autowired
    EntityManager entities;

    UUID bureau;
    UUID hospital;
    Actor administrator;

    @BeforeEach
    void aBureauWithAHospital() {
        bureau = units.found(Actor.clock(), NewUnit.below(null, UnitKind.BUREAU, "导入县卫健局", LONG_AGO));
        hospital = units.open(Actor.clock(), NewUnit.below(bureau, UnitKind.HOSPITAL, "导入县医院", LONG_AGO));
        administrator = new Actor(
                County.GAO_ADMIN.id(),
                "管理员",
                List.of(new Post(
                        Duty.ADMINISTRATOR, bureau, organizations.unit(bureau).path())));
        entities.flush();
    }

    @Test
    void showsWhatWouldHappenAndWritesNothing() {
        var preview = preview(
                new String[] {"院感科", "科室", "导入县医院", "", "", ""},
                new String[] {"导入县医院", "医院", "", "县医院", "人民医院、一院", ""},
                new String[] {"导入县卫健局", "卫生健康局", "", "", "", ""},
                new String[] {"怪单位", "俱乐部", "", "", "", ""});

        assertThat(preview.added()).extracting(ImportPreview.Line::text).containsExactly("院感科 · 科室 · 导入县医院");
        assertThat(preview.changed())
                .singleElement()
                .satisfies(change -> assertThat(change.fields())
                        .extracting(ImportPreview.Field::label)
                        .containsExactly("organization.short", "organization.aliases"));
        assertThat(preview.same()).isEqualTo(1);
        assertThat(preview.problems())
                .extracting(ImportPreview.Problem::key)
                .containsExactly("organization.import.problem.kind");
        assertThat(names()).containsExactly("导入县卫健局", "导入县医院");
    }

    @Test
    void parentsMayStandBelowTheirChildren() {
        var id = upload(
                new String[] {"东门诊", "卫生院", "东院区", "", "", "2021/3/1"},
                new String[] {"东院区", "医院", "导入县医院", "", "", "２０２１年２月１日"},
                new String[] {"导入县医院", "医院", "", "县医院", "", ""});

        assertThat(imports.confirm(administrator, id, false)).containsExactly(2, 1);
        entities.flush();
        entities.clear();

        assertThat(names()).containsExactly("导入县卫健局", "导入县医院", "东院区", "东门诊");
        assertThat(organizations.unit(hospital).shortName()).isEqualTo("县医院");
        assertThatThrownBy(() -> imports.confirm(administrator, id, false)).hasMessage("tabular.staged_used");
    }

    @Test
    void movesAUnitToItsNewParent() {
        var second = units.open(Actor.clock(), NewUnit.below(bureau, UnitKind.SECOND_LEVEL, "中心", LONG_AGO));
        entities.flush();
        var id = upload(new String[][] {{"导入县医院", "医院", "中心", "", "", ""}});
        imports.confirm(administrator, id, false);
        entities.clear();
        assertThat(organizations.unit(hospital).parentId()).isEqualTo(second);
    }

    @Test
    void takesAllOrTheValidOnesAsThePersonChooses() {
        var id = upload(
                new String[] {"好单位", "医院", "", "", "", ""},
                new String[] {"", "医院", "", "", "", ""},
                new String[] {"好单位", "医院", "", "", "", ""},
                new String[] {"孤儿", "科室", "没有的上级", "", "", ""},
                new String[] {"孙子", "科室", "孤儿", "", "", ""},
                new String[] {"甲", "科室", "乙", "", "", ""},
                new String[] {"乙", "科室", "甲", "", "", ""},
                new String[] {"日子不对", "医院", "", "", "", "去年"},
                new String[] {"长".repeat(61), "医院", "", "", "", ""});

        assertThat(imports.preview(administrator, id).problems())
                .extracting(problem -> problem.key().replace("organization.import.problem.", ""))
                .containsExactly(
                        "name.missing", "twice", "parent", "parent.wrong", "circle", "circle", "date", "name.wrong");
        assertThatThrownBy(() -> imports.confirm(administrator, id, false))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("organization.import.problems");
    }

    @Test
    void theValidOnesAloneGoIn() {
        var id = upload(new String[] {"好单位", "医院", "", "", "", ""}, new String[] {"坏单位", "?", "", "", "", ""});
        assertThat(imports.confirm(administrator, id, true)).containsExactly(1, 0);
        assertThat(names()).contains("好单位").doesNotContain("坏单位");
    }

    @Test
    void failedRowsComeBackWithTheReasonInFront() {
        var id = upload(new String[] {"好单位", "医院", "", "", "", ""}, new String[] {"坏单位", "俱乐部", "", "", "", ""});
        var grid = reader.read("back.xlsx", imports.failures(administrator, id, Locale.SIMPLIFIED_CHINESE))
                .get(0);
        assertThat(grid.rows()).hasSize(2);
        assertThat(grid.rows().get(1).cells()).startsWith("不认识的类别“俱乐部”，请从下拉列表中选。", "坏单位", "俱乐部");
    }

    @Test
    void refusesWhatIsNoTableOfUnits() {
        assertThatThrownBy(() -> imports.upload(administrator, "x.xlsx", new byte[0]))
                .hasMessage("tabular.empty_file");
        assertThatThrownBy(
                        () -> imports.upload(administrator, "x.xlsx", "PK not a zip".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> imports.upload(
                        administrator, "x.xlsx", sheet(new String[] {"甲", "乙"}, new String[] {"1", "2"})))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(this::upload).isInstanceOf(RuleBroken.class).hasMessage("tabular.no_lines");
        var many = new String[2_001][];
        Arrays.fill(many, new String[] {"某院", "医院", "", "", "", ""});
        assertThatThrownBy(() -> upload(many)).hasMessage("organization.import.many");
    }

    @Test
    void nobodyElseFindsTheTable() {
        var id = upload(new String[][] {{"好单位", "医院", "", "", "", ""}});
        var other = new Actor(UUID.randomUUID(), "别人", administrator.posts());
        assertThatThrownBy(() -> imports.preview(other, id)).isInstanceOf(RecordNotFound.class);
    }

    @Test
    void theTemplateCanBeReadBack() {
        var grids = reader.read("template.xlsx", imports.template(administrator));
        assertThat(UnitSheet.COLUMNS.find(grids.get(0)).orElseThrow().missing()).isEmpty();
    }

    private ImportPreview preview(String[]... rows) {
        return imports.preview(administrator, upload(rows));
    }

    private UUID upload(String[]... rows) {
        return imports.upload(administrator, "机构.xlsx", sheet(HEADINGS, rows));
    }

    private static byte[] sheet(String[] headings, String[]... rows) {
        var out = new ByteArrayOutputStream();
        var columns = Arrays.stream(headings)
                .map(heading -> SheetColumn.text(heading, 20))
                .toList();
        try (var writer = new SheetWriter(out)) {
            var sheet = writer.sheet("机构", "", columns);
            Arrays.stream(rows).forEach(row -> sheet.row(List.of(row)));
        }
        return out.toByteArray();
    }

    private List<String> names() {
        return organizations.below(organizations.unit(bureau).path()).stream()
                .map(UnitRef::name)
                .toList();
    }
}

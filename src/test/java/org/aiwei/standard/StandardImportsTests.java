package org.aiwei.standard;

import static org.aiwei.County.FENG_NEIGHBOUR;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aiwei.DeskTest;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.aiwei.tabular.TableReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class StandardImportsTests {

    private static final UUID SAMPLE = SampleStandards.SAMPLES.get(0).id();
    private static final EditionHead HEAD = new EditionHead("import", "导入的标准", "2026", "", false);

    @Autowired
    StandardImports imports;

    @Autowired
    StandardExports exports;

    @Autowired
    Editions editions;

    @Autowired
    Standards standards;

    @Autowired
    StandardNodeRepository nodes;

    @Autowired
    StandardDataItemRepository data;

    @Autowired
    TableReader reader;

    @Autowired
    MockMvcTester http;

    private UUID own = SAMPLE;

    @BeforeEach
    void beginAnEmptyEdition() {
        own = editions.create(LIN_OFFICE, HEAD);
    }

    @Test
    void whatIsExportedComesBackWhole() {
        var file = new ByteArrayOutputStream();
        exports.write(LIN_OFFICE, SAMPLE, file);
        var id = imports.upload(LIN_OFFICE, own, "标准.xlsx", file.toByteArray());

        var preview = imports.preview(LIN_OFFICE, own, id);
        assertThat(preview.problems()).isEmpty();
        assertThat(preview.unused()).isEmpty();
        assertThat(preview.news()).isEqualTo(7 + 45 + 18 + 54);
        assertThat(nodes.findByEditionIdOrderBySortAscCodeAsc(own))
                .as("nothing before the word")
                .isEmpty();

        imports.confirm(LIN_OFFICE, own, id);
        assertThat(standards.items(List.of(own)))
                .extracting(ItemRef::code, ItemRef::title, ItemRef::healthUnit)
                .isEqualTo(standards.items(List.of(SAMPLE)).stream()
                        .map(item -> org.assertj.core.groups.Tuple.tuple(item.code(), item.title(), item.healthUnit()))
                        .toList());
        assertThat(data.findByEditionIdOrderByNumber(own))
                .extracting(StandardDataItem::text)
                .isEqualTo(data.findByEditionIdOrderByNumber(SAMPLE).stream()
                        .map(StandardDataItem::text)
                        .toList());

        var again = imports.upload(LIN_OFFICE, own, "标准.xlsx", file.toByteArray());
        assertThat(imports.preview(LIN_OFFICE, own, again).same()).isEqualTo(7 + 45 + 18 + 54);
        assertThatThrownBy(() -> imports.confirm(LIN_OFFICE, own, again)).hasMessage("standard.import_nothing");
    }

    @Test
    void aChangeIsShownFieldByFieldAndOnlyThenMade() {
        bring("层级,编号,标题\n方面,1,组织\n条目,1.1,有人管");
        var id = upload("层级,编号,标题,通常牵头\n方面,1,组织管理,爱卫办\n条目,1.1,有人管,");

        var page = imports.preview(LIN_OFFICE, own, id);
        assertThat(page.changed()).isEqualTo(1);
        assertThat(page.same()).isEqualTo(1);
        assertThat(page.changes().get(0).fields())
                .containsExactly(
                        new ImportPlan.Change("title", "组织", "组织管理"), new ImportPlan.Change("usualLead", "", "爱卫办"));
        assertThat(titles()).containsExactly("组织", "有人管");

        imports.confirm(LIN_OFFICE, own, id);
        assertThat(titles()).containsExactly("组织管理", "有人管");
    }

    @Test
    void wideDigitsAndRareCharactersAreTaken() {
        bring("层级,编号,标题\n方面,１,𠮷祥环境\n条目,１．１,𠮷");
        assertThat(standards.items(List.of(own))).extracting(ItemRef::code).containsExactly("1", "1.1");
        assertThat(titles()).containsExactly("𠮷祥环境", "𠮷");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            条目,1.1,没有上级                | no_parent
            大类,1,层级写错                  | level
            方面,,没有编号                   | blank
            方面,1,                          | blank
            方面,123456789012345678901,编号长 | too_long
            方面,1,#REF!                     | formula
            要求,1.1.1,上级是方面            | no_parent
            """)
    void aWrongLineIsSaidAndLeftOut(String line, String problem) {
        var id = upload("层级,编号,标题\n方面,9,好的方面\n方面,8,另一方面\n" + line.strip().replace("条目,1.1", "要求,1.1"));

        var page = imports.preview(LIN_OFFICE, own, id);
        assertThat(page.problems()).extracting(ImportPage.Wrong::code).containsExactly(problem);
        assertThat(page.problems().get(0).row()).isEqualTo(4);
        imports.confirm(LIN_OFFICE, own, id);
        assertThat(titles()).containsExactly("好的方面", "另一方面");
    }

    @Test
    void aRepeatedCodeIsTakenOnceAndWhatFollowsAWrongLineIsNotHungElsewhere() {
        var id = upload("层级,编号,标题\n方面,1,甲\n方面,1,乙\n条目,5.1,谁的条目");
        assertThat(imports.preview(LIN_OFFICE, own, id).problems())
                .extracting(ImportPage.Wrong::code)
                .containsExactly("repeated", "no_parent");
    }

    @Test
    void aCodeKeepsItsLevel() {
        bring("层级,编号,标题\n方面,1,甲\n条目,1.1,乙");
        var id = upload("层级,编号,标题\n方面,1.1,乙\n方面,2,丙");
        assertThat(imports.preview(LIN_OFFICE, own, id).problems())
                .extracting(ImportPage.Wrong::code)
                .containsExactly("level_differs");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0,满意率,不低于,90,     | whole
            一,满意率,不低于,90,    | whole
            1,,不低于,90,           | blank
            1,满意率,大概,90,       | operator
            1,满意率,不低于,,       | value_needed
            1,满意率,不低于,九十,   | decimal
            1,满意率,不低于,90,7    | aspect
            """)
    void aWrongDataItemIsSaidAndLeftOut(String line, String problem) {
        var id = upload("序号,指标名称,比较方式,目标值,方面编号\n２,吸烟率,≤,２０％,\n" + line.strip());
        var page = imports.preview(LIN_OFFICE, own, id);
        assertThat(page.problems()).extracting(ImportPage.Wrong::code).containsExactly(problem);
        imports.confirm(LIN_OFFICE, own, id);
        assertThat(data.findByEditionIdOrderByNumber(own)).singleElement().satisfies(item -> {
            assertThat(item.getNumber()).isEqualTo(2);
            assertThat(item.getOperator()).isEqualTo(TargetOperator.LE);
            assertThat(item.getTargetValue()).isEqualByComparingTo("20");
        });
    }

    @Test
    void theWrongLinesComeBackWithTheirReasonsAndCanBeUploadedAgain() {
        var id = upload("层级,编号,标题\n方面,1,甲\n方面,,没有编号");
        var file = new ByteArrayOutputStream();
        imports.giveBack(LIN_OFFICE, own, id, Locale.SIMPLIFIED_CHINESE, file);

        var grid = reader.read("未导入的行.xlsx", file.toByteArray()).get(0);
        assertThat(grid.rows().get(0).cells()).containsExactly("错误原因", "层级", "编号", "标题");
        assertThat(grid.rows().get(1).cells()).containsExactly("“编号”不能为空。", "方面", "", "没有编号");
        var again = imports.upload(LIN_OFFICE, own, "未导入的行.xlsx", file.toByteArray());
        assertThat(imports.preview(LIN_OFFICE, own, again).problems()).hasSize(1);
    }

    @Test
    void aFileThatIsNoSuchTableIsRefusedInASentence() {
        refused(new byte[0], "0 字节");
        refused("%PDF-1.7 x".getBytes(StandardCharsets.UTF_8), "PDF");
        refused(new byte[] {'P', 'K', 3, 4, 1, 2, 3}, "已损坏");
        refused(bytes("姓名,电话\n张三,123"), "表头");
        refused(bytes("层级,编号\n方面,1"), "标题");
        refused(bytes("层级,编号,标题"), "0 行");
        var tooMany = IntStream.range(0, 20_000).mapToObj(i -> "方面," + i + ",甲").collect(Collectors.joining("\n"));
        refused(bytes("层级,编号,标题\n" + tooMany), "一次最多导入");
    }

    @Test
    void aMissingFileIsRefusedToo() {
        assertThat(http.post()
                        .uri("/standards/{id}/imports", own)
                        .multipart()
                        .with(as(LIN_OFFICE))
                        .with(csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void onlyWhoUploadedItSeesAndConfirmsIt() {
        var id = upload("层级,编号,标题\n方面,1,甲");
        assertThatThrownBy(() -> imports.preview(FENG_NEIGHBOUR, own, id)).isInstanceOf(RecordNotFound.class);
        assertThatThrownBy(() -> imports.confirm(LI_PEOPLES, own, id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> imports.preview(LI_PEOPLES, own, id)).isInstanceOf(RecordNotFound.class);
        imports.confirm(LIN_OFFICE, own, id);
        assertThatThrownBy(() -> imports.confirm(LIN_OFFICE, own, id)).isInstanceOf(RecordNotFound.class);
    }

    @Test
    void nothingIsImportedIntoAFrozenEdition() {
        var id = upload("层级,编号,标题\n方面,1,甲");
        standards.freeze(LIN_OFFICE, List.of(own));
        assertThatThrownBy(() -> imports.confirm(LIN_OFFICE, own, id))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("standard.frozen");
    }

    @Test
    void thePreviewPageShowsCountsAndReasons() {
        var id = upload("层级,编号,标题\n方面,1,甲\n大类,2,乙");
        assertThat(http.get().uri("/standards/{e}/imports/{id}", own, id).with(as(LIN_OFFICE)))
                .hasStatusOk()
                .bodyText()
                .contains("还没有写入任何内容", "1 行有错", "只能写方面、条目或要求，现在是“大类”", "只导入没有错的 1 行");
        assertThat(http.get()
                        .uri("/standards/{e}/imports/{id}/failures", own, id)
                        .with(as(LIN_OFFICE)))
                .hasStatusOk()
                .hasHeader("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    private void refused(byte[] content, String sentence) {
        assertThat(http.post()
                        .uri("/standards/{id}/imports", own)
                        .multipart()
                        .file(new MockMultipartFile("file", "标准.xlsx", null, content))
                        .with(as(LIN_OFFICE))
                        .with(csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(sentence, "aria-invalid=\"true\"");
    }

    private void bring(String csv) {
        imports.confirm(LIN_OFFICE, own, upload(csv));
    }

    private UUID upload(String csv) {
        return imports.upload(LIN_OFFICE, own, "标准.csv", bytes(csv));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> titles() {
        return standards.items(List.of(own)).stream().map(ItemRef::title).toList();
    }
}

package org.aiwei.tabular;

import static org.aiwei.tabular.Columns.Column.required;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class SheetWriterTests {

    private static final List<SheetColumn> COLUMNS = List.of(
            SheetColumn.text("项目", 20).choose(List.of("灭鼠", "灭蚊")).note("从列表里选"),
            SheetColumn.text("数量", 8),
            SheetColumn.date("完成时限"));

    private final TableReader reader = new TableReader();

    @Test
    void textThatLooksLikeAFormulaStaysText() throws IOException {
        var content = written(rows -> {
            for (var text : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=cmd|' /C calc'!A0")) {
                rows.row(List.of(text));
            }
        });
        assertThat(sheetXml(content)).doesNotContain("<f>").doesNotContain("<f ");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            for (int row = 2; row < 8; row++) {
                assertThat(book.getSheetAt(0).getRow(row).getCell(0).getCellType())
                        .isEqualTo(CellType.STRING);
            }
            assertThat(book.getSheetAt(0).getRow(2).getCell(0).getStringCellValue())
                    .isEqualTo("=1+1");
        }
    }

    @Test
    void valuesKeepTheirTypesAndForbiddenCharactersGo() throws IOException {
        var endless = IntStream.range(0, 40_000)
                .mapToObj(i -> String.valueOf((char) (0x4E00 + i % 20_000)))
                .collect(Collectors.joining());
        var content = written(
                rows -> rows.row(Arrays.asList("坏\u0000\u0008字\uD842\uDFB7\uD842", 12.5, LocalDate.of(2026, 3, 31)))
                        .row(Arrays.asList(endless, null, "3月底前")));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            var row = book.getSheetAt(0).getRow(2);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("坏字\uD842\uDFB7");
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(12.5);
            assertThat(DateUtil.isCellDateFormatted(row.getCell(2))).isTrue();
            assertThat(book.getSheetAt(0).getRow(3).getCell(0).getStringCellValue())
                    .hasSize(32_767);
        }
        assertThat(reader.read("a.xlsx", written(rows -> rows.row(List.of("a", 1, LocalDate.of(2026, 3, 31)))))
                        .get(0)
                        .rows()
                        .get(2)
                        .cells())
                .containsExactly("a", "1", "2026-03-31");
    }

    @Test
    void sheetIsReadyForPrintingAndForFillingIn() throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(written(rows -> rows.row(List.of("灭鼠")))))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getMergedRegions())
                    .extracting(Object::toString)
                    .anyMatch(region -> region.contains("A1:C1"));
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 2);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:2");
            assertThat(sheet.getDataValidations()).hasSize(1);
            assertThat(sheet.getCellComment(new org.apache.poi.ss.util.CellAddress("A2"))
                            .getString()
                            .getString())
                    .isEqualTo("从列表里选");
            assertThat(book.getSheetVisibility(1)).isEqualTo(SheetVisibility.HIDDEN);
        }
    }

    @Test
    void manyRowsOnSeveralSheetsOfTheSameNameAreWritten() {
        var out = new ByteArrayOutputStream();
        try (var writer = new SheetWriter(out)) {
            for (int i = 0; i < 2; i++) {
                var rows = writer.sheet("表[1]/", "", COLUMNS);
                for (int row = 0; row < 1_200; row++) {
                    rows.row(List.of("第" + row));
                }
            }
        }
        var grids = reader.read("a.xlsx", out.toByteArray());
        assertThat(grids).extracting(Grid::name).containsExactly("表 1", "表 1 2");
        assertThat(grids).allMatch(grid -> grid.rows().size() == 1_201);
    }

    @Test
    void exampleOfATemplateIsPassedOverByTheImport() {
        var content =
                written(rows -> rows.example(List.of("灭鼠", 3, "2026-03-31")).row(List.of("灭蚊", 5)));
        var header =
                Columns.of(required("project", "项目"), required("count", "数量")).expect(reader.read("a.xlsx", content));
        assertThat(header.lines()).extracting(line -> line.text("project")).containsExactly("灭蚊");
    }

    @Test
    void failedLinesComeBackWithTheirReasonAndCanBeReadAgain() throws IOException {
        var columns = Columns.of(required("project", "项目"), required("leader", "分管领导"));
        var header = columns.expect(reader.read("a.xlsx", Papers.taskXlsx()));
        var out = new ByteArrayOutputStream();
        var failed = new GivenBack.Failed(header.lines().get(1), "没有这位领导", Set.of("leader"));
        GivenBack.write(out, header, List.of(failed));

        var again = columns.expect(reader.read("b.xlsx", out.toByteArray()));
        assertThat(again.texts()).containsExactly("错误原因", "项目", "任务", "分管领导", "牵头单位", "配合单位");
        assertThat(again.lines())
                .extracting(line -> line.row().cells())
                .containsExactly(List.of("没有这位领导", "灭鼠", "堵塞鼠洞", "赵副局长", "综合股", "城东镇"));
        assertThat(again.unrecognised()).doesNotContain("错误原因");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var row = book.getSheetAt(0).getRow(1);
            assertThat(row.getCell(3).getCellComment().getString().getString()).isEqualTo("没有这位领导");
            assertThat(row.getCell(3).getCellStyle().getFillForegroundColorColor())
                    .isNotNull();
            assertThat(row.getCell(2).getCellStyle().getFillForegroundColorColor())
                    .isNull();
        }

        var twice = new ByteArrayOutputStream();
        GivenBack.write(twice, again, List.of(new GivenBack.Failed(again.lines().get(0), "还是没有", Set.of())));
        assertThat(columns.expect(reader.read("c.xlsx", twice.toByteArray())).texts())
                .hasSize(6);
    }

    private static byte[] written(Consumer<SheetRows> content) {
        var out = new ByteArrayOutputStream();
        try (var writer = new SheetWriter(out)) {
            content.accept(writer.sheet("任务", "任务表", COLUMNS));
        }
        return out.toByteArray();
    }

    private static String sheetXml(byte[] content) throws IOException {
        try (var zip = ZipFile.builder().setByteArray(content).get()) {
            var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"));
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

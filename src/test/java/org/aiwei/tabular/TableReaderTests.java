package org.aiwei.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TableReaderTests {

    private final TableReader reader = new TableReader();

    static Stream<Arguments> sameTaskTable() {
        var html = Papers.taskHtml().getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                Arguments.of("任务.xlsx", Papers.taskXlsx()),
                Arguments.of("任务.xls", Papers.taskXls()),
                Arguments.of("任务.docx", Papers.taskDocx()),
                Arguments.of("网页导出.xls", html),
                Arguments.of("其实是Word.xlsx", Papers.taskDocx()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sameTaskTable")
    void mergedCellsAreFilledDownAndAcrossWhateverTheFile(String name, byte[] content) {
        assertTasks(reader.read(name, content));
    }

    @Test
    void pastedTableReadsLikeTheFile() {
        assertTasks(reader.readPasted(Papers.taskHtml()));
    }

    private static void assertTasks(List<Grid> grids) {
        var grid = grids.get(0);
        assertThat(grids).hasSize(1);
        assertThat(grid.rows()).extracting(Grid.Row::number).containsExactly(1, 2, 3, 4, 5);
        assertThat(grid.rows().get(0).cells()).containsOnly(Papers.TITLE);
        assertThat(grid.rows().get(0).filled()).containsExactlyInAnyOrder(1, 2, 3, 4);
        for (int row = 0; row < 3; row++) {
            assertThat(grid.rows().get(row + 2).cells()).containsExactly(Papers.TASKS[row]);
        }
        assertThat(grid.rows().get(3).filled()).containsExactlyInAnyOrder(0, 2);
        assertThat(grid.rows().get(2).filled()).isEmpty();
    }

    @Test
    void lineAboveATableInADocumentIsItsName() {
        assertThat(reader.read("a.docx", Papers.taskDocx()).get(0).name()).isEqualTo("附件：" + Papers.TITLE);
    }

    @Test
    void numbersReadAsPeopleSeeThem() {
        var cells = row(Papers.xlsx(book -> {
            var row = book.createSheet().createRow(0);
            row.createCell(0).setCellValue(12.0);
            row.createCell(1).setCellValue(0.1 + 0.2);
            row.createCell(2).setCellValue(13900000000.0);
            row.createCell(3).setCellValue(0.855);
            row.getCell(3).setCellStyle(style(book, "0.0%"));
            row.createCell(4).setCellValue(37);
            row.getCell(4).setCellStyle(style(book, "0000"));
            row.createCell(5).setCellValue(true);
        }));
        assertThat(cells).containsExactly("12", "0.3", "13900000000", "85.5%", "0037", "TRUE");
    }

    @Test
    void typedDatesBecomeIsoAndTypedTextStaysAsItIs() {
        var cells = row(Papers.xlsx(book -> {
            var row = book.createSheet().createRow(0);
            row.createCell(0).setCellValue(LocalDate.of(2026, 3, 31));
            row.getCell(0).setCellStyle(style(book, "yyyy\"年\"m\"月\"d\"日\""));
            row.createCell(1).setCellValue(LocalDate.of(2026, 3, 31).atTime(9, 30));
            row.getCell(1).setCellStyle(style(book, "yyyy/m/d h:mm"));
            row.createCell(2).setCellValue("3月底前");
        }));
        assertThat(cells).containsExactly("2026-03-31", "2026-03-31 09:30", "3月底前");
    }

    @Test
    void formulaCountsByItsStoredValueAndIsNeverComputed() {
        var xml = "<worksheet><sheetData><row r='1'>"
                + "<c r='A1'><f>1+1</f><v>5</v></c>"
                + "<c r='B1'><f>WEBSERVICE(\"http://example.invalid\")</f></c>"
                + "<c r='C1' t='e'><f>A9</f><v>#REF!</v></c>"
                + "<c r='D1' t='str'><f>A1</f><v>好</v></c></row></sheetData></worksheet>";
        var cells = row(Papers.sheetXml(xml));
        assertThat(cells).containsExactly("5", "", "#REF!", "好");
        assertThat(cells.stream().filter(Text::isError)).containsExactly("#REF!");
    }

    @Test
    void wideCharactersAndRareCharactersSurvive() {
        var cells = row(Papers.xlsx(book -> {
            var row = book.createSheet().createRow(0);
            row.createCell(0).setCellValue("　第１２号　Ａ座 ");
            row.createCell(1).setCellValue("\uD842\uDFB7明\u200B\u00A0股长");
        }));
        assertThat(cells).containsExactly("第１２号　Ａ座", "\uD842\uDFB7明 股长");
    }

    @Test
    void blankRowsAreLeftOutHiddenOnesAreMarkedHiddenSheetsAreNotRead() {
        var grids = reader.read("a.xlsx", Papers.xlsx(book -> {
            var sheet = book.createSheet("看得见");
            sheet.createRow(0).createCell(0).setCellValue("甲");
            sheet.createRow(3).createCell(0).setCellValue("乙");
            sheet.getRow(3).setZeroHeight(true);
            book.createSheet("选项").createRow(0).createCell(0).setCellValue("不读");
            book.setSheetHidden(1, true);
        }));
        assertThat(grids).extracting(Grid::name).containsExactly("看得见");
        assertThat(grids.get(0).rows()).extracting(Grid.Row::number).containsExactly(1, 4);
        assertThat(grids.get(0).rows()).extracting(Grid.Row::hidden).containsExactly(false, true);
    }

    @ParameterizedTest
    @MethodSource("csvEncodings")
    void textFilesReadInTheEncodingsThatChineseProgramsWrite(byte[] content) {
        var grid = reader.read("单位.csv", content).get(0);
        assertThat(grid.rows())
                .extracting(Grid.Row::cells)
                .containsExactly(List.of("名称", "电话"), List.of("城东镇,卫生院", "0839\n123"));
    }

    static Stream<byte[]> csvEncodings() {
        var text = "名称,电话\r\n\"城东镇,卫生院\",\"0839\n123\"\r\n";
        return Stream.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                text.getBytes(Charset.forName("GB18030")),
                ("\uFEFF" + text.replace(',', '\t').replace("镇\t", "镇,")).getBytes(StandardCharsets.UTF_16LE));
    }

    @Test
    void pastedTextIsSplitAtTabs() {
        var grid = reader.readPasted("项目\t任务\n\"第一行\n第二行\"\t灭鼠，灭蚊\n").get(0);
        assertThat(grid.rows().get(1).cells()).containsExactly("第一行\n第二行", "灭鼠，灭蚊");
    }

    @Test
    void tableInsideACellIsATableOfItsOwn() {
        var html = "<table><tr><td>外<table><tr><td>内一</td><td>内二</td></tr></table></td><td>边</td></tr></table>";
        assertThat(reader.readPasted(html))
                .extracting(grid -> grid.rows().get(0).cells())
                .containsExactly(List.of("外", "边"), List.of("内一", "内二"));

        var docx = Papers.docx(document -> {
            var cell = document.createTable(1, 2).getRow(0).getCell(0);
            cell.setText("外");
            var inner = cell.insertNewTbl(cell.getParagraphs().get(0).getCTP().newCursor());
            inner.createRow().createCell().setText("内");
            document.getTables().get(0).getRow(0).getCell(1).setText("边");
        });
        assertThat(reader.read("a.docx", docx))
                .extracting(grid -> grid.rows().get(0).cells())
                .containsExactly(List.of("外", "边"), List.of("内"));
    }

    @Test
    void whatTrackedChangesStruckOutIsNotRead() {
        var docx = Papers.zip(
                "word/document.xml",
                "<w:document xmlns:w='w'><w:tbl>"
                        + "<w:tr><w:tc><w:p><w:r><w:t>留</w:t></w:r><w:del><w:r><w:delText>删</w:delText></w:r></w:del></w:p></w:tc></w:tr>"
                        + "<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>整行删</w:t></w:r></w:p></w:tc></w:tr>"
                        + "</w:tbl></w:document>");
        assertThat(reader.read("a.docx", docx).get(0).rows())
                .extracting(row -> row.text(0))
                .containsExactly("留");
    }

    @Test
    void cellsBothWideAndTallKeepTheOthersInTheirColumns() {
        var grid = reader.readPasted("<table><tr><td rowspan=2 colspan=2>块</td><td>一</td></tr><tr><td>二</td></tr>"
                        + "<tr><td>三</td><td rowspan=0>四</td><td>五</td></tr><tr><td>六</td><td>七</td></tr></table>")
                .get(0);
        assertThat(grid.rows())
                .extracting(Grid.Row::cells)
                .containsExactly(
                        List.of("块", "块", "一"), List.of("块", "块", "二"), List.of("三", "四", "五"), List.of("六", "四", "七"));
    }

    @Test
    void rowsOfADocumentThatBeginFurtherRightKeepTheirColumns() {
        var docx = Papers.docx(document -> {
            var table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("甲");
            table.getRow(0).getCell(1).setText("乙");
            table.getRow(1).removeCell(1);
            table.getRow(1).getCell(0).setText("丙");
            table.getRow(1).getCtRow().addNewTrPr().addNewGridBefore().setVal(BigInteger.ONE);
        });
        assertThat(reader.read("a.docx", docx).get(0).rows().get(1).cells()).containsExactly("", "丙");
    }

    private List<String> row(byte[] content) {
        return reader.read("a.xlsx", content).get(0).rows().get(0).cells();
    }

    private static org.apache.poi.ss.usermodel.CellStyle style(Workbook book, String format) {
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }
}

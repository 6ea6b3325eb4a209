package org.aiwei.tabular;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.aiwei.TempFiles;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Files as people bring them, made anew for every test. */
final class Papers {

    static {
        TempFiles.stayInTarget();
    }

    static final String TITLE = "灭蚊灭鼠工作任务表";
    static final String[] HEADINGS = {"项目", "任务", "分管领导", "牵头单位", "配合单位"};
    static final String[][] TASKS = {
        {"灭鼠", "投放毒饵", "赵副局长", "疾控中心", "城东镇、城西镇"},
        {"灭鼠", "堵塞鼠洞", "赵副局长", "综合股", "城东镇"},
        {"灭蚊", "清理积水", "钱副局长", "综合股", "县医院"},
    };

    private Papers() {}

    static byte[] workbook(Workbook workbook, Consumer<Workbook> content) {
        try (workbook) {
            content.accept(workbook);
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] xlsx(Consumer<Workbook> content) {
        return workbook(new XSSFWorkbook(), content);
    }

    static byte[] taskXlsx() {
        return xlsx(Papers::fillTasks);
    }

    static byte[] taskXls() {
        return workbook(new HSSFWorkbook(), Papers::fillTasks);
    }

    /** Title merged across, project and leader merged down over the first two tasks. */
    private static void fillTasks(Workbook workbook) {
        var sheet = workbook.createSheet("任务");
        sheet.createRow(0).createCell(0).setCellValue(TITLE);
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
        var headings = sheet.createRow(1);
        for (int c = 0; c < 5; c++) {
            headings.createCell(c).setCellValue(HEADINGS[c]);
        }
        for (int r = 0; r < 3; r++) {
            var row = sheet.createRow(r + 2);
            for (int c = 0; c < 5; c++) {
                row.createCell(c).setCellValue(goesOn(r, c) ? "" : TASKS[r][c]);
            }
        }
        sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
        sheet.addMergedRegion(new CellRangeAddress(2, 3, 2, 2));
    }

    static byte[] taskDocx() {
        return docx(document -> {
            document.createParagraph().createRun().setText("附件：" + TITLE);
            var table = document.createTable(5, 5);
            table.getRow(0).getCell(0).setText(TITLE);
            table.getRow(0).getCell(0).getCTTc().addNewTcPr().addNewGridSpan().setVal(java.math.BigInteger.valueOf(5));
            for (int c = 4; c > 0; c--) {
                table.getRow(0).removeCell(c);
            }
            for (int c = 0; c < 5; c++) {
                table.getRow(1).getCell(c).setText(HEADINGS[c]);
                for (int r = 0; r < 3; r++) {
                    var cell = table.getRow(r + 2).getCell(c);
                    cell.setText(goesOn(r, c) ? "" : TASKS[r][c]);
                    if ((c == 0 || c == 2) && r < 2) {
                        cell.getCTTc().addNewTcPr().addNewVMerge().setVal(r == 0 ? STMerge.RESTART : STMerge.CONTINUE);
                    }
                }
            }
        });
    }

    static byte[] docx(Consumer<XWPFDocument> content) {
        try (var document = new XWPFDocument()) {
            content.accept(document);
            var out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As Excel puts it on the clipboard, with its comments, classes and empty paragraphs. */
    static String taskHtml() {
        return """
                <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!--td {mso-ignore:padding}--></style></head>
                <body><!--StartFragment--><table class=MsoNormalTable><col width=72 span=5 style='mso-width-source:userset'>
                <tr><td colspan=5 class=xl65>灭蚊灭鼠工作任务表<o:p></o:p></td></tr>
                <tr><td>项目</td><td><p class=MsoNormal>任务<o:p>&nbsp;</o:p></p></td><td>分管<br>领导</td><td>牵头单位</td><td>配合单位</td></tr>
                <tr><td rowspan=2>灭鼠</td><td>投放毒饵</td><td rowspan=2>赵副局长</td><td>疾控中心</td><td>城东镇、城西镇</td></tr>
                <tr><td>堵塞鼠洞</td><td>综合股</td><td>城东镇</td></tr>
                <tr><td>灭蚊</td><td>清理积水</td><td>钱副局长</td><td>综合股</td><td>县医院</td></tr>
                <![if supportMisalignedColumns]><tr style='display:none'><td width=72></td></tr><![endif]>
                </table><!--EndFragment--></body></html>
                """;
    }

    static byte[] locked(byte[] xlsx) {
        try (var files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(files)) {
                out.write(xlsx);
            }
            var out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException | java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An .xlsx with exactly this as its only worksheet. */
    static byte[] sheetXml(String sheet) {
        return zip(
                "xl/workbook.xml",
                "<workbook xmlns:r='r'><sheets><sheet name='S' sheetId='1' r:id='a'/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='a' Type='x/worksheet' Target='worksheets/sheet1.xml'/></Relationships>",
                "xl/worksheets/sheet1.xml",
                sheet);
    }

    /** Names and contents in turn. */
    static byte[] zip(String... namesAndContents) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static boolean goesOn(int row, int column) {
        return row == 1 && (column == 0 || column == 2);
    }
}

package org.aiwei.assignment.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.aiwei.TempFiles;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** The same small matrix as a spreadsheet, as one of several tables of a document, and as a clipboard. */
final class PaperFiles {

    static {
        TempFiles.stayInTarget();
    }

    static final List<String> HEADINGS = List.of("专项行动名称", "序号", "工作内容", "牵头领导", "牵头科室", "配合科室（单位）");
    static final List<List<String>> ROWS = List.of(
            List.of("清洁家园行动", "1", "沟渠清淤，垃圾日产日清。", "王局", "爱卫办", "县疾控中心"),
            List.of("清洁校园行动", "2", "校园周边环境整治。", "", "爱卫办", "各股室、县水务局"),
            List.of("无烟环境行动", "3", "公共场所禁烟标识规范张贴。", "周局长", "医政医管股", "基层卫生股"));

    private PaperFiles() {}

    /** Title row over the whole width; the leader's cell merged over the first two rows. */
    static byte[] xlsx() {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("附件");
            sheet.createRow(0).createCell(0).setCellValue("环境整治任务分解表");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, HEADINGS.size() - 1));
            for (int i = 0; i <= ROWS.size(); i++) {
                var texts = i == 0 ? HEADINGS : ROWS.get(i - 1);
                var row = sheet.createRow(i + 1);
                for (int column = 0; column < texts.size(); column++) {
                    row.createCell(column).setCellValue(texts.get(column));
                }
            }
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 3, 3));
            return bytes(book::write);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Between a list of members and a monthly form, which has some of the same headings. */
    static byte[] docx() {
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("关于开展环境整治的通知");
            fill(document.createTable(2, 2), List.of(List.of("组长", "周局长"), List.of("副组长", "王副局长")));
            document.createParagraph().createRun().setText("附件 2：任务分解表");
            var matrix = document.createTable(ROWS.size() + 1, HEADINGS.size());
            fill(matrix, List.of(HEADINGS, ROWS.get(0), ROWS.get(1), ROWS.get(2)));
            merge(matrix, 1, STMerge.RESTART);
            merge(matrix, 2, STMerge.CONTINUE);
            document.createParagraph().createRun().setText("附件 3：月报表");
            fill(document.createTable(2, 3), List.of(List.of("工作内容", "牵头领导", "工作推进情况"), List.of("", "", "")));
            return bytes(document::write);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String html() {
        var html = new StringBuilder("<html><body><!--StartFragment--><table>").append(tr(HEADINGS, ""));
        html.append(tr(ROWS.get(0), " rowspan=\"2\""))
                .append(tr(without(ROWS.get(1)), ""))
                .append(tr(ROWS.get(2), ""));
        return html.append("</table><!--EndFragment--></body></html>").toString();
    }

    static byte[] locked() {
        try (var files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("geheim");
            try (var out = encryptor.getDataStream(files)) {
                out.write(xlsx());
            }
            return bytes(files::writeFilesystem);
        } catch (IOException | java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fill(XWPFTable table, List<List<String>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                table.getRow(row).getCell(column).setText(rows.get(row).get(column));
            }
        }
    }

    private static void merge(XWPFTable table, int row, STMerge.Enum how) {
        var cell = table.getRow(row).getCell(3).getCTTc();
        var properties = cell.isSetTcPr() ? cell.getTcPr() : cell.addNewTcPr();
        properties.addNewVMerge().setVal(how);
    }

    private static String tr(List<String> texts, String leaderSpan) {
        var tr = new StringBuilder("<tr>");
        for (int i = 0; i < texts.size(); i++) {
            tr.append("<td")
                    .append(i == 3 ? leaderSpan : "")
                    .append('>')
                    .append(texts.get(i))
                    .append("</td>");
        }
        return tr.append("</tr>").toString();
    }

    private static List<String> without(List<String> row) {
        return List.of(row.get(0), row.get(1), row.get(2), row.get(4), row.get(5));
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) throws IOException {
        var out = new ByteArrayOutputStream();
        writing.to(out);
        return out.toByteArray();
    }
}

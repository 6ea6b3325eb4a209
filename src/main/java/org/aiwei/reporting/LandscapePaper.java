package org.aiwei.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A wide table on A4 as the paper form has it: title, line below it, columns of fixed width, headings on every page. */
final class LandscapePaper {

    private static final String TITLE = "方正小标宋简体";
    private static final String HEAD = "黑体";
    private static final String BODY = "仿宋_GB2312";
    private static final String LATIN = "Times New Roman";
    private static final int SMALL = 12;
    /** A longer row may go on over the page; a shorter one is kept together. */
    private static final int KEPT = 700;

    private final XWPFDocument document = new XWPFDocument();
    private final XWPFTable table;
    private final List<Integer> widths;

    /** @param widths of the columns, in twentieths of a point */
    LandscapePaper(String title, String line, List<String> headings, List<Integer> widths) {
        this.widths = List.copyOf(widths);
        setUpPage();
        write(document.createParagraph(), title, TITLE, 22, ParagraphAlignment.CENTER);
        write(document.createParagraph(), line, BODY, SMALL, ParagraphAlignment.LEFT);
        table = document.createTable(1, widths.size());
        setUpTable();
        var row = table.getRow(0);
        for (int i = 0; i < headings.size(); i++) {
            fill(row.getCell(i), headings.get(i), HEAD, ParagraphAlignment.CENTER);
        }
        row.setRepeatHeader(true);
        row.setCantSplitRow(true);
    }

    void row(List<String> texts) {
        var row = table.createRow();
        row.setCantSplitRow(texts.stream().mapToInt(String::length).max().orElse(0) < KEPT);
        for (int i = 0; i < widths.size(); i++) {
            fill(row.getCell(i), texts.get(i), BODY, ParagraphAlignment.LEFT);
        }
    }

    /** A row of one cell over the whole width. */
    void band(String text, boolean heading) {
        var row = table.createRow();
        while (row.getTableCells().size() > 1) {
            row.removeCell(1);
        }
        row.setCantSplitRow(text.length() < KEPT);
        var cell = row.getCell(0);
        properties(cell).addNewGridSpan().setVal(BigInteger.valueOf(widths.size()));
        fill(cell, text, heading ? HEAD : BODY, ParagraphAlignment.LEFT);
    }

    /** Makes one cell of the last rows of a column, as the paper joins what repeats. */
    void mergeUp(int column, int rows) {
        int last = table.getNumberOfRows() - 1;
        for (int i = last - rows + 1; rows > 1 && i <= last; i++) {
            var merge = properties(table.getRow(i).getCell(column)).addNewVMerge();
            merge.setVal(i == last - rows + 1 ? STMerge.RESTART : STMerge.CONTINUE);
        }
    }

    void below(String text) {
        write(document.createParagraph(), text, BODY, SMALL, ParagraphAlignment.LEFT);
    }

    byte[] bytes() {
        try (document) {
            var out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void setUpPage() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setOrient(STPageOrientation.LANDSCAPE);
        size.setW(BigInteger.valueOf(16838));
        size.setH(BigInteger.valueOf(11906));
        var margin = section.addNewPgMar();
        margin.setTop(BigInteger.valueOf(1588));
        margin.setBottom(BigInteger.valueOf(1474));
        margin.setLeft(BigInteger.valueOf(1984));
        margin.setRight(BigInteger.valueOf(2098));
        var footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setAlignment(ParagraphAlignment.CENTER);
        styled(footer.createRun(), "宋体", 14).setText("— ");
        footer.getCTP().addNewFldSimple().setInstr("PAGE");
        styled(footer.createRun(), "宋体", 14).setText(" —");
    }

    private void setUpTable() {
        var properties = table.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.setWidth(widths.stream().mapToInt(Integer::intValue).sum());
        var grid = table.getCTTbl().addNewTblGrid();
        widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
        for (int i = 0; i < widths.size(); i++) {
            table.getRow(0).getCell(i).setWidth(String.valueOf(widths.get(i)));
        }
    }

    private static org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr properties(XWPFTableCell cell) {
        return cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
    }

    private static void fill(XWPFTableCell cell, String text, String font, ParagraphAlignment align) {
        write(cell.getParagraphs().get(0), text, font, SMALL, align);
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
    }

    private static void write(XWPFParagraph paragraph, String text, String font, int size, ParagraphAlignment align) {
        paragraph.setAlignment(align);
        var run = styled(paragraph.createRun(), font, size);
        var lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i]);
        }
    }

    private static XWPFRun styled(XWPFRun run, String font, int size) {
        run.setFontSize(size);
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        run.setFontFamily(LATIN, XWPFRun.FontCharRange.ascii);
        run.setFontFamily(LATIN, XWPFRun.FontCharRange.hAnsi);
        return run;
    }
}

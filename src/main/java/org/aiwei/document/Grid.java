package org.aiwei.document;

import java.math.BigInteger;
import java.util.List;
import org.aiwei.document.OfficialPaper.Column;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STXAlign;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STYAlign;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;

/** A table of fixed widths: what is long wraps and never pushes its neighbours. */
final class Grid {

    static final int PADDING = 80;

    private final XWPFTable table;
    private final int[] widths;

    private Grid(XWPFTable table, int[] widths) {
        this.table = table;
        this.widths = widths.clone();
    }

    static Grid in(XWPFDocument paper, int inside, List<Integer> shares) {
        var table = paper.createTable();
        table.removeRow(0);
        table.setTableAlignment(TableRowAlign.CENTER);
        var properties = table.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var grid = new Grid(table, widths(inside, shares));
        var columns = table.getCTTbl().addNewTblGrid();
        for (int width : grid.widths) {
            columns.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        table.setWidth(inside);
        table.setCellMargins(30, PADDING, 30, PADDING);
        return grid;
    }

    /** The heads of the columns, on every page again. */
    void head(List<Column> columns, int points) {
        var row = row();
        row.setRepeatHeader(true);
        for (int i = 0; i < columns.size(); i++) {
            var line = first(row.getCell(i));
            line.setAlignment(ParagraphAlignment.CENTER);
            row.getCell(i).setVerticalAlignment(XWPFVertAlign.CENTER);
            Letters.add(line, columns.get(i).heading(), Letters.HEI, points);
        }
    }

    void line(List<String> texts, int points) {
        var row = row();
        for (int i = 0; i < Math.min(widths.length, texts.size()); i++) {
            var line = first(row.getCell(i));
            if (texts.get(i).matches("[\\d.%]{1,8}")) {
                line.setAlignment(ParagraphAlignment.CENTER);
            }
            row.getCell(i).setVerticalAlignment(XWPFVertAlign.CENTER);
            Letters.add(line, texts.get(i), Letters.BODY, points);
        }
    }

    /** A row that no page end splits, with a cell for each column. */
    XWPFTableRow row() {
        var row = table.createRow();
        row.setCantSplitRow(true);
        while (row.getTableCells().size() < widths.length) {
            row.createCell();
        }
        for (int i = 0; i < widths.length; i++) {
            var width = row.getCell(i).getCTTc().addNewTcPr().addNewTcW();
            width.setType(STTblWidth.DXA);
            width.setW(BigInteger.valueOf(widths[i]));
        }
        return row;
    }

    Grid plain() {
        table.removeBorders();
        return this;
    }

    /** Rules of the imprint: thick above and below, thin between. */
    Grid ruled(int thick, int thin) {
        table.removeBorders();
        table.setTopBorder(XWPFBorderType.SINGLE, thick, 0, "000000");
        table.setBottomBorder(XWPFBorderType.SINGLE, thick, 0, "000000");
        table.setInsideHBorder(XWPFBorderType.SINGLE, thin, 0, "000000");
        return this;
    }

    /** Set at the lower edge of the type area, whatever stands above. */
    Grid atTheFoot() {
        var place = table.getCTTbl().getTblPr().addNewTblpPr();
        place.setVertAnchor(STVAnchor.MARGIN);
        place.setTblpYSpec(STYAlign.BOTTOM);
        place.setHorzAnchor(STHAnchor.MARGIN);
        place.setTblpXSpec(STXAlign.CENTER);
        return this;
    }

    /** Room for a picture in a column. */
    int room(int column) {
        return widths[column] - 2 * PADDING;
    }

    static XWPFParagraph first(XWPFTableCell cell) {
        return Lines.free(
                cell.getParagraphs().isEmpty()
                        ? cell.addParagraph()
                        : cell.getParagraphs().get(0));
    }

    private static int[] widths(int inside, List<Integer> shares) {
        int all = shares.stream().mapToInt(Integer::intValue).sum();
        return shares.stream().mapToInt(share -> inside * share / all).toArray();
    }
}

package org.aiwei.tabular;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;

/** Reads the visible sheets of an old .xls (also .et of WPS, which is the same inside). */
final class XlsReader {

    private final Budget budget;
    private boolean from1904;

    private XlsReader(Budget budget) {
        this.budget = budget;
    }

    static List<Grid> read(POIFSFileSystem files, Budget budget) throws IOException {
        return new XlsReader(budget).read(files);
    }

    private List<Grid> read(POIFSFileSystem files) throws IOException {
        var grids = new ArrayList<Grid>();
        try (var workbook = new HSSFWorkbook(files.getRoot(), false)) {
            from1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
            for (int i = 0; i < Math.min(workbook.getNumberOfSheets(), Budget.GRIDS); i++) {
                if (workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
                    read(workbook.getSheetAt(i), grids);
                }
            }
        }
        return grids;
    }

    private void read(Sheet sheet, List<Grid> grids) {
        var grid = new GridBuilder(sheet.getSheetName(), budget);
        for (var row : sheet) {
            if (row.getZeroHeight()) {
                grid.hide(row.getRowNum() + 1);
            }
            for (var cell : row) {
                grid.put(cell.getRowIndex() + 1, cell.getColumnIndex(), text(cell));
            }
        }
        for (var region : sheet.getMergedRegions()) {
            grid.merge(
                    region.getFirstRow() + 1, region.getFirstColumn(), region.getLastRow() + 1, region.getLastColumn());
        }
        grid.build().ifPresent(grids::add);
    }

    private String text(Cell cell) {
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> number(cell);
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
            default -> "";
        };
    }

    private String number(Cell cell) {
        var style = cell.getCellStyle();
        var format = style.getDataFormatString();
        var code = format == null ? "" : format;
        return NumberKind.of(style.getDataFormat(), code).text(cell.getNumericCellValue(), from1904, code);
    }
}

package org.aiwei.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import org.aiwei.document.FormPaper.Cell;
import org.aiwei.document.OfficialPaper.Column;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.springframework.stereotype.Component;

/** Writes forms and lists as .docx on landscape A4. */
@Component
public class FormPapers {

    private static final int PICTURE_HEIGHT = 1900;

    public byte[] docx(FormPaper form) {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            Page.FORM.setUp(document);
            above(document, form);
            var shares = form.columns().stream().map(Column::share).toList();
            var grid = Grid.in(document, Page.FORM.inside(), shares);
            grid.head(form.columns(), Letters.SIZE_FORM);
            form.rows().forEach(row -> row(grid, row));
            signs(document, form.signs());
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void above(XWPFDocument document, FormPaper form) {
        var title = document.createParagraph();
        title.setAlignment(ParagraphAlignment.CENTER);
        title.setSpacingAfter(120);
        Letters.add(title, form.title(), Letters.TITLE, Letters.SIZE_2);
        for (var line : form.above()) {
            Letters.add(document.createParagraph(), line, Letters.BODY, Letters.SIZE_TABLE);
        }
    }

    private static void row(Grid grid, List<Cell> cells) {
        var row = grid.row();
        for (int i = 0; i < Math.min(cells.size(), row.getTableCells().size()); i++) {
            fill(row.getCell(i), cells.get(i), grid.room(i));
        }
    }

    private static void fill(XWPFTableCell place, Cell cell, int room) {
        var line = Grid.first(place);
        if (!cell.text().isEmpty() || cell.pictures().isEmpty()) {
            Letters.add(line, cell.text(), Letters.BODY, Letters.SIZE_FORM);
        }
        for (var content : cell.pictures()) {
            var at = line.getRuns().isEmpty() ? line : place.addParagraph();
            Photo.of(content)
                    .ifPresentOrElse(
                            photo -> photo.into(at, room, PICTURE_HEIGHT),
                            () -> Letters.add(at, "（图片无法显示）", Letters.BODY, Letters.SIZE_FORM));
        }
    }

    /** Beside each other, each with a line to write on. */
    private static void signs(XWPFDocument document, List<String> signs) {
        if (signs.isEmpty()) {
            return;
        }
        document.createParagraph().setSpacingAfter(60);
        var grid = Grid.in(document, Page.FORM.inside(), Collections.nCopies(signs.size(), 1))
                .plain();
        var row = grid.row();
        for (int i = 0; i < signs.size(); i++) {
            Letters.add(
                    Grid.first(row.getCell(i)),
                    signs.get(i) + "：＿＿＿＿＿＿＿＿    年    月    日",
                    Letters.BODY,
                    Letters.SIZE_TABLE);
        }
    }
}

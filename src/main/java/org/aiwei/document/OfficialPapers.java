package org.aiwei.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.aiwei.document.OfficialPaper.Annex;
import org.aiwei.document.OfficialPaper.Block;
import org.aiwei.document.OfficialPaper.Chart;
import org.aiwei.document.OfficialPaper.Column;
import org.aiwei.document.OfficialPaper.Heading;
import org.aiwei.document.OfficialPaper.Picture;
import org.aiwei.document.OfficialPaper.Pictures;
import org.aiwei.document.OfficialPaper.Table;
import org.aiwei.document.OfficialPaper.Text;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.springframework.stereotype.Component;

/** Writes official papers as .docx in the layout of GB/T 9704-2012. */
@Component
public class OfficialPapers {

    private static final String RED = "FF0000";

    /** 35 mm from the top of the type area to the red head. */
    private static final int ABOVE_HEAD = 1984;

    private static final int LARGEST_HEAD = 62;
    private static final int PHOTO_HEIGHT = 3400;

    public byte[] docx(OfficialPaper paper) {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            Page.OFFICIAL.setUp(document);
            var lines = new Lines(document);
            head(lines, paper);
            paper.body().forEach(block -> block(lines, block));
            tail(lines, paper);
            for (int i = 0; i < paper.annexes().size(); i++) {
                annex(lines, paper.annexes().get(i), paper.annexes().size() == 1 ? "" : String.valueOf(i + 1));
            }
            Imprints.add(document, paper.imprint());
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void head(Lines lines, OfficialPaper paper) {
        var head = lines.paper().createParagraph();
        head.setAlignment(ParagraphAlignment.CENTER);
        head.setSpacingBefore(ABOVE_HEAD);
        Lines.free(head);
        Letters.add(head, paper.head(), Letters.TITLE, headSize(paper.head())).setColor(RED);
        lines.blank(2, true);
        var number = lines.flush(paper.number(), Letters.BODY);
        number.setAlignment(ParagraphAlignment.CENTER);
        number.setBorderBottom(Borders.SINGLE);
        var rule = number.getCTP().getPPr().getPBdr().getBottom();
        rule.setColor(RED);
        rule.setSz(Page.twips(12));
        rule.setSpace(Page.twips(11)); // 4 mm
        lines.blank(2, true);
        lines.title(paper.title()).setKeepNext(true);
        lines.blank(1, true);
        if (!paper.addressee().isEmpty()) {
            lines.flush(paper.addressee() + "：", Letters.BODY);
        }
    }

    /** On one line, smaller when it is long, never squeezed. */
    private static int headSize(String head) {
        double line = Page.OFFICIAL.inside() / 20.0;
        return (int) Math.max(10, Math.min(LARGEST_HEAD, 0.96 * line / Math.max(1, Letters.width(head))));
    }

    private static void tail(Lines lines, OfficialPaper paper) {
        if (paper.date() != null) {
            lines.hold(); // a signature never stands on a page of its own
        }
        if (!paper.annexes().isEmpty()) {
            lines.blank(1, true);
            lines.annexes(paper.annexes().stream().map(Annex::title).toList());
        }
        if (paper.date() != null) {
            lines.blank(2, true);
            lines.signed(paper.signature(), Imprints.day(paper.date()));
        }
        if (!paper.note().isEmpty()) {
            lines.flush("（" + paper.note() + "）", Letters.BODY).setFirstLineIndent(2 * 20 * Letters.SIZE_3);
        }
    }

    private static void annex(Lines lines, Annex annex, String number) {
        lines.flush("附件" + number, Letters.HEI).setPageBreak(true);
        lines.blank(1, true);
        lines.title(annex.title()).setKeepNext(true);
        lines.blank(1, true);
        annex.blocks().forEach(block -> block(lines, block));
    }

    private static void block(Lines lines, Block block) {
        if (block instanceof Heading heading) {
            lines.text(
                    heading.text(),
                    List.of(Letters.HEI, Letters.KAI, Letters.BODY).get(heading.level() - 1),
                    true);
        } else if (block instanceof Text text) {
            lines.text(text.text(), Letters.BODY, false);
        } else if (block instanceof Table table) {
            table(lines, table);
        } else if (block instanceof Pictures pictures) {
            pictures(lines, pictures.pictures());
        } else if (block instanceof Chart chart) {
            Charts.add(lines.paper(), chart);
        }
    }

    private static void table(Lines lines, Table table) {
        var shares = table.columns().stream().map(Column::share).toList();
        var grid = Grid.in(lines.paper(), Page.OFFICIAL.inside(), shares);
        grid.head(table.columns(), Letters.SIZE_TABLE);
        table.rows().forEach(row -> grid.line(row, Letters.SIZE_TABLE));
    }

    private static void pictures(Lines lines, List<Picture> pictures) {
        var grid = Grid.in(lines.paper(), Page.OFFICIAL.inside(), List.of(1, 1)).plain();
        for (int i = 0; i < pictures.size(); i += 2) {
            var row = grid.row();
            for (int side = 0; side < 2 && i + side < pictures.size(); side++) {
                picture(row.getCell(side), pictures.get(i + side), grid.room(side));
            }
        }
    }

    private static void picture(XWPFTableCell cell, Picture picture, int room) {
        var place = Grid.first(cell);
        place.setAlignment(ParagraphAlignment.CENTER);
        Photo.of(picture.content())
                .ifPresentOrElse(
                        photo -> photo.into(place, room, PHOTO_HEIGHT),
                        () -> Letters.add(place, "（图片无法显示）", Letters.BODY, Letters.SIZE_TABLE));
        var caption = Lines.free(cell.addParagraph());
        caption.setAlignment(ParagraphAlignment.CENTER);
        Letters.add(caption, picture.caption(), Letters.BODY, Letters.SIZE_TABLE);
    }
}

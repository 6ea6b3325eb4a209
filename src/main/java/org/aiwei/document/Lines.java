package org.aiwei.document;

import java.util.List;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Paragraphs of a paper, on the fixed line pitch. */
record Lines(XWPFDocument paper) {

    private static final int CHARACTER = 20 * Letters.SIZE_3;

    /** Empty lines; they stay on the page of what follows. */
    void blank(int count, boolean keep) {
        for (int i = 0; i < count; i++) {
            var line = pitched(paper.createParagraph());
            line.setKeepNext(keep);
            Letters.add(line, "", Letters.BODY, Letters.SIZE_3);
        }
    }

    /** Two characters in, over as many lines as it needs; a heading never ends its page. */
    void text(String text, String font, boolean heading) {
        for (var part : Letters.clean(text).split("\n")) {
            var line = pitched(paper.createParagraph());
            line.setAlignment(ParagraphAlignment.BOTH);
            line.setFirstLineIndent(2 * CHARACTER);
            line.setKeepNext(heading);
            Letters.add(line, part, font, Letters.SIZE_3);
        }
    }

    XWPFParagraph flush(String text, String font) {
        var line = pitched(paper.createParagraph());
        Letters.add(line, text, font, Letters.SIZE_3);
        return line;
    }

    XWPFParagraph title(String text) {
        var line = paper.createParagraph();
        line.setAlignment(ParagraphAlignment.CENTER);
        line.setSpacingBetween(34, LineSpacingRule.EXACT);
        free(line);
        Letters.add(line, text, Letters.TITLE, Letters.SIZE_2);
        return line;
    }

    /** What was written last goes over to the next page together with what follows. */
    void hold() {
        var written = paper.getParagraphs();
        written.get(written.size() - 1).setKeepNext(true);
    }

    /** 附件说明: names below each other, no mark at the end. */
    void annexes(List<String> titles) {
        for (int i = 0; i < titles.size(); i++) {
            var lead = i == 0 ? "附件：" : "";
            var number = titles.size() == 1 ? "" : (i + 1) + ".";
            int hang = (int) (CHARACTER * (Letters.width(lead) + Letters.width(number)));
            var line = pitched(paper.createParagraph());
            line.setIndentationLeft(5 * CHARACTER + (int) (CHARACTER * Letters.width(number)));
            line.setIndentationHanging(hang);
            line.setKeepNext(true);
            Letters.add(line, lead + number + titles.get(i), Letters.BODY, Letters.SIZE_3);
        }
    }

    /** As for a sealed paper: the day four characters from the right, the name centred over it. */
    void signed(String name, String day) {
        double over = 4 + (Letters.width(day) - Letters.width(name)) / 2;
        right(name, Math.max(0, over)).setKeepNext(true);
        right(day, 4);
    }

    private XWPFParagraph right(String text, double characters) {
        var line = flush(text, Letters.BODY);
        line.setAlignment(ParagraphAlignment.RIGHT);
        line.setIndentationRight((int) (CHARACTER * characters));
        return line;
    }

    static XWPFParagraph pitched(XWPFParagraph line) {
        line.setSpacingBetween(Page.LINE / 20.0, LineSpacingRule.EXACT);
        line.getCTP().getPPr().addNewWidowControl().setVal(false);
        return line;
    }

    /** A line as high as its own letters, off the grid. */
    static XWPFParagraph free(XWPFParagraph line) {
        var properties = line.getCTP().isSetPPr()
                ? line.getCTP().getPPr()
                : line.getCTP().addNewPPr();
        properties.addNewSnapToGrid().setVal(false);
        return line;
    }
}

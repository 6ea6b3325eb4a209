package org.aiwei.document;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The sheet that is written on. Lengths are twips, 1/1440 inch. */
record Page(int width, int height, int top, int right, int bottom, int left, int footer) {

    /** GB/T 9704: 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm, page number 7 mm below it. */
    static final Page OFFICIAL = new Page(11906, 16838, 2098, 1474, 1984, 1588, 1250);

    /** A4 landscape for forms and lists. */
    static final Page FORM = new Page(16838, 11906, 1134, 1134, 1134, 1134, 567);

    /** 22 lines in 225 mm; a hair below 29 pt, at which the last would not fit. */
    static final int LINE = 579;

    /** 28 characters of 16 pt in 156 mm: each a quarter of a point closer to the next. */
    static final int SQUEEZE = -5;

    int inside() {
        return width - left - right;
    }

    void setUp(XWPFDocument paper) {
        var section = paper.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(twips(width));
        size.setH(twips(height));
        if (width > height) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        var margins = section.addNewPgMar();
        margins.setTop(twips(top));
        margins.setRight(twips(right));
        margins.setBottom(twips(bottom));
        margins.setLeft(twips(left));
        margins.setHeader(twips(850));
        margins.setFooter(twips(footer));
        margins.setGutter(twips(0));
        if (width < height) {
            var grid = section.addNewDocGrid();
            grid.setType(STDocGrid.LINES);
            grid.setLinePitch(twips(LINE));
        }
        styles(paper);
        numbers(paper);
    }

    private static void styles(XWPFDocument paper) {
        var styles = CTStyles.Factory.newInstance();
        var plain = styles.addNewDocDefaults().addNewRPrDefault().addNewRPr();
        var fonts = plain.addNewRFonts();
        fonts.setAscii(Letters.BODY);
        fonts.setHAnsi(Letters.BODY);
        fonts.setEastAsia(Letters.BODY);
        plain.addNewSz().setVal(twips(2 * Letters.SIZE_3));
        plain.addNewLang().setEastAsia("zh-CN");
        var normal = styles.addNewStyle();
        normal.setType(STStyleType.PARAGRAPH);
        normal.setDefault(true);
        normal.setStyleId("Normal");
        normal.addNewName().setVal("Normal");
        paper.createStyles().setStyles(styles);
    }

    /** «— 1 —» at the outer side: odd pages right, even pages left, one character in. */
    private static void numbers(XWPFDocument paper) {
        number(paper.createFooter(HeaderFooterType.DEFAULT), ParagraphAlignment.RIGHT);
        number(paper.createFooter(HeaderFooterType.EVEN), ParagraphAlignment.LEFT);
        paper.setEvenAndOddHeadings(true);
    }

    private static void number(XWPFFooter footer, ParagraphAlignment side) {
        var line = footer.createParagraph();
        line.setAlignment(side);
        line.setIndentationLeft(20 * Letters.SIZE_4);
        line.setIndentationRight(20 * Letters.SIZE_4);
        Letters.add(line, "— ", Letters.SONG, Letters.SIZE_4);
        for (var part : new STFldCharType.Enum[] {STFldCharType.BEGIN, STFldCharType.SEPARATE, STFldCharType.END}) {
            if (part == STFldCharType.SEPARATE) {
                var order = line.createRun();
                Letters.font(order, Letters.SONG, Letters.SIZE_4);
                order.getCTR().addNewInstrText().setStringValue("PAGE");
            }
            var mark = line.createRun();
            Letters.font(mark, Letters.SONG, Letters.SIZE_4);
            mark.getCTR().addNewFldChar().setFldCharType(part);
            if (part == STFldCharType.SEPARATE) {
                Letters.add(line, "1", Letters.SONG, Letters.SIZE_4);
            }
        }
        Letters.add(line, " —", Letters.SONG, Letters.SIZE_4);
    }

    static BigInteger twips(long length) {
        return BigInteger.valueOf(length);
    }
}

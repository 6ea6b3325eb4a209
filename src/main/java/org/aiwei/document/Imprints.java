package org.aiwei.document;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import org.aiwei.document.OfficialPaper.Imprint;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/** 版记: at the foot of the last page, between thick rules of 0.35 mm, divided by a thin one of 0.25 mm. */
final class Imprints {

    private static final int THICK = 8; // eighths of a point
    private static final int THIN = 6;
    private static final int CHARACTER = 20 * Letters.SIZE_4;

    /** A hair narrower than the type area: only then is it set at the foot by every program. */
    private static final int WIDTH = Page.OFFICIAL.inside() - 40;

    private Imprints() {}

    /** 2026年1月5日. */
    static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    static void add(XWPFDocument paper, @Nullable Imprint imprint) {
        if (imprint == null) {
            return;
        }
        apart(paper);
        var grid = Grid.in(paper, WIDTH, List.of(1)).ruled(THICK, THIN).atTheFoot();
        if (!imprint.cc().isEmpty()) {
            var line = line(grid);
            line.setIndentationLeft(4 * CHARACTER - Grid.PADDING);
            line.setIndentationHanging(3 * CHARACTER);
            Letters.add(line, "抄送：" + imprint.cc() + "。", Letters.BODY, Letters.SIZE_4);
        }
        var line = line(grid);
        line.setIndentationLeft(CHARACTER - Grid.PADDING);
        var tab = line.getCTP().getPPr().addNewTabs().addNewTab();
        tab.setVal(STTabJc.RIGHT);
        tab.setPos(BigInteger.valueOf(WIDTH - CHARACTER - Grid.PADDING));
        Letters.add(line, imprint.printedBy(), Letters.BODY, Letters.SIZE_4).addTab();
        Letters.add(line, day(imprint.printedOn()) + "印发", Letters.BODY, Letters.SIZE_4);
        apart(paper);
    }

    /** Two tables that touch would become one; what floats hangs on a line. */
    private static void apart(XWPFDocument paper) {
        var line = paper.createParagraph();
        line.setSpacingBetween(1, LineSpacingRule.EXACT);
        Letters.add(line, "", Letters.BODY, 1);
    }

    private static XWPFParagraph line(Grid grid) {
        var line = Grid.first(grid.row().getCell(0));
        line.setIndentationRight(CHARACTER - Grid.PADDING);
        return line;
    }
}

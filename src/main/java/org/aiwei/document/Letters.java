package org.aiwei.document;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;

/** Letters on paper: fonts by name, never embedded, and only what XML can hold. */
final class Letters {

    static final String TITLE = "方正小标宋简体";
    static final String BODY = "仿宋_GB2312";
    static final String HEI = "黑体";
    static final String KAI = "楷体_GB2312";
    static final String SONG = "宋体";

    /** 2号, 3号, 4号, 小四, 小五. */
    static final int SIZE_2 = 22;

    static final int SIZE_3 = 16;
    static final int SIZE_4 = 14;
    static final int SIZE_TABLE = 12;
    static final int SIZE_FORM = 9;

    private Letters() {}

    /** Adds text to a paragraph; line breaks stay line breaks. */
    static XWPFRun add(XWPFParagraph to, String text, String font, int points) {
        var run = to.createRun();
        font(run, font, points);
        var lines = clean(text).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i], i);
        }
        return run;
    }

    static void font(XWPFRun run, String font, int points) {
        for (var range : FontCharRange.values()) {
            run.setFontFamily(font, range);
        }
        run.setFontSize(points);
        if (points == SIZE_3) {
            run.setCharacterSpacing(Page.SQUEEZE);
        }
        var size = run.getCTR().getRPr().addNewSzCs();
        size.setVal(java.math.BigInteger.valueOf(2L * points));
    }

    /** Without control characters and halves of letters; letters beyond 16 bits such as 𠮷 stay. */
    static String clean(String text) {
        var clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(letter -> {
            if (letter == '\t') {
                clean.append(' ');
            } else if (letter == '\n' || !odd(letter)) {
                clean.appendCodePoint(letter);
            }
        });
        return clean.toString();
    }

    private static boolean odd(int letter) {
        return Character.isISOControl(letter)
                || (letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE)
                || (letter & 0xFFFE) == 0xFFFE;
    }

    /** Width in Chinese characters: Latin letters and figures count half. */
    static double width(String text) {
        return clean(text)
                .codePoints()
                .mapToDouble(letter -> letter < 0x2000 ? 0.5 : 1)
                .sum();
    }
}

package org.aiwei.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

class PapersTests {

    private final OfficialPapers papers = new OfficialPapers();
    private final FormPapers forms = new FormPapers();

    @Test
    void anOfficialPaperHasTheMarginsAndTheGridOfTheStandard() throws IOException {
        try (var paper = open("slip", papers.docx(SamplePapers.slip()))) {
            var section = paper.getDocument().getBody().getSectPr();
            assertThat(List.of(
                            section.getPgMar().getTop(),
                            section.getPgMar().getRight(),
                            section.getPgMar().getBottom(),
                            section.getPgMar().getLeft()))
                    .as("37, 26, 35, 28 mm")
                    .isEqualTo(List.of(twips(2098), twips(1474), twips(1984), twips(1588)));
            int line = 579;
            assertThat(22 * line).isLessThanOrEqualTo(16838 - 2098 - 1984);
            assertThat(23 * line).isGreaterThan(16838 - 2098 - 1984);
            assertThat(section.getDocGrid().getLinePitch()).isEqualTo(twips(line));
            assertThat(paragraph(paper, "近期，").getCTP().getPPr().getSpacing().getLine())
                    .isEqualTo(twips(line));
            assertThat(paper.getEvenAndOddHeadings()).isTrue();
            assertThat(paper.getFooterList()).hasSize(2);
        }
    }

    @Test
    void eachPartHasItsFontForChineseLettersToo() throws IOException {
        try (var paper = open("slip", papers.docx(SamplePapers.slip()))) {
            assertFont(paper, "安澜县爱国卫生运动委员会办公室文件", "方正小标宋简体", 24);
            assertFont(paper, "关于交办", "方正小标宋简体", 22);
            assertFont(paper, "安爱卫办交〔2026〕14号", "仿宋_GB2312", 16);
            assertFont(paper, "近期，", "仿宋_GB2312", 16);
            assertFont(paper, "一、整改时限", "黑体", 16);
            assertFont(paper, "（一）压实责任", "楷体_GB2312", 16);
            assertFont(paper, "1. 立行立改", "仿宋_GB2312", 16);
            assertFont(paper, "附件1", "黑体", 16);
            assertThat(paragraph(paper, "安澜县爱国卫生运动委员会办公室文件").getRuns().get(0).getColor())
                    .isEqualTo("FF0000");
            assertThat(paragraph(paper, "附件1").isPageBreak()).isTrue();
            assertThat(paragraph(paper, "2026年1月5日").getIndentationRight()).isEqualTo(4 * 320);
            assertThat(paragraph(paper, "附件：1.督导检查发现问题清单")).isNotNull();
            assertThat(paragraph(paper, "2.现场照片")).isNotNull();
        }
    }

    @Test
    void tablesRepeatTheirHeadAndSplitNoRow() throws IOException {
        try (var paper = open("slip", papers.docx(SamplePapers.slip()));
                var form = open("ledger", forms.docx(SamplePapers.ledger(40)))) {
            for (var table : List.of(paper.getTables().get(0), form.getTables().get(0))) {
                assertThat(table.getRow(0).isRepeatHeader()).isTrue();
                assertThat(table.getRow(1).isRepeatHeader()).isFalse();
                assertThat(table.getRows()).allMatch(row -> row.isCantSplitRow());
            }
            assertThat(form.getDocument().getBody().getSectPr().getPgSz().getOrient())
                    .isEqualTo(STPageOrientation.LANDSCAPE);
            assertThat(form.getTables().get(0).getRows()).hasSize(41);
        }
    }

    @Test
    void picturesStandInTheirPlaceUndistorted() throws IOException {
        try (var paper = open("slip", papers.docx(SamplePapers.slip()));
                var form = open("ledger", forms.docx(SamplePapers.ledger(3)))) {
            assertThat(paper.getAllPictures()).hasSize(3);
            assertThat(form.getAllPictures()).hasSize(2);
            assertThat(text(form.getTables().get(0))).contains("图片无法显示");
            var upright =
                    form.getTables().get(0).getRow(1).getCell(4).getParagraphs().get(0);
            var size = upright.getRuns()
                    .get(0)
                    .getEmbeddedPictures()
                    .get(0)
                    .getCTPicture()
                    .getSpPr()
                    .getXfrm()
                    .getExt();
            assertThat((double) size.getCy() / size.getCx())
                    .isCloseTo(16 / 9.0, org.assertj.core.data.Offset.offset(0.01));
        }
    }

    @Test
    void rareLettersMarksAndLongCellsSurviveAndControlCharactersGo() throws IOException {
        try (var paper = open("slip", papers.docx(SamplePapers.slip()));
                var form = open("ledger", forms.docx(SamplePapers.ledger(3)))) {
            assertThat(text(paper.getTables().get(0))).contains(SamplePapers.RARE, "垃圾桶未加盖，积水");
            assertThat(text(form.getTables().get(0))).contains(SamplePapers.RARE, "长".repeat(300));
        }
        assertThat(Letters.clean("甲\u0000乙\uD842丙\uFFFF𠮷\r\n丁")).isEqualTo("甲乙丙𠮷\n丁");
    }

    @Test
    void aPaperMayBeBare() throws IOException {
        var bare = new OfficialPaper("函", "", "", "", List.of(), "", null, List.of(), null);
        try (var paper = open("bare", papers.docx(bare))) {
            assertThat(paper.getTables()).isEmpty();
        }
    }

    private static XWPFDocument open(String name, byte[] content) throws IOException {
        var folder = Files.createDirectories(Path.of("target/papers"));
        Files.write(folder.resolve(name + ".docx"), content); // to be looked at
        return new XWPFDocument(new ByteArrayInputStream(content));
    }

    private static void assertFont(XWPFDocument paper, String begins, String font, int points) {
        var run = paragraph(paper, begins).getRuns().get(0);
        assertThat(run.getFontFamily(FontCharRange.eastAsia)).as(begins).isEqualTo(font);
        assertThat(run.getFontFamily(FontCharRange.ascii)).as(begins).isEqualTo(font);
        assertThat(run.getFontSizeAsDouble()).as(begins).isEqualTo(points);
    }

    private static XWPFParagraph paragraph(XWPFDocument paper, String begins) {
        return paper.getParagraphs().stream()
                .filter(each -> each.getText().startsWith(begins))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no paragraph " + begins));
    }

    private static String text(XWPFTable table) {
        return table.getRows().stream()
                .flatMap(row -> row.getTableCells().stream())
                .map(cell -> cell.getText())
                .collect(Collectors.joining("\n"));
    }

    private static BigInteger twips(long length) {
        return BigInteger.valueOf(length);
    }
}

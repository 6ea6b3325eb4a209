package org.aiwei.rectification;

import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class NoticePapersTests {

    @Autowired
    NoticePapers papers;

    @Test
    void aSlipNamesTheUnitItsProblemsAndTheirLimits() throws IOException {
        var day = LocalDate.of(2026, 1, 5);
        var text = new NoticeText(
                OFFICE.id(),
                "安爱卫办交〔2026〕14号",
                "关于交办巩固国家卫生县有关问题的通知",
                "安澜县人民医院",
                "经督导检查，发现你单位存在以下问题，现予交办。\n请认真核实，按期整改。",
                "县政府办公室",
                day,
                List.of(
                        new NoticeText.Line(UUID.randomUUID(), "候诊区 一楼", "无禁烟标识 & 𠮷", "张贴标识", day.plusDays(7)),
                        new NoticeText.Line(UUID.randomUUID(), "医废间", "未上锁", "上锁并专人管理", day.plusDays(3))));
        var content = papers.docx(LIN_OFFICE, text);
        Files.write(Files.createDirectories(Path.of("target/papers")).resolve("notice.docx"), content);
        try (var paper = new XWPFDocument(new ByteArrayInputStream(content))) {
            var said =
                    paper.getParagraphs().stream().map(each -> each.getText()).toList();
            assertThat(said)
                    .contains("爱卫办文件", "安爱卫办交〔2026〕14号", "安澜县人民医院：", "附件：问题清单", "爱卫办", "2026年1月5日")
                    .anyMatch(each -> each.contains("请于2026年1月12日前完成整改"));
            var table = paper.getTables().get(0);
            assertThat(table.getRow(1).getCell(2).getText()).isEqualTo("无禁烟标识 & 𠮷");
            assertThat(table.getRow(2).getCell(4).getText()).isEqualTo("2026年1月8日");
        }
    }

    @Test
    void aPreviewHasNoNumberYet() throws IOException {
        var text = new NoticeText(OFFICE.id(), "爱卫办交〔〕 号", "通知", "安澜县中医院", "", "", null, List.of());
        try (var paper = new XWPFDocument(new ByteArrayInputStream(papers.docx(LIN_OFFICE, text)))) {
            assertThat(paper.getParagraphs()).anyMatch(each -> each.getText().equals("爱卫办交〔〕 号"));
        }
    }
}

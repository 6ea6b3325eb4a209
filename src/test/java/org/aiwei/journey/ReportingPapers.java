package org.aiwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.aiwei.journey.Browser.Visitor;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** The month's table on the page, where every number leads to its rows, and as the papers that are handed up. */
final class ReportingPapers {

    private static final List<String> COLUMNS = List.of("工作内容", "牵头领导", "工作推进情况", "未完成原因及下一步打算");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?(?=\\s*$)");
    private static final Path PAPERS = Path.of("target", "papers");

    private final int port;

    ReportingPapers(int port) {
        this.port = port;
    }

    void rollUp(String collection) {
        try (var lin = new Visitor(port, 1366, false).signIn("lin", ExampleCounty.PASSWORD)) {
            var path = "/reports/rollup?collection=" + collection.substring(13);
            lin.open(path);
            assertThat(lin.page.locator("thead th").allInnerTexts()).isEqualTo(COLUMNS);
            lin.assertAccessible();
            lin.picture("rollup");
            everyNumberLeadsToItsRows(lin, path);
            lin.open(path);
            docx(download(lin.page, "a[href*='/rollup/docx']"));
            xlsx(download(lin.page, "a[href*='/rollup/xlsx']"));
        }
        try (var phone = new Visitor(port, 375, true).signIn("zhou", ExampleCounty.PASSWORD)) {
            phone.open("/reports/rollup?collection=" + collection.substring(13));
            phone.assertFitsItsWidth();
            phone.picture("rollup-375-en");
        }
    }

    private void everyNumberLeadsToItsRows(Visitor lin, String path) {
        var links = lin.page.locator("a[href*='/reports/rollup/numbers']").all().stream()
                .map(link -> List.of(link.innerText().strip(), link.getAttribute("href")))
                .distinct()
                .toList();
        assertThat(links).hasSizeGreaterThan(20);
        for (var link : links) {
            lin.open(link.get(1));
            var rows = lin.page.locator("tbody tr td.num").allInnerTexts().stream()
                    .map(text -> new BigDecimal(text.strip()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(new BigDecimal(number(link.get(0)))).as(link.get(1)).isEqualByComparingTo(rows);
        }
        lin.open(path);
        for (var mark : List.of("IN_TIME", "LATE", "EXEMPT")) {
            var figure = lin.page.locator(".figures a[href$='#mark-" + mark + "']");
            var told = Integer.parseInt(figure.locator("b").innerText());
            var href = figure.getAttribute("href");
            lin.open(href);
            assertThat(lin.page.locator("#mark-" + mark + " a").count())
                    .as(mark)
                    .isEqualTo(told);
            lin.open(path);
        }
    }

    /** The number at the end, or the one that stands first in a figure with its name beneath. */
    private static String number(String text) {
        var first = text.lines().findFirst().orElseThrow().strip();
        var found = NUMBER.matcher(first);
        assertThat(found.find()).as(text).isTrue();
        return found.group();
    }

    private static byte[] download(Page page, String link) {
        var file = page.waitForDownload(() -> page.locator(link).first().click());
        try {
            Files.createDirectories(PAPERS);
            file.saveAs(PAPERS.resolve(file.suggestedFilename()));
            return Files.readAllBytes(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void docx(byte[] paper) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(paper))) {
            var table = document.getTables().get(0);
            assertThat(table.getRow(0).getTableCells())
                    .extracting(cell -> cell.getText())
                    .isEqualTo(COLUMNS);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            var size = document.getDocument().getBody().getSectPr().getPgSz();
            assertThat(size.getOrient().toString()).isEqualTo("landscape");
            var text = document.getTables().get(0).getText();
            assertThat(document.getParagraphs().get(1).getText()).contains("填报科室（单位）：", "填报日期：");
            assertThat(text)
                    .contains("规范医疗废物处置", "张医管", "【配合：", "𠮷楼村", "整改 3 处", "困难问题")
                    .contains("应报 23 个单位，按时 22 个，迟报 1 个，未报 0 个，免报 1 个。");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void xlsx(byte[] paper) {
        try (var book = WorkbookFactory.create(new ByteArrayInputStream(paper))) {
            var words = new StringBuilder();
            book.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> words.append(cell).append('|')));
            assertThat(words.toString()).contains("工作推进情况|未完成原因及下一步打算", "𠮷楼村");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

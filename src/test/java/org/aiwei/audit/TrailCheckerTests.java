package org.aiwei.audit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aiwei.journey.Browser;
import org.aiwei.platform.TrailRoot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checking page, opened from the disk as an auditor opens it, over exports of six entries. */
class TrailCheckerTests {

    @TempDir
    Path folder;

    private final List<Link> links = new ArrayList<>();
    private Page page;

    @BeforeEach
    void open() {
        var before = Line.START;
        for (int seq = 1; seq <= 6; seq++) {
            var line = line(seq, before, "原因 " + seq);
            links.add(Link.of(line, line.hash()));
            before = line.hash();
        }
        page = Browser.chromium().newPage();
        page.navigate(Path.of("src/main/resources/audit/checker.html").toUri().toString());
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void aWholeTrailWithSealedEntriesIsWhole() throws IOException {
        links.set(2, links.get(2).sealed());
        check("");
        says("完整：6 条，其中 1 条只有校验码");
        check("4:" + links.get(3).hash().substring(0, 16));
        says("到第 4 条与印发的校验码一致");
    }

    @Test
    void edit() throws IOException {
        var forged = line(3, links.get(1).hash(), "别的原因");
        links.set(2, new Link(3, forged.prevHash(), links.get(2).hash(), forged.fields()));
        check("");
        says("第 3 条的内容被改动");
    }

    @Test
    void delete() throws IOException {
        links.remove(2);
        check("");
        says("第 3 条前后不相扣");
    }

    @Test
    void swap() throws IOException {
        links.add(3, links.remove(4));
        check("");
        says("第 4 条前后不相扣");
    }

    @Test
    void insert() throws IOException {
        var forged = line(3, links.get(1).hash(), "插入");
        links.add(2, Link.of(forged, forged.hash()));
        check("");
        says("第 4 条前后不相扣");
    }

    @Test
    void cutTail() throws IOException {
        var head = new TrailRoot.Root(6, links.get(5).hash());
        links.subList(4, 6).clear();
        check("", head);
        says("第 5 条起缺失（应到第 6 条）");
    }

    @Test
    void rewriteAll() throws IOException {
        var printed = "5:" + links.get(4).hash();
        links.clear();
        var before = Line.START;
        for (int seq = 1; seq <= 6; seq++) {
            var line = line(seq, before, "改写 " + seq);
            links.add(Link.of(line, line.hash()));
            before = line.hash();
        }
        check("");
        says("完整：6 条");
        check(printed);
        says("第 1 至 5 条被整体改写");
    }

    @Test
    void anotherFileIsNotUnderstood() throws IOException {
        page.locator("#file").setInputFiles(Files.writeString(folder.resolve("letter.jsonl"), "dear"));
        page.locator("#check").click();
        says("读不懂");
    }

    private void check(String printed) throws IOException {
        check(
                printed,
                new TrailRoot.Root(links.size(), links.get(links.size() - 1).hash()));
    }

    private void check(String printed, TrailRoot.Root head) throws IOException {
        var file = folder.resolve("trail.jsonl");
        try (var out = Files.newOutputStream(file);
                var lines = new TrailFile.Writer(out, head)) {
            links.forEach(lines::add);
        }
        page.locator("#file").setInputFiles(file);
        page.locator("#printed").fill(printed);
        page.locator("#check").click();
    }

    private void says(String words) {
        assertThat(page.locator("#result")).containsText(words);
    }

    private static Line line(int seq, String before, String detail) {
        var id = new UUID(0, seq);
        return new Line(
                seq,
                before,
                Instant.EPOCH,
                id,
                "林主任",
                "campaign",
                id,
                "巩固",
                "PUBLISH",
                null,
                null,
                null,
                detail,
                null,
                null);
    }
}

package org.aiwei.bulletin;

import static org.aiwei.County.CHANGLE;
import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.FENG_NEIGHBOUR;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.QIN_CHANGLE;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.aiwei.County.WANG_DEPUTY;
import static org.aiwei.County.ZHANG_PEOPLES;
import static org.aiwei.County.ZHOU_DIRECTOR;
import static org.aiwei.County.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aiwei.DeskTest;
import org.aiwei.ResultRows;
import org.aiwei.access.Actor;
import org.aiwei.campaign.LimitKind;
import org.aiwei.inspection.Dimension;
import org.aiwei.inspection.FindingNature;
import org.aiwei.inspection.FindingSource;
import org.aiwei.inspection.FindingText;
import org.aiwei.inspection.Findings;
import org.aiwei.inspection.SourceLevel;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.StaleRecord;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class BulletinTests {

    private static final Pattern LINK = Pattern.compile("<a class=\"count\" href=\"([^\"]+)\">([^<]+)</a>");
    private static final Pattern COUNT = Pattern.compile("<b id=\"count\">(\\d+)</b>");
    private static final Pattern WHOLE = Pattern.compile("<b id=\"whole\">(\\d+)</b>");

    @Autowired
    ResultRows results;

    @Autowired
    Bulletins bulletins;

    @Autowired
    BulletinPages pages;

    @Autowired
    BulletinReadings readings;

    @Autowired
    Findings findings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @Autowired
    MockMvcTester http;

    UUID campaign;
    YearMonth month;

    @BeforeEach
    void aMonthIsOver() {
        campaign = results.campaign(PEOPLES_HOSPITAL, TCM_HOSPITAL, CHANGLE);
        month = YearMonth.from(results.last(1));
        for (int i = 0; i < 4; i++) {
            results.item(campaign, PEOPLES_HOSPITAL, results.last(2), results.last(12), results.last(10));
        }
        results.item(campaign, TCM_HOSPITAL, results.last(2), results.last(12), null);
        results.item(campaign, TCM_HOSPITAL, results.last(2), results.last(12), results.today());
        results.item(campaign, TCM_HOSPITAL, results.last(1).minusDays(9), results.last(12), results.last(20));
        var back = results.item(campaign, CHANGLE, results.last(2), results.last(12), results.last(5));
        results.relapse(back, CHANGLE, results.last(25));
        jdbc.sql("update rectification set status = 'RECTIFYING', closed_at = null, due_on = ? where id = ?")
                .params(results.today().plusDays(5), back)
                .update();
        var period = results.period(campaign, results.last(25));
        results.report(period, PEOPLES_HOSPITAL, results.last(24));
        results.report(period, TCM_HOSPITAL, results.last(26));
        results.report(period, CHANGLE, null);
    }

    @Test
    void everyNumberOfThePreviewLeadsToItsRowsAndEqualsTheirCount() {
        var id = bulletins.draft(LIN_OFFICE, campaign, BulletinKind.BULLETIN, month);
        assertThat(followed(LIN_OFFICE, id)).isGreaterThan(30);
        issue(id);
        assertThat(followed(LIN_OFFICE, id)).isGreaterThan(30);
        assertThat(followed(ZHOU_DIRECTOR, id)).isGreaterThan(30);
    }

    /** Every number of the paper either leads somewhere or is a date, an issue or a class's place in a list. */
    private int followed(Actor actor, UUID id) {
        var page = body(actor, "/bulletins/" + id);
        var paper = page.substring(page.indexOf("<article"), page.indexOf("</article>"));
        var links = LINK.matcher(paper).results().toList();
        for (var link : links) {
            var rows = body(actor, link.group(1).replace("&amp;", "&"));
            int count = number(COUNT, rows);
            assertThat(rows.split("<tr", -1).length - 1).as(link.group(1)).isEqualTo(count == 0 ? 0 : count + 1);
            if (link.group(2).endsWith("%")) {
                assertThat(link.group(2)).isEqualTo(Math.round(1000.0 * count / number(WHOLE, rows)) / 10.0 + "%");
            } else {
                assertThat(link.group(2)).as(link.group(1)).isEqualTo(String.valueOf(count));
            }
        }
        var rest = LINK.matcher(paper)
                .replaceAll("")
                .replaceAll("(?s)<svg.*?</svg>", "")
                .replaceAll("<[^>]+>", "");
        assertThat(Pattern.compile("\\d+(?![\\d年月日-]|期)")
                        .matcher(rest.replaceAll("\\d{4}-\\d{2}-\\d{2}|（审计记录第\\d+条，校验码[0-9a-f]{16}）", ""))
                        .results())
                .as("numbers that lead nowhere")
                .isEmpty();
        return links.size();
    }

    @Test
    void itNamesWhoIsLateAndPraisesWhoDidWell() {
        var id = bulletins.draft(LIN_OFFICE, campaign, BulletinKind.BULLETIN, month);
        var numbers = pages.show(LIN_OFFICE, id).text();
        var said = said(numbers);
        assertThat(said).contains(TCM_HOSPITAL.name() + "（逾期2件、迟报1份）", CHANGLE.name() + "（未报1份）");
        assertThat(said).contains(PEOPLES_HOSPITAL.name() + "（共1个单位）整改及时");
        assertThat(said).contains("本月交办整改问题7件；当月应办8件，已办结销号5件（逾期后办结1件），销号率62.5%；在办3件，其中逾期2件。回头看和复查发现反弹1件");
    }

    @Test
    void whoClosedLateIsNotPraised() {
        results.item(campaign, PEOPLES_HOSPITAL, results.last(2), results.last(12), results.last(14));
        var id = bulletins.draft(LIN_OFFICE, campaign, BulletinKind.BULLETIN, month);
        assertThat(said(pages.show(LIN_OFFICE, id).text())).doesNotContain("通报表扬", PEOPLES_HOSPITAL.name());
    }

    @Test
    void thePaperHasTheNumbersOfThePreviewAndAChartOfWordsOwn() throws IOException {
        var id = bulletins.draft(LIN_OFFICE, campaign, BulletinKind.BULLETIN, month);
        issue(id);
        var answer =
                http.get().uri("/bulletins/" + id + "/paper").with(as(CHEN_TCM)).exchange();
        assertThat(answer).hasStatusOk();
        var text = pages.show(LIN_OFFICE, id).text();
        try (var paper =
                new XWPFDocument(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            var lines =
                    paper.getParagraphs().stream().map(line -> line.getText()).collect(Collectors.joining("\n"));
            text.parts()
                    .forEach(part -> part.paragraphs()
                            .forEach(line -> assertThat(lines)
                                    .contains(line.stream().map(Piece::text).collect(Collectors.joining()))));
            assertThat(lines).contains("爱国卫生工作通报", text.issue(), text.title());
            var table = text.parts().get(0).table();
            assertThat(table).isNotNull();
            var first = paper.getTables().get(0);
            for (int row = 0; row < table.rows().size(); row++) {
                var cells = first.getRow(row + 1).getTableCells().stream()
                        .map(cell -> cell.getText())
                        .toList();
                assertThat(cells)
                        .isEqualTo(
                                table.rows().get(row).stream().map(Piece::text).toList());
            }
            var drawn =
                    (XDDFBarChartData) paper.getCharts().get(0).getChartSeries().get(0);
            var bars = text.parts().get(0).chart();
            assertThat(bars).isNotNull();
            for (int set = 0; set < bars.sets().size(); set++) {
                var values = drawn.getSeries(set).getValuesData();
                for (int i = 0; i < bars.categories().size(); i++) {
                    assertThat(values.getPointAt(i).intValue())
                            .isEqualTo(bars.sets().get(set).values().get(i));
                }
            }
        }
    }

    @Test
    void whatHappensAfterwardsDoesNotChangeAnIssuedOne() {
        var id = bulletins.draft(LIN_OFFICE, campaign, BulletinKind.BULLETIN, month);
        var draft = said(pages.show(LIN_OFFICE, id).text());
        results.item(campaign, TCM_HOSPITAL, results.last(3), results.last(12), null);
        assertThat(said(pages.show(LIN_OFFICE, id).text())).isNotEqualTo(draft).contains("逾期3件");
        issue(id);
        var issued = body(LIN_OFFICE, "/bulletins/" + id);
        results.item(campaign, TCM_HOSPITAL, results.last(3), results.last(12), null);
        jdbc.sql("delete from rectification_transition").update();
        jdbc.sql("update rectification set status = 'VOIDED', closed_at = null, close_reason = null")
                .update();
        entities.clear();
        assertThat(paper(body(LIN_OFFICE, "/bulletins/" + id))).isEqualTo(paper(issued));
        assertThat(followed(LIN_OFFICE, id)).isGreaterThan(30);
    }

    @Test
    void itGoesToALeaderAndBackAndIsNumberedWhenSigned() {
        var id = bulletins.draft(LIN_OFFICE, campaign, BulletinKind.BULLETIN, month);
        assertThat(get(WANG_DEPUTY, "/bulletins/" + id)).as("a draft").hasStatus(HttpStatus.NOT_FOUND);
        assertThatThrownBy(() -> bulletins.submit(LIN_OFFICE, id, version(id), UUID.randomUUID()))
                .isInstanceOf(RuleBroken.class);
        bulletins.submit(LIN_OFFICE, id, version(id), WANG_DEPUTY.id());
        assertThat(todo(WANG_DEPUTY)).contains("签发通报");
        assertThatThrownBy(() -> bulletins.sign(ZHOU_DIRECTOR, id, version(id)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> bulletins.move(WANG_DEPUTY, id, BulletinAction.RETURN, " ", version(id)))
                .isInstanceOf(RuleBroken.class);
        bulletins.move(WANG_DEPUTY, id, BulletinAction.RETURN, "点名单位先核实", version(id));
        assertThat(todo(LIN_OFFICE)).contains("修改通报");
        assertThatThrownBy(() -> bulletins.sign(WANG_DEPUTY, id, version(id))).isInstanceOf(RuleBroken.class);
        bulletins.submit(LIN_OFFICE, id, version(id), WANG_DEPUTY.id());
        assertThatThrownBy(() -> bulletins.sign(WANG_DEPUTY, id, 0L)).isInstanceOf(StaleRecord.class);
        bulletins.sign(WANG_DEPUTY, id, version(id));
        int year = results.today().getYear();
        assertThat(pages.show(LIN_OFFICE, id).text().issue()).isEqualTo(year + "年第1期");
        assertThat(jdbc.sql("""
                        select '审计记录第' || e.seq || '条，校验码' || left(e.hash, 16)
                          from audit_entry e join bulletin b on b.root_seq = e.seq and b.root_hash = e.hash where b.id = ?
                        """).param(id).query(String.class).single())
                .as("the root that the paper shows is in the trail")
                .isEqualTo(pages.show(LIN_OFFICE, id).text().proof());
        assertThat(jdbc.sql("select to_status from bulletin_transition where bulletin_id = ? order by seq")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("SUBMITTED", "RETURNED", "SUBMITTED", "ISSUED");
        assertThat(body(CHEN_TCM, "/todo?tab=copies")).contains("新通报");
        assertThat(jdbc.sql("select count(*) from audit_entry where subject_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(5);
    }

    @Test
    void issuesCountByYearOrRunOnAndAVoidOneKeepsItsNumber() {
        var first = bulletins.draft(LIN_OFFICE, campaign, BulletinKind.BULLETIN, month);
        issue(first);
        bulletins.move(LIN_OFFICE, first, BulletinAction.VOID, "数字有误", version(first));
        var second = bulletins.draft(LIN_OFFICE, campaign, BulletinKind.BULLETIN, month);
        issue(second);
        int year = results.today().getYear();
        assertThat(pages.show(LIN_OFFICE, second).text().issue()).isEqualTo(year + "年第2期");
        var series = jdbc.sql("select id from document_series where code = 'BULLETIN' and owner_path = '/t1/a1/'")
                .query(UUID.class)
                .single();
        var form = get(LIN_OFFICE, "/docs/series/" + series);
        assertThat(form).hasStatusOk().bodyText().contains("按年编");
        assertThat(post(
                        LIN_OFFICE,
                        "/docs/series/" + series,
                        "name",
                        "督察通报",
                        "prefix",
                        "安督通报",
                        "next",
                        "3",
                        "yearly",
                        "false",
                        "version",
                        jdbc.sql("select version from document_series where id = ?")
                                .param(series)
                                .query(String.class)
                                .single()))
                .hasStatus3xxRedirection();
        entities.flush();
        entities.clear();
        var third = bulletins.draft(LIN_OFFICE, campaign, BulletinKind.BULLETIN, month);
        issue(third);
        assertThat(pages.show(LIN_OFFICE, third).text().issue()).isEqualTo("第3期");
        assertThat(pages.show(LIN_OFFICE, third).text().head()).isEqualTo("督察通报");
        assertThat(body(LIN_OFFICE, "/docs/numbers?series=" + series)).contains("安督通报第3期");
        var tip = bulletins.draft(LIN_OFFICE, campaign, BulletinKind.TIP, month);
        issue(tip);
        assertThat(pages.show(LIN_OFFICE, tip).text().issue())
                .as("a series of its own")
                .isEqualTo(year + "年第1期");
    }

    @Test
    void unitsSeeItFromItsIssueOnAndOfTheRowsTheirOwn() {
        var id = bulletins.draft(LIN_OFFICE, campaign, BulletinKind.BULLETIN, month);
        bulletins.submit(LIN_OFFICE, id, version(id), WANG_DEPUTY.id());
        assertThat(get(CHEN_TCM, "/bulletins/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(body(CHEN_TCM, "/bulletins")).contains("还没有通报");
        bulletins.sign(WANG_DEPUTY, id, version(id));
        assertThat(body(CHEN_TCM, "/bulletins/" + id))
                .doesNotContain("<a class=\"count\"")
                .contains("逾期2件".substring(0, 2));
        var rows = "/bulletins/" + id + "/rows?code=OVERDUE";
        assertThat(body(CHEN_TCM, rows + "&unit=" + TCM_HOSPITAL.id())).contains("<b id=\"count\">2</b>");
        assertThat(get(CHEN_TCM, rows)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(CHEN_TCM, rows + "&unit=" + CHANGLE.id())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(FENG_NEIGHBOUR, "/bulletins/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(LIN_OFFICE, "/bulletins/" + id + "/rows?code=NOTHING")).hasStatus(HttpStatus.NOT_FOUND);
        for (var typed : List.of("", "?campaign=" + campaign)) {
            assertThat(http.post().uri("/bulletins" + typed).with(as(CHEN_TCM)).with(csrf()))
                    .as("permission before what is missing")
                    .hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(http.post().uri("/bulletins").with(as(LIN_OFFICE)).with(csrf()))
                .hasStatus(HttpStatus.CONFLICT);
        assertThatThrownBy(() -> bulletins.draft(CHEN_TCM, campaign, BulletinKind.TIP, month))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> bulletins.draft(FENG_NEIGHBOUR, campaign, BulletinKind.TIP, month))
                .isInstanceOf(RecordNotFound.class);
    }

    @Test
    void itIsKnownWhoReadItAndTheOthersAreReminded() {
        var id = bulletins.draft(LIN_OFFICE, campaign, BulletinKind.BULLETIN, month);
        issue(id);
        assertThat(body(LI_PEOPLES, "/bulletins/" + id)).contains("/reading\"");
        for (int i = 0; i < 2; i++) {
            assertThat(post(LI_PEOPLES, "/bulletins/" + id + "/reading")).hasStatus3xxRedirection();
        }
        readings.confirm(ZHANG_PEOPLES, id);
        assertThat(body(LI_PEOPLES, "/bulletins/" + id)).doesNotContain("/reading\"");
        assertThat(readings.receipts(id))
                .extracting(receipt -> receipt.unit() + (receipt.at() == null ? "" : receipt.who()))
                .containsExactly(TCM_HOSPITAL.name(), CHANGLE.name(), PEOPLES_HOSPITAL.name() + "李联络员");
        assertThatThrownBy(() -> readings.confirm(LIN_OFFICE, id)).isInstanceOf(AccessDeniedException.class);
        assertThat(readings.remind(LIN_OFFICE, id)).isEqualTo(2);
        assertThat(body(QIN_CHANGLE, "/todo?tab=copies")).contains("请阅知通报");
        assertThat(body(LI_PEOPLES, "/todo?tab=copies")).doesNotContain("请阅知通报");
        assertThatThrownBy(() -> readings.remind(LIN_OFFICE, id))
                .as("cools down")
                .isInstanceOf(RuleBroken.class);
        readings.confirm(CHEN_TCM, id);
        readings.confirm(QIN_CHANGLE, id);
        jdbc.sql("update bulletin_reminder set at = at - interval '3 days'").update();
        assertThatThrownBy(() -> readings.remind(LIN_OFFICE, id)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void wordsAreChangedButNotWhatTheNumbersAre() {
        var id = bulletins.draft(LIN_OFFICE, campaign, BulletinKind.BULLETIN, month);
        assertThat(post(LIN_OFFICE, "/bulletins/" + id + "/edit", form(id, "共{没有}件")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("没有“没有”", "共{没有}件");
        assertThat(post(LIN_OFFICE, "/bulletins/" + id + "/edit", form(id, "全县逾期{逾期}件，请在3月5日前完成95%以上。")))
                .hasStatus3xxRedirection();
        var page = pages.show(LIN_OFFICE, id);
        assertThat(said(page.text())).contains("全县逾期2件");
        assertThat(page.typed()).containsExactly("95%");
        assertThat(body(LIN_OFFICE, "/bulletins/" + id)).contains("手工填写", "95%");
        var stale = form(id, "x");
        stale[stale.length - 1] = "0";
        assertThat(post(LIN_OFFICE, "/bulletins/" + id + "/edit", stale)).hasStatus(HttpStatus.CONFLICT);
        assertThat(jdbc.sql("select count(*) from bulletin_recipient where bulletin_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        issue(id);
        assertThatThrownBy(() -> bulletins.edit(
                        LIN_OFFICE, id, version(id), new BulletinDraft("x", "", "", List.of(), List.of())))
                .isInstanceOf(RuleBroken.class);
    }

    private String[] form(UUID id, String body) {
        return new String[] {
            "title",
            "关于工作情况的通报",
            "addressee",
            "各单位",
            "cc",
            "",
            "parts[0].heading",
            "一、总体情况",
            "parts[0].body",
            body,
            "parts[0].block",
            "CLASSES",
            "units",
            TCM_HOSPITAL.id().toString(),
            "version",
            version(id).toString()
        };
    }

    @Test
    void whatWasFoundUndercoverAndNotHandedOverCountsForNobody() {
        var id = bulletins.draft(LIN_OFFICE, campaign, BulletinKind.BULLETIN, month);
        var before = paper(body(LIN_OFFICE, "/bulletins/" + id));
        var said = new FindingText(
                "医废间未上锁",
                new FindingText.Whose(TCM_HOSPITAL.id(), TCM_HOSPITAL.path().value(), TCM_HOSPITAL.name()),
                null,
                "一楼",
                null,
                Dimension.WORK,
                FindingNature.SINGLE,
                LimitKind.ORDINARY,
                null,
                FindingSource.SUPERIOR,
                SourceLevel.CITY,
                "",
                true,
                results.last(5));
        findings.record(LIN_OFFICE, campaign, UUID.randomUUID(), said);
        entities.flush();
        assertThat(paper(body(LIN_OFFICE, "/bulletins/" + id))).isEqualTo(before);
    }

    @Test
    void everyPageIsReadableInBothLanguages() {
        read(LIN_OFFICE, "/bulletins");
        var id = bulletins.draft(LIN_OFFICE, campaign, BulletinKind.BULLETIN, month);
        var tip = bulletins.draft(LIN_OFFICE, campaign, BulletinKind.TIP, YearMonth.from(results.today()));
        read(LIN_OFFICE, "/bulletins/" + id, "/bulletins/" + tip, "/bulletins/" + id + "/edit", "/bulletins?status=X");
        bulletins.submit(LIN_OFFICE, id, version(id), WANG_DEPUTY.id());
        read(WANG_DEPUTY, "/bulletins/" + id, "/bulletins?status=SUBMITTED&kind=BULLETIN&q=%25", "/todo");
        bulletins.sign(WANG_DEPUTY, id, version(id));
        read(LIN_OFFICE, "/bulletins/" + id);
        read(CHEN_TCM, "/bulletins", "/bulletins/" + id, "/todo?tab=copies");
        for (var code : Code.values()) {
            read(LIN_OFFICE, "/bulletins/" + id + "/rows?kind=HOSPITAL&code=" + code);
        }
    }

    private void issue(UUID id) {
        bulletins.submit(LIN_OFFICE, id, version(id), WANG_DEPUTY.id());
        bulletins.sign(WANG_DEPUTY, id, version(id));
        entities.flush();
        entities.clear();
    }

    private Long version(UUID id) {
        return bulletins.versionOf(LIN_OFFICE, id);
    }

    private static String said(BulletinText text) {
        var said = new ArrayList<String>();
        text.parts()
                .forEach(part -> part.paragraphs()
                        .forEach(line -> said.add(line.stream().map(Piece::text).collect(Collectors.joining()))));
        return String.join("\n", said);
    }

    private static String paper(String page) {
        return page.substring(page.indexOf("<article"), page.indexOf("</article>"));
    }

    private static int number(Pattern pattern, String page) {
        var found = pattern.matcher(page);
        assertThat(found.find()).as(pattern.pattern()).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private String todo(Actor actor) {
        return body(actor, "/todo");
    }

    private void read(Actor actor, String... paths) {
        for (var path : paths) {
            for (var language : List.of("zh-CN", "en")) {
                var answer = http.get()
                        .uri(URI.create(path))
                        .cookie(new Cookie("lang", language))
                        .with(as(actor))
                        .exchange();
                assertThat(answer).as(path).hasStatusOk().bodyText().doesNotContain("??");
            }
        }
    }

    private String body(Actor actor, String path) {
        var answer = get(actor, path);
        assertThat(answer).as(path).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult get(Actor actor, String path) {
        return http.get().uri(path).with(as(actor)).exchange();
    }

    private MvcTestResult post(Actor actor, String path, String... params) {
        var request = http.post().uri(path).with(as(actor)).with(csrf());
        for (int i = 0; i < params.length; i += 2) {
            request = request.param(params[i], params[i + 1]);
        }
        return request.exchange();
    }
}

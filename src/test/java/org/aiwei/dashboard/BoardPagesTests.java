package org.aiwei.dashboard;

import static org.aiwei.County.CDC;
import static org.aiwei.County.CHANGLE;
import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.FENG_NEIGHBOUR;
import static org.aiwei.County.HE_MEDICAL;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.MEDICAL;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.PRIMARY;
import static org.aiwei.County.SUN_INSPECTOR;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.aiwei.County.ZHOU_DIRECTOR;
import static org.aiwei.County.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.aiwei.DeskTest;
import org.aiwei.Statements;
import org.aiwei.access.Actor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class BoardPagesTests {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    @Autowired
    BoardCast cast;

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    private UUID campaign;

    @BeforeEach
    void someOfEach() {
        campaign = cast.campaign();
        var today = cast.today();
        cast.task(campaign, "健康环境营造", null, today.plusDays(3), MEDICAL, PEOPLES_HOSPITAL, TCM_HOSPITAL);
        cast.task(campaign, "健康环境营造", today.minusDays(40), today.minusDays(2), MEDICAL, PEOPLES_HOSPITAL);
        cast.task(campaign, "健康细胞 & 创建", today.plusDays(5), today.plusDays(90), PRIMARY, CHANGLE);
        cast.task(campaign, "健康细胞 & 创建", null, null, PRIMARY);
        cast.item(campaign, PEOPLES_HOSPITAL, today.minusDays(20), today.minusDays(4));
        cast.item(campaign, PEOPLES_HOSPITAL, today.minusDays(5), today.plusDays(1));
        cast.item(campaign, CHANGLE, today, today.plusDays(40));
        cast.item(campaign, CDC, today.minusDays(200), today.minusDays(100));
        cast.flush();
    }

    @Test
    void everyNumberOpensExactlyItsRows() {
        for (var page : Map.of(
                        "/campaigns/" + campaign + "/board",
                        LIN_OFFICE,
                        "/lead?campaign=" + campaign,
                        ZHOU_DIRECTOR,
                        unit(PEOPLES_HOSPITAL.id()),
                        LI_PEOPLES,
                        unit(MEDICAL.id()),
                        HE_MEDICAL)
                .entrySet()) {
            var numbers = numbers(page.getValue(), page.getKey());
            assertThat(numbers).as(page.getKey()).hasSizeGreaterThan(6);
            numbers.forEach((href, number) -> assertThat(rows(page.getValue(), href))
                    .as("%s on %s for %s", href, page.getKey(), page.getValue().name())
                    .isEqualTo(number));
        }
    }

    @Test
    void theCampaignsBoardIsForTheOfficeAndTheLeadersOnly() {
        var board = "/campaigns/" + campaign + "/board";
        for (var above : new Actor[] {LIN_OFFICE, ZHOU_DIRECTOR}) {
            assertThat(get(above, board))
                    .hasStatusOk()
                    .bodyText()
                    .contains("任务按行动", "健康环境营造", "任务按牵头领导", "王副局长", "整改在办天数", "督导覆盖")
                    .doesNotContain("??");
        }
        assertThat(get(LI_PEOPLES, board)).hasRedirectedUrl(unit(PEOPLES_HOSPITAL.id()));
        assertThat(get(FENG_NEIGHBOUR, board)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(SUN_INSPECTOR, board)).hasStatus(HttpStatus.FORBIDDEN);
        for (var format : new String[] {"docx", "xlsx"}) {
            assertThat(get(LI_PEOPLES, board + "/" + format)).hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void aHospitalSeesItsOwnBoardOnly() {
        assertThat(get(LI_PEOPLES, unit(PEOPLES_HOSPITAL.id())))
                .hasStatusOk()
                .bodyText()
                .contains("安澜县人民医院", "督导检查")
                .doesNotContain("安澜县中医院", "督导覆盖", "长乐镇卫生院");
        assertThat(get(CHEN_TCM, unit(PEOPLES_HOSPITAL.id()))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(HE_MEDICAL, unit(PEOPLES_HOSPITAL.id()))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(LIN_OFFICE, unit(PEOPLES_HOSPITAL.id()))).hasStatusOk();
        assertThat(rows(LI_PEOPLES, "/campaigns/" + campaign + "/board/rows?unit=" + CHANGLE.id()))
                .isZero();
    }

    @Test
    void aDepartmentSeesItsCooperatingUnitsPartsAndNothingElseOfTheirs() {
        assertThat(get(HE_MEDICAL, unit(MEDICAL.id())))
                .hasStatusOk()
                .bodyText()
                .contains("我牵头任务的配合单位", "安澜县人民医院", "安澜县中医院")
                .doesNotContain("长乐镇卫生院");
        assertThat(rows(HE_MEDICAL, "/campaigns/" + campaign + "/board/rows?unit=" + PEOPLES_HOSPITAL.id()))
                .as("its two parts, none of its items")
                .isEqualTo(2);
    }

    @Test
    void aSecretVisitLeavesNoTraceForItsUnit() {
        var pages = new String[] {
            unit(PEOPLES_HOSPITAL.id()), "/campaigns/" + campaign + "/board/rows?unit=" + PEOPLES_HOSPITAL.id()
        };
        var before = new LinkedHashMap<String, String>();
        for (var page : pages) {
            before.put(page, text(LI_PEOPLES, page));
        }
        var round = secretVisit();
        for (var page : pages) {
            assertThat(text(LI_PEOPLES, page)).isEqualTo(before.get(page));
        }
        assertThat(text(LIN_OFFICE, pages[0])).contains("查过 1 次");
        jdbc.sql("update inspection_round set status = 'REPORTED' where id = ?")
                .param(round)
                .update();
        assertThat(text(LI_PEOPLES, pages[0])).contains("查过 1 次");
    }

    @Test
    void papersHoldTheSameNumbers() throws IOException {
        var board = "/campaigns/" + campaign + "/board";
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes(LIN_OFFICE, board + "/xlsx")))) {
            var sheet = book.getSheetAt(0);
            var tasks = sheet.getRow(2);
            assertThat(tasks.getCell(1).getStringCellValue()).isEqualTo("任务");
            assertThat(tasks.getCell(2).getNumericCellValue()).isEqualTo(4);
            assertThat(sheet.getRow(3).getCell(3).getNumericCellValue())
                    .as("items overdue")
                    .isEqualTo(2);
            assertThat(book.getNumberOfSheets()).isEqualTo(3);
        }
        try (var paper = new XWPFDocument(new ByteArrayInputStream(bytes(LIN_OFFICE, board + "/docx")))) {
            var table = paper.getTables().get(0);
            assertThat(table.getRow(1).getCell(2).getText()).isEqualTo("4");
            assertThat(table.getText()).contains("按行动（任务）", "健康细胞 & 创建");
        }
    }

    @Test
    void moreRowsAskNoMoreStatements() throws Exception {
        var board = "/campaigns/" + campaign + "/board";
        var lead = "/lead?campaign=" + campaign;
        get(LIN_OFFICE, board); // the lights of what was folded are read once
        long few = statements(LIN_OFFICE, board) + statements(ZHOU_DIRECTOR, lead);
        for (int i = 0; i < 8; i++) {
            cast.task(campaign, "行动" + i, null, cast.today().plusDays(i), MEDICAL, CHANGLE);
            cast.item(campaign, CDC, cast.today(), cast.today().minusDays(i));
        }
        cast.flush();
        assertThat(statements(LIN_OFFICE, board) + statements(ZHOU_DIRECTOR, lead))
                .as("eight tasks and eight items more")
                .isCloseTo(few, within(3L))
                .isLessThan(60);
    }

    @Test
    void whatCannotBeReadNarrowsNothing() {
        assertThat(get(LIN_OFFICE, "/campaigns/" + campaign + "/board/rows?unit=x&light=RED&page=-1"))
                .hasStatusOk();
        assertThat(get(ZHOU_DIRECTOR, "/lead?campaign=x")).hasStatusOk();
        assertThat(rows(LIN_OFFICE, "/campaigns/" + campaign + "/board/rows?phase=99"))
                .isZero();
        assertThat(rows(LIN_OFFICE, "/campaigns/" + campaign + "/board/rows?leader=x"))
                .isZero();
    }

    private String unit(UUID unit) {
        return "/units/" + unit + "/board?campaign=" + campaign;
    }

    /** Addresses of rows with the number that stands at them. */
    private Map<String, Long> numbers(Actor actor, String page) {
        var found = new LinkedHashMap<String, Long>();
        for (var link : Jsoup.parse(text(actor, page)).select("main a[href*=/board/rows?]")) {
            var label = link.selectFirst("b") == null
                    ? link.text()
                    : link.selectFirst("b").text();
            var said = label.isEmpty() ? link.attr("aria-label") : label;
            var number = NUMBER.matcher(said).results().reduce((first, last) -> last);
            number.ifPresent(match -> found.put(link.attr("href"), Long.valueOf(match.group())));
        }
        return found;
    }

    private long rows(Actor actor, String href) {
        var answer = http.get()
                .uri(java.net.URI.create(href.replace(" ", "%20")))
                .with(as(actor))
                .exchange();
        assertThat(answer).as(href).hasStatusOk();
        var count = Jsoup.parse(body(answer)).selectFirst("main h1 + p");
        assertThat(count).isNotNull();
        return Long.parseLong(count.text().replaceAll("\\D", ""));
    }

    private UUID secretVisit() {
        var round = UUID.randomUUID();
        var target = UUID.randomUUID();
        jdbc.sql("""
                insert into inspection_round (id, version, campaign_id, office_unit_id, office_path, owner_path, name, kind, status,
                  starts_on, ends_on, note, created_by, created_by_name, created_at, changed_at)
                select ?, 0, id, office_unit_id, office_path, owner_path, '暗访', 'UNDERCOVER', 'RUNNING', current_date, current_date, '',
                  gen_random_uuid(), 'x', now(), now() from campaign where id = ?
                """).params(round, campaign).update();
        jdbc.sql("insert into round_target (id, round_id, unit_id, unit_path, team) values (?, ?, ?, ?, '')")
                .params(
                        target,
                        round,
                        PEOPLES_HOSPITAL.id(),
                        PEOPLES_HOSPITAL.path().value())
                .update();
        jdbc.sql("""
                insert into visit (id, version, round_id, target_id, campaign_id, office_unit_id, office_path, owner_path, unit_id, unit_path,
                  unit_name, team, covert, status, visited_on, started_at, started_by, started_by_name, finished_at, finished_by)
                select gen_random_uuid(), 0, ?, ?, id, office_unit_id, office_path, owner_path, ?, ?, '县医院', '', true, 'FINISHED',
                  current_date, now(), gen_random_uuid(), 'x', now(), gen_random_uuid() from campaign where id = ?
                """)
                .params(
                        round,
                        target,
                        PEOPLES_HOSPITAL.id(),
                        PEOPLES_HOSPITAL.path().value(),
                        campaign)
                .update();
        return round;
    }

    private long statements(Actor actor, String page) throws Exception {
        return Statements.during(() -> assertThat(get(actor, page)).hasStatusOk())
                .size();
    }

    private MvcTestResult get(Actor actor, String page) {
        return http.get().uri(page).with(as(actor)).exchange();
    }

    private String text(Actor actor, String page) {
        var answer = get(actor, page);
        assertThat(answer).as(page).hasStatusOk();
        return body(answer)
                .replaceAll(
                        "name=\"_csrf\" value=\"[^\"]*\"|name=\"_once\" value=\"[^\"]*\"|[0-9a-f]{8}-[0-9a-f-]{27}(?=\"/></form)",
                        "");
    }

    private byte[] bytes(Actor actor, String page) {
        var answer = get(actor, page);
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}

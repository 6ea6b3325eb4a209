package org.aiwei.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.awt.Color;
import java.util.UUID;
import org.aiwei.journey.Browser.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What an office and a hospital do every day, in as few clicks as were promised, counted from the page on which they
 * land; typing, choosing an answer and the camera are not counted. A leader's are in {@link BoardJourneyTests}.
 */
@ExampleCounty
class ClicksTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private int clicks;

    @Test
    void anOfficeRemindsAllWhoHaveNotReported() {
        try (var lin = landed("lin", 1366)) {
            click(lin.page.locator("#owed a.btn").first());
            click(button(lin.page, "发出提醒"));
            assertThat(lin.page.locator(".flash")).containsText("已提醒");
            assertThat(clicks).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void anOfficePassesOneReportAndThenTheNext() {
        try (var lin = landed("lin", 1366)) {
            click(lin.page.locator("main a.btn:text-is('去审核')").first());
            click(lin.page.locator("#approve button"));
            assertThat(lin.page.locator(".flash")).containsText("已通过");
            assertThat(clicks).isLessThanOrEqualTo(2);
            click(lin.page.locator("#approve button"));
            assertThat(lin.page.locator(".flash")).containsText("已通过");
            assertThat(clicks).as("the next one costs one more").isLessThanOrEqualTo(3);
        }
    }

    @Test
    void anOfficeTurnsAllItsFindingsIntoNotices() {
        try (var lin = landed("lin", 1366)) {
            int waiting = lin.page.locator("#found a.btn").count();
            assertThat(waiting).as("campaigns with findings that wait").isPositive();
            click(lin.page.locator("#found a.btn").first());
            int chosen = lin.page.locator("main [name$='.finding']").count();
            click(button(lin.page, "生成并预览"));
            assertThat(lin.page.locator(".flash")).containsText("已生成");
            assertThat(clicks).as("for any number of findings").isLessThanOrEqualTo(3);
            assertThat(jdbc.sql("select count(*) from finding where notice_id is not null and status = 'IN_NOTICE'")
                            .query(Integer.class)
                            .single())
                    .isGreaterThanOrEqualTo(chosen);
        }
    }

    @Test
    void aHospitalAnswersARectificationAndAnotherAsksForTime() {
        var open = jdbc.sql("""
                select r.id, (select min(p.login) from appointment a join person p on p.id = a.person_id
                               where a.unit_id = r.unit_id and a.duty = 'UNIT_REPORTER') as login
                  from rectification r join unit u on u.id = r.unit_id and u.kind in ('HOSPITAL', 'TOWNSHIP_CENTRE')
                 where r.status = 'RECTIFYING'
                   and exists (select 1 from appointment a where a.unit_id = r.unit_id and a.duty = 'UNIT_REPORTER')
                 order by u.kind, r.no limit 1
                """).query(Waiting.class).single();
        var row = "main tr:has(a.btn[href='/rectify/" + open.id() + "']) a.btn";
        try (var hospital = landed(open.login(), 375)) {
            click(hospital.page.locator(row).first());
            click(link(hospital.page, "申请延期"));
            hospital.page.locator("#dueOn").fill("2099-01-01");
            assertThat(button(hospital.page, "申请延期")).isVisible();
            clicks++; // the button itself, which is not pressed: the other way of this one item is taken below
            assertThat(clicks).as("ask for more time").isLessThanOrEqualTo(3);

            hospital.open("/todo");
            clicks = 0;
            click(hospital.page.locator(row).first());
            click(link(hospital.page, "申请销号"));
            hospital.page
                    .locator("input[type=file]")
                    .first()
                    .setInputFiles(RectificationSteps.photo("after.jpg", Color.GREEN));
            assertThat(hospital.page.locator(".photos img").first()).isVisible();
            hospital.page.locator("#statement").fill("已更换并拍照，专人每日巡查");
            for (var criterion :
                    hospital.page.locator("[name$='.met'][value=yes]").all()) {
                criterion.check();
            }
            hospital.page.locator("[name^='criteria'][name$='.word']").all().forEach(word -> word.fill("已落实到人"));
            click(button(hospital.page, "申请销号"));
            assertThat(hospital.page.locator("main")).containsText("待复核");
            assertThat(clicks).as("answer with photos").isLessThanOrEqualTo(3);
        }
    }

    record Waiting(UUID id, String login) {}

    /** Whatever was known is filled in already; the page that opens holds all there is to write. */
    @Test
    void aHospitalSendsItsMonthlyReport() {
        var owed = jdbc.sql("""
                select r.id, (select min(p.login) from appointment a join person p on p.id = a.person_id
                               where a.unit_id = r.unit_id and a.duty = 'UNIT_REPORTER') as login
                  from report r join collection c on c.id = r.collection_id and c.status = 'OPEN' and c.name like '%汇总表%'
                  join unit u on u.id = r.unit_id and u.kind in ('HOSPITAL', 'TOWNSHIP_CENTRE')
                 where r.status in ('MISSING', 'DRAFT')
                   and exists (select 1 from appointment a where a.unit_id = r.unit_id and a.duty = 'UNIT_REPORTER')
                 order by (select count(*) from report_row w where w.report_id = r.id) > 1 desc,
                       (select count(*) from report_row w where w.report_id = r.id), u.kind, r.id limit 1
                """).query(Waiting.class).single();
        int rows = jdbc.sql("select count(*) from report_row where report_id = ?")
                .param(owed.id())
                .query(Integer.class)
                .single();
        try (var unit = landed(owed.login(), 1366)) {
            click(unit.page
                    .locator("main a.btn[href^='/reports/" + owed.id() + "']")
                    .first());
            assertThat(unit.page.getByLabel("工作推进情况")).hasCount(rows);
            var exactly = new Page.GetByLabelOptions().setExact(true);
            unit.page.getByLabel("工作推进情况").all().forEach(field -> field.fill("按方案推进，开展集中行动"));
            unit.page.getByLabel("数据", exactly).all().forEach(field -> field.fill("3"));
            unit.page.getByLabel("未完成原因及下一步打算").all().forEach(field -> field.fill("人手不足，下月补上"));
            click(button(unit.page, "检查"));
            click(button(unit.page, "报送"));
            assertThat(unit.page.locator(".flash")).containsText("已报送");
            assertThat(clicks).as("however many tasks: " + rows).isLessThanOrEqualTo(3);
        }
    }

    private Visitor landed(String login, int width) {
        clicks = 0;
        var visitor = new Visitor(port, width, false).signIn(login, ExampleCounty.PASSWORD);
        assertThat(visitor.page.url()).endsWith("/todo");
        return visitor;
    }

    private void click(Locator there) {
        there.click();
        clicks++;
    }

    private static Locator link(Page page, String name) {
        return page.locator("main a:text-is('" + name + "')").first();
    }

    private static Locator button(Page page, String name) {
        return page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}

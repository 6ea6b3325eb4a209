package org.aiwei.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.aiwei.journey.Browser.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is typed into a report is not lost: not with the tab, not with the session, not to somebody who was faster. */
@ExampleCounty
class TypedTextTests {

    private static final String FIELD = "工作推进情况";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private Owed owed;
    private Visitor visitor;

    record Owed(UUID id, String login) {

        String path() {
            return "/reports/" + id + "?step=2";
        }
    }

    /** A report with rows that its unit has not begun. */
    @BeforeEach
    void somethingIsOwed() {
        owed = jdbc.sql("""
                select r.id, (select min(p.login) from appointment a join person p on p.id = a.person_id
                               where a.unit_id = r.unit_id and a.duty = 'UNIT_REPORTER') as login
                  from report r join collection c on c.id = r.collection_id
                 where r.status = 'MISSING' and c.status = 'OPEN' and c.name like '%汇总表%'
                   and exists (select 1 from report_row w where w.report_id = r.id)
                   and exists (select 1 from appointment a where a.unit_id = r.unit_id and a.duty = 'UNIT_REPORTER')
                 order by r.id limit 1
                """).query(Owed.class).single();
        visitor = new Visitor(port, 1366, false).signIn(owed.login(), ExampleCounty.PASSWORD);
        visitor.open(owed.path());
    }

    @AfterEach
    void goHome() {
        visitor.close();
    }

    @Test
    void aTabThatDiesLosesNothing() {
        type(visitor.page, "已经保存的话");
        awaitSaved(visitor.page);
        field(visitor.page).pressSequentially("，刚敲下的半句");
        visitor.page.close();
        try (var elsewhere = new Visitor(port, 1366, false).signIn(owed.login(), ExampleCounty.PASSWORD)) {
            elsewhere.open(owed.path());
            assertThat(field(elsewhere.page)).hasValue("已经保存的话");
        }
        var tab = visitor.anotherTab(owed.path());
        assertThat(field(tab)).hasValue("已经保存的话，刚敲下的半句");
        assertThat(tab.locator("main")).containsText("已放回上次没来得及保存的文字");
        awaitSaved(tab);
        assertThat(stored()).isEqualTo("已经保存的话，刚敲下的半句");
        tab.reload();
        assertThat(tab.locator("main")).not().containsText("已放回");
    }

    @Test
    void whoIsSignedOutInMidSentenceComesBackToIt() {
        type(visitor.page, "第一句。");
        awaitSaved(visitor.page);
        jdbc.sql("delete from spring_session where principal_name = ?")
                .param(owed.login())
                .update();
        field(visitor.page).pressSequentially("第二句。");
        assertThat(visitor.page.locator("#autosave")).containsText("登录已过期");
        field(visitor.page).pressSequentially("会话没了以后的第三句。");
        visitor.picture("signed-out");
        button(visitor.page, "保存").click();
        assertThat(visitor.page.locator("#autosave")).containsText("登录已过期");
        assertThat(field(visitor.page)).hasValue("第一句。第二句。会话没了以后的第三句。");
        visitor.page.locator("#autosave a").click();
        visitor.page.locator("#username").fill(owed.login());
        visitor.page.locator("#password").fill(ExampleCounty.PASSWORD);
        visitor.page.locator("main form button").click();
        assertThat(field(visitor.page)).hasValue("第一句。第二句。会话没了以后的第三句。");
        awaitSaved(visitor.page);
        assertThat(stored()).isEqualTo("第一句。第二句。会话没了以后的第三句。");
    }

    @Test
    void whatAColleagueWroteMeanwhileIsNotOverwritten() {
        type(visitor.page, "原话");
        awaitSaved(visitor.page);
        field(visitor.page).pressSequentially("，我的补充");
        visitor.page.close();
        try (var colleague = new Visitor(port, 1366, false).signIn(owed.login(), ExampleCounty.PASSWORD)) {
            colleague.open(owed.path());
            type(colleague.page, "同事的话");
            awaitSaved(colleague.page);
        }
        var tab = visitor.anotherTab(owed.path());
        assertThat(field(tab)).hasValue("同事的话");
        assertThat(tab.locator("main")).containsText("原话，我的补充");
        button(tab, "用这段文字").click();
        awaitSaved(tab);
        assertThat(stored()).isEqualTo("原话，我的补充");
    }

    @Test
    void whatCameTooLateIsStillThereToBeCopied() {
        type(visitor.page, "赶上的话");
        awaitSaved(visitor.page);
        jdbc.sql("update report set status = 'EXEMPT' where id = ?")
                .param(owed.id())
                .update();
        try {
            field(visitor.page).pressSequentially("，没赶上的话");
            assertThat(visitor.page.locator("#autosave")).containsText("本期免报");
            visitor.page.reload();
            assertThat(visitor.page.locator("[data-kept]")).containsText("赶上的话，没赶上的话");
            button(visitor.page, "丢弃").click();
            visitor.page.reload();
            assertThat(visitor.page.locator("[data-kept]")).not().containsText("没赶上");
        } finally {
            jdbc.sql("update report set status = 'DRAFT' where id = ?")
                    .param(owed.id())
                    .update();
        }
    }

    /** Leaving by a link or by another button waits for the words just typed. */
    @Test
    void aLinkWaitsUntilTheWordsAreSaved() {
        field(visitor.page).pressSequentially("边走边存");
        visitor.page.locator(".steps a").first().click();
        assertThat(visitor.page.locator("main h2").first()).hasText("表头");
        assertThat(stored()).isEqualTo("边走边存");
        visitor.open(owed.path());
        visitor.page
                .getByLabel("数据", new Page.GetByLabelOptions().setExact(true))
                .fill("不少");
        assertThat(visitor.page.locator("main")).containsText("请填数字");
    }

    @Test
    void filesGoOneByOneWithASecondTry() {
        var box = visitor.page.locator("section:has(h3:text-is('佐证材料'))");
        visitor.page.route("**/files", route -> route.fulfill(new Route.FulfillOptions().setStatus(408)));
        box.locator("input[type=file]").setInputFiles(note("台账一.txt"));
        assertThat(box).containsText("上传失败");
        visitor.page.unroute("**/files");
        button(visitor.page, "重试").click();
        assertThat(box.locator(".file-list")).containsText("台账一.txt");
        box.locator("input[type=file]").setInputFiles(new FilePayload[] {note("台账二.txt"), note("程序.exe")});
        assertThat(box.locator(".file-list")).containsText("台账二.txt");
        assertThat(box.locator(".photo-rows")).containsText("程序.exe");
        button(visitor.page, "不传了").click();
        assertThat(box.locator(".photo-rows li")).hasCount(0);
        button(visitor.page, "移除“台账一.txt”").click();
        visitor.open(owed.path());
        assertThat(visitor.page.locator(".file-list")).not().containsText("台账一.txt");
        assertThat(visitor.page.locator(".file-list")).containsText("台账二.txt");
    }

    @Test
    void aFileWhoseAnswerWasLostArrivesOnce() {
        var box = visitor.page.locator("section:has(h3:text-is('佐证材料'))");
        visitor.page.route("**/files", route -> {
            route.fetch();
            route.fulfill(new Route.FulfillOptions().setStatus(408));
        });
        box.locator("input[type=file]").setInputFiles(note("断线.txt"));
        assertThat(box).containsText("上传失败");
        visitor.page.unroute("**/files");
        button(visitor.page, "重试").click();
        assertThat(box.locator(".photo-rows li")).hasCount(0);
        assertThat(box.locator(".file-list")).containsText("断线.txt");
        assertThat(jdbc.sql("select count(*) from evidence_file where name = '断线.txt'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private static FilePayload note(String name) {
        return new FilePayload(name, "text/plain", ("一行记录 " + name).getBytes(StandardCharsets.UTF_8));
    }

    private String stored() {
        return jdbc.sql("""
                select v.text from report_value v join report_field f on f.id = v.field_id
                 where v.report_id = ? and f.code = 'progress' and v.text <> ''
                """).param(owed.id()).query(String.class).single();
    }

    private static void type(Page page, String words) {
        field(page).fill(words);
    }

    private static void awaitSaved(Page page) {
        assertThat(page.locator("#autosave")).containsText("自动保存");
    }

    private static Locator field(Page page) {
        return page.getByLabel(FIELD);
    }

    private static Locator button(Page page, String name) {
        return page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}

package org.aiwei.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.aiwei.journey.Browser.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A month of reports: the office opens it, twenty-four units owe it, one fills in on a phone and one without scripts,
 * two cooperating units' parts arrive in the lead department's row, one is returned and corrected, one is late, one is
 * exempt; the board and the roll-up say so.
 */
@ExampleCounty
class ReportingJourneyTests {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String NAME = "冬季专项月报";
    private static final String REASON = "未完成原因及下一步打算";
    private static final List<String> TOWNSHIPS = List.of(
            "shiqiao",
            "liuhe",
            "qingfeng",
            "baisha",
            "donghu",
            "nanshan",
            "jinping",
            "shawan",
            "yongan",
            "shuanghe",
            "songlin",
            "gaoping",
            "qingquan",
            "longtan");
    private static final String COOPERATING = "县妇幼保健院、县二医院、长乐镇卫生院、云溪镇卫生院、石桥镇中心卫生院、柳河镇卫生院、"
            + "青峰镇卫生院、白沙镇中心卫生院、东湖镇卫生院、南山镇中心卫生院、金坪镇卫生院、沙湾镇卫生院、永安乡卫生院、双河乡卫生院、"
            + "松林乡卫生院、高坪乡卫生院、清泉乡卫生院、龙潭乡卫生院、茶园乡卫生院、桃源乡卫生院";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aMonthFromOpeningToTheRolledUpTable() {
        var collection = open(campaign());
        fillOnAPhone();
        fillWithoutScripts();
        var plain = new PlainReports(port, NAME);
        TOWNSHIPS.forEach(login -> plain.send(login, 10));
        List.of("maternal2", "second2", "publicity").forEach(login -> plain.send(login, 20));
        gather();
        giveBackAndCorrect();
        exempt(collection);
        daysPass(collection, 3);
        plain.send("chayuan", 7);
        accept();
        seeTheBoard(collection);
        new ReportingPapers(port).rollUp(collection);
    }

    private String campaign() {
        try (var lin = visitor("lin")) {
            var page = lin.open("/campaigns/new").page;
            page.locator("#name").fill("冬季爱国卫生专项");
            page.locator("#year").fill(String.valueOf(TODAY.getYear()));
            press(page, "建立草稿");
            var campaign = path(page);
            lin.open(campaign + "/phases");
            page.locator("[name='phases[0].name']").fill("组织实施");
            page.locator("[name='phases[0].from']").fill(TODAY.minusDays(40).toString());
            page.locator("[name='phases[0].to']").fill(TODAY.plusDays(60).toString());
            press(page, "保存");
            lin.open(campaign + "/members");
            page.locator("[name='members[0].role']").selectOption("HEAD");
            page.locator("[name='members[0].name']").fill("周总揽");
            press(page, "保存");
            lin.open(campaign + "/tasks/import");
            var due = TODAY.plusDays(30);
            page.locator("#text")
                    .fill(String.join(
                            "\n",
                            "专项行动名称\t序号\t工作内容\t牵头领导\t牵头科室\t配合科室（单位）\t完成时限",
                            "环境整治\t1\t规范医疗废物处置\t张医管\t医政医管股\t县人民医院、县中医院\t" + due,
                            "宣传教育\t2\t开展健康教育培训\t赵疾控\t宣传教育股\t" + COOPERATING + "\t" + due));
            press(page, "读取并核对");
            press(page, "确认导入为草稿");
            lin.open(campaign + "/publication");
            press(page, "发布");
            return campaign;
        }
    }

    /** The office sends the monthly table to everybody who has a task: due today, weekend or not. */
    private String open(String campaign) {
        try (var lin = visitor("lin")) {
            var page = lin.open("/collections/new?ready=MONTHLY&campaign=" + campaign.substring(11)).page;
            page.locator("#name").fill(NAME);
            page.locator("#dueDay").fill(String.valueOf(TODAY.getDayOfMonth()));
            page.locator("#shift").selectOption("NONE");
            press(page, "算一算今后五次到期");
            assertThat(page.locator("main")).containsText(TODAY + "（周");
            assertThat(page.locator("#name")).hasValue(NAME);
            lin.assertAccessible();
            press(page, "保存");
            assertThat(page.locator("main")).containsText("发出后 24 个单位开始填报");
            press(page, "发出");
            assertThat(page.locator("main")).containsText("0/24");
            lin.picture("collection-open");
            return path(page);
        }
    }

    private void fillOnAPhone() {
        try (var phone = new Visitor(port, 375, false).signIn("changle", ExampleCounty.PASSWORD)) {
            var page = phone.open("/todo").page;
            page.locator("main tr:has-text('" + NAME + "') a.btn").first().click();
            row(page, "入村宣讲 3 次，𠮷楼村已覆盖。", "10", "培训（人次）");
            page.getByLabel(REASON).blur();
            assertThat(page.locator("#autosave")).containsText("自动保存");
            phone.assertFitsItsWidth();
            phone.assertAccessible();
            phone.picture("fill-375");
            press(page, "检查");
            press(page, "报送");
            assertThat(page.locator("main")).containsText("秦长乐 于");
            assertThat(page.locator("main")).containsText("𠮷楼村");
        }
    }

    private void fillWithoutScripts() {
        try (var old = Visitor.withoutScripts(port).signIn("yunxi", ExampleCounty.PASSWORD)) {
            var page = old.open("/reports").page;
            link(page, NAME);
            page.getByLabel("数据", exact()).fill("很多");
            enter(page, "保存");
            assertThat(page.locator("main")).containsText("请填数字");
            assertThat(page.getByLabel("数据", exact())).hasValue("很多");
            row(page, "开展培训", "10", "培训（人次）");
            enter(page, "保存并下一项");
            enter(page, "检查");
            enter(page, "报送");
            assertThat(page.locator(".flash")).containsText("已报送");
        }
    }

    /** What the two hospitals do is the lead department's to see only once they have sent it. */
    private void gather() {
        try (var medical = visitor("medical")) {
            var page = medical.open("/reports").page;
            link(page, NAME);
            var row = path(page) + "?step=2";
            draft("peoples2", "县医院已更换医废暂存设施");
            medical.open(row);
            assertThat(page.locator("main")).not().containsText("医废暂存设施");
            submit("peoples2");
            draft("tcmh2", "中医院台账已规范");
            submit("tcmh2");
            medical.open(row);
            assertThat(page.locator("main")).containsText("医废暂存设施");
            medical.picture("gathered");
            page.locator("section:has(h3:text('配合单位已报'))")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("全部引用"))
                    .click();
            assertThat(page.getByLabel("工作推进情况")).hasValue(Pattern.compile("县医院已更换.*中医院台账", Pattern.DOTALL));
            row(page, page.getByLabel("工作推进情况").inputValue(), "2", "督导（次）");
            press(page, "检查");
            press(page, "报送");
            assertThat(page.locator(".flash")).containsText("已报送");
        }
    }

    private void draft(String login, String words) {
        try (var hospital = visitor(login)) {
            var page = hospital.open("/reports").page;
            link(page, NAME);
            row(page, words, "5", "检查（次）");
            press(page, "保存");
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }
    }

    private void submit(String login) {
        try (var hospital = visitor(login)) {
            link(hospital.open("/reports").page, NAME);
            press(hospital.page, "报送");
            assertThat(hospital.page.locator(".flash")).containsText("已报送");
        }
    }

    private void giveBackAndCorrect() {
        try (var medical = visitor("medical")) {
            var page = medical.open("/reports/queue").page;
            page.locator(waiting("县中医医院")).click();
            page.waitForLoadState();
            assertThat(page.locator("main")).not().containsText("困难问题");
            page.keyboard().press("r");
            page.locator("#remark").fill("请写明整改了几处");
            press(page, "退回");
        }
        try (var hospital = visitor("tcmh2")) {
            var page = hospital.open("/todo").page;
            page.locator("main tr:has-text('" + NAME + "') a.btn").first().click();
            assertThat(page.locator(".note--bad").first()).containsText("请写明整改了几处");
            press(page, "保存并下一项");
            page.getByLabel("工作推进情况").fill("中医院台账已规范，整改 3 处");
            press(page, "检查");
            press(page, "报送");
            assertThat(page.locator(".flash")).containsText("已报送");
        }
    }

    private void exempt(String collection) {
        try (var lin = visitor("lin")) {
            link(lin.open(collection).page, "桃源乡卫生院");
            lin.page.locator("main details summary").first().click();
            lin.page.locator("#exempt-why").fill("本月整体搬迁");
            press(lin.page, "免报");
        }
    }

    /** As if this month had happened some days earlier. */
    private void daysPass(String collection, int days) {
        var id = UUID.fromString(collection.substring(collection.lastIndexOf('/') + 1));
        jdbc.sql("update report_period set due_on = due_on - ?, nominal_on = nominal_on - ? where collection_id = ?")
                .params(days, days, id)
                .update();
        jdbc.sql("""
                update report set first_submitted_at = first_submitted_at - make_interval(days => ?),
                                  submitted_at = submitted_at - make_interval(days => ?)
                 where collection_id = ? and first_submitted_at is not null
                """).params(days, days, id).update();
    }

    /** With the keys A and J, one after the other. */
    private void accept() {
        try (var medical = visitor("medical")) {
            for (var hospital : List.of("县人民医院", "县中医医院")) {
                medical.open("/reports/queue").page.locator(waiting(hospital)).click();
                medical.page.waitForLoadState();
                medical.page.keyboard().press("a");
                assertThat(medical.page.locator(".flash")).containsText("已通过");
            }
        }
    }

    private void seeTheBoard(String collection) {
        try (var lin = visitor("lin")) {
            var page = lin.open("/reports/board?collection=" + collection.substring(13)).page;
            var figures = page.locator(".figures");
            for (var figure : List.of("22按时", "1迟报", "1免报")) {
                assertThat(figures).containsText(figure);
            }
            assertThat(page.locator("#mark-LATE")).containsText("茶园乡卫生院");
            assertThat(page.locator("#mark-EXEMPT")).containsText("桃源乡卫生院");
            lin.assertAccessible();
            lin.picture("report-board");
        }
        try (var phone = new Visitor(port, 375, false).signIn("zhou", ExampleCounty.PASSWORD)) {
            phone.open("/reports/board?collection=" + collection.substring(13));
            phone.assertFitsItsWidth();
            phone.picture("report-board-375");
        }
    }

    /** The tasks have not begun although their time has: the reason is compulsory. */
    private static void row(Page page, String words, String figure, String name) {
        page.getByLabel("工作推进情况").fill(words);
        page.getByLabel("数据", exact()).fill(figure);
        page.getByLabel("数据名称、单位").fill(name);
        page.getByLabel(REASON).fill("人手不足，下月补上");
    }

    private Visitor visitor(String login) {
        return new Visitor(port, 1366, false).signIn(login, ExampleCounty.PASSWORD);
    }

    private static String waiting(String unit) {
        return "main tr:has-text('" + NAME + "'):has-text('" + unit + "') a";
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static void link(Page page, String label) {
        page.locator("main a", new Page.LocatorOptions().setHasText(label))
                .first()
                .click();
    }

    /** By the keyboard: without scripts the browser is not asked whether a button stands still. */
    private static void enter(Page page, String label) {
        button(page, label).press("Enter");
    }

    private static void press(Page page, String label) {
        button(page, label).click();
    }

    private static Locator button(Page page, String label) {
        return page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(label).setExact(true))
                .first();
    }

    private static String path(Page page) {
        return page.url().replaceFirst("https?://[^/]+", "").replaceFirst("[?#].*", "");
    }
}

package org.aiwei.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.aiwei.demo.DaysAhead;
import org.aiwei.journey.Browser.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/**
 * The daily core: a round is approved, a team finds three things with a phone, a leader signs notices for two units; one
 * puts right, is rejected once, is closed; the other asks for more time, is late all the same, is urged and supervised,
 * and closes; what comes back when the first is looked at again is opened again.
 */
@ExampleCounty
@Import(DaysAhead.Configuration.class)
class RectificationJourneyTests extends RectificationSteps {

    private static final String ROUND = "年末医疗机构环境卫生督导";
    private static final String SMOKING = "候诊区柱面没有禁烟标识，𠮷字牌后有烟头";
    private static final String WASTE = "医疗废物暂存间没有上锁";
    private static final String TOILET = "公共卫生间没有洗手液";
    private static final String TORN = "标识又被撕掉，烟头仍在";
    private static final int EXTENDED = 30;

    @Test
    void goesFromTheRoundToTheLookBack() {
        approveAndStart(writeRound());
        visit("县人民医院", SMOKING, WASTE);
        visit("长乐镇卫生院", TOILET);
        var notices = handOver();
        assertThat(notices).hasSize(2);
        sign(notices);
        var smoking = item(SMOKING);
        putRight("peoples2", smoking, "已在候诊区张贴禁烟标识");
        reject(smoking);
        putRight("peoples2", smoking, "已补贴标识并安排专人巡查");
        close(smoking);
        var toilet = item(TOILET);
        askForTime(toilet);
        findNothingElsewhere(smoking);
        urge(toilet);
        supervise(toilet);
        finishLate(toilet);
        lookBack(smoking);
        seeItAllInTheTrail(smoking, toilet);
    }

    private String writeRound() {
        try (var lin = visitor("lin", 1366)) {
            lin.open("/inspections/new");
            lin.page.locator("#name").fill(ROUND);
            lin.page.locator("#startsOn").fill(TODAY.toString());
            lin.page.locator("#endsOn").fill(TODAY.plusDays(3).toString());
            press(lin.page, "保存");
            var round = path(lin.page);
            lin.open(round + "/team?unit=" + unit("cdc2"));
            lin.page.getByLabel(Pattern.compile("邓联络")).check();
            press(lin.page, "加入督导组");
            lin.open(round + "/targets");
            for (var name : List.of("县人民医院", "长乐镇卫生院")) {
                lin.page.getByLabel(Pattern.compile(name)).first().check();
            }
            lin.page.locator("#plannedOn").fill(TODAY.toString());
            press(lin.page, "新增");
            act(lin, round, "submission", "报批");
            return round;
        }
    }

    private void approveAndStart(String round) {
        try (var wang = visitor("wang", 375)) {
            act(wang, round, "approval", "批准");
            wang.assertFitsItsWidth();
        }
        try (var lin = visitor("lin", 1366)) {
            act(lin, round, "start", "开始督导");
            assertThat(lin.page.locator("main")).containsText("进行中");
        }
    }

    private void visit(String place, String... problems) {
        try (var deng = visitor("cdc2", 375)) {
            deng.open("/m");
            deng.assertAccessible();
            deng.page
                    .locator(".phone-card")
                    .filter(new Locator.FilterOptions().setHasText(place).setHas(deng.page.getByText(ROUND)))
                    .getByRole(AriaRole.BUTTON)
                    .first()
                    .click();
            for (var problem : problems) {
                deng.page.locator("#found summary").last().click();
                deng.page.locator("#text").fill(problem);
                deng.page.locator("#place").fill("一楼大厅");
                press(deng.page, "记下来");
                assertThat(deng.page.locator("#found")).containsText(problem);
            }
            deng.page.locator("#found input[type=file]").first().setInputFiles(photo("before.jpg", Color.GRAY));
            assertThat(deng.page.locator("#found .photos img").first()).isVisible();
            deng.assertFitsItsWidth();
            deng.assertAccessible();
            deng.picture("visit-375");
            deng.page.locator("#visit-bar a").click();
            press(deng.page, "完成检查");
            assertThat(deng.page.locator("main")).containsText("已查");
            var record = deng.page.locator("a[href$='/record']").first();
            assertThat(paper(deng, record.getAttribute("href"), "检查记录-" + place))
                    .contains(problems);
        }
        assertHidden(problems[0]);
    }

    /** What waits for its notice does not exist for the unit. */
    private void assertHidden(String problem) {
        try (var hospital = visitor("peoples2", 1366)) {
            for (var page : List.of("/todo", "/rectify", "/notices")) {
                hospital.open(page);
                assertThat(hospital.page.locator("body")).not().containsText(problem);
            }
        }
    }

    private List<String> handOver() {
        try (var lin = visitor("lin", 1366)) {
            lin.open("/findings?status=RECORDED");
            for (var problem : List.of(SMOKING, WASTE, TOILET)) {
                lin.page
                        .locator("tr")
                        .filter(new Locator.FilterOptions().setHasText(problem))
                        .locator("input[name=findings]")
                        .check();
            }
            press(lin.page, "交办所选问题");
            lin.page.locator("#days-0").fill("不是数字");
            press(lin.page, "生成并预览");
            assertThat(lin.page.locator(".field__error").first()).isVisible();
            lin.page.locator("#days-0").fill("7");
            press(lin.page, "生成并预览");
            lin.picture("notice-preview");
            var notices = new ArrayList<>(List.of(path(lin.page)));
            lin.page.locator("a[href^='/notices/']").all().stream()
                    .map(link -> link.getAttribute("href"))
                    .filter(href -> href.matches("/notices/[0-9a-f-]{36}") && !notices.contains(href))
                    .distinct()
                    .forEach(notices::add);
            for (var notice : notices) {
                lin.open(notice);
                lin.page
                        .locator("#signer")
                        .selectOption(
                                new com.microsoft.playwright.options.SelectOption().setLabel(label(lin.page, "王常务")));
                press(lin.page, "送签");
            }
            return notices;
        }
    }

    private void sign(List<String> notices) {
        try (var wang = visitor("wang", 375)) {
            for (var notice : notices) {
                wang.open(notice);
                press(wang.page, "签发");
                assertThat(wang.page.locator("main")).containsText("〔" + TODAY.getYear() + "〕");
                wang.assertFitsItsWidth();
                var signed =
                        wang.page.locator("a[download][href^='/evidence/']").first();
                var text = paper(wang, signed.getAttribute("href"), "交办单-" + notices.indexOf(notice));
                assertThat(text).contains("交办", "〔" + TODAY.getYear() + "〕");
            }
            wang.picture("notice-signed-375");
        }
        assertThat(jdbc.sql(
                                "select count(distinct number) from rectification_notice where id in (:ids) and status = 'ISSUED'")
                        .param(
                                "ids",
                                notices.stream()
                                        .map(each -> UUID.fromString(each.substring(9)))
                                        .toList())
                        .query(Integer.class)
                        .single())
                .isEqualTo(notices.size());
    }

    private void putRight(String login, String item, String statement) {
        try (var hospital = visitor(login, 375)) {
            hospital.open(item);
            if (hospital.page.locator("form[action$='/acceptance']").count() > 0) {
                press(hospital.page, "签收");
            }
            hospital.open(item + "/submission");
            hospital.page.locator("input[type=file]").first().setInputFiles(photo("after.jpg", Color.GREEN));
            assertThat(hospital.page.locator(".photos img").first()).isVisible();
            press(hospital.page, "申请销号");
            assertThat(hospital.page.locator(".field__error").first()).isVisible();
            hospital.page.locator("#statement").fill(statement);
            for (int each = 0; each < 5; each++) {
                hospital.page
                        .locator("[name='criteria[" + each + "].met'][value=yes]")
                        .check();
                hospital.page.locator("[name='criteria[" + each + "].word']").fill("已落实到人");
            }
            press(hospital.page, "申请销号");
            assertThat(hospital.page.locator("main")).containsText("待复核");
            hospital.assertFitsItsWidth();
        }
    }

    private void reject(String item) {
        try (var lin = visitor("lin", 1366)) {
            lin.open(item + "/rejection");
            press(lin.page, "复核不通过");
            assertThat(lin.page.locator(".field__error").first()).isVisible();
            lin.page.locator("#remark").fill("东侧柱面仍无标识，请补贴并专人巡查");
            press(lin.page, "复核不通过");
            assertThat(lin.page.locator("main")).containsText("整改中");
        }
        try (var hospital = visitor("peoples2", 1366)) {
            hospital.open("/todo");
            assertThat(hospital.page.locator("main")).containsText(SMOKING);
            hospital.open(item);
            assertThat(hospital.page.locator("main")).containsText("东侧柱面仍无标识");
        }
    }

    private void close(String item) {
        try (var lin = visitor("lin", 1366)) {
            lin.open(item);
            lin.picture("rectification-before-after");
            lin.assertAccessible();
            lin.open(item + "/verification");
            lin.page.locator("#remark").fill("现场核实，已整改到位");
            press(lin.page, "复核通过");
            assertThat(lin.page.locator("main")).containsText("已销号");
            lin.picture("rectification-closed");
            var no = lin.page.locator("h1").textContent();
            assertThat(paper(lin, item + "/paper?view=closure", "销号申请单-" + no)).contains("整改前", "整改后");
        }
    }

    private void askForTime(String item) {
        try (var reporter = visitor("changle", 375)) {
            reporter.open(item);
            press(reporter.page, "签收");
            reporter.open(item + "/extension");
            reporter.page.locator("#dueOn").fill(TODAY.plusDays(EXTENDED).toString());
            reporter.page.locator("#remark").fill("洗手液采购需走政府采购程序");
            press(reporter.page, "申请延期");
        }
        try (var head = visitor("qin", 375)) {
            head.open(item + "/extension-backing");
            press(head.page, "同意上报延期");
        }
        try (var lin = visitor("lin", 1366)) {
            lin.open(item + "/extension-grant");
            press(lin.page, "批准延期");
            assertThat(lin.page.locator("main"))
                    .containsText(TODAY.plusDays(EXTENDED).toString());
            assertThat(lin.page.locator("main del").first()).isVisible();
        }
    }

    /** The new date has come: the clock urges the liaison and the head of the unit. */
    private void urge(String item) {
        daysLater(EXTENDED);
        for (var login : List.of("changle", "qin")) {
            try (var unit = visitor(login, 375)) {
                unit.open("/todo?tab=copies");
                assertThat(row(unit, TOILET).first()).containsText("到期催办");
                unit.open(item);
                assertThat(steps(unit, "催办")).hasCount(1);
                unit.assertFitsItsWidth();
            }
        }
    }

    /** Three days later a numbered paper follows, and the leaders' light is red. */
    private void supervise(String item) {
        daysLater(EXTENDED + 3);
        try (var head = visitor("qin", 375)) {
            head.open("/todo?tab=copies");
            assertThat(row(head, TOILET).filter(having("督办单（黄）"))).hasCount(1);
            head.open(item);
            assertThat(steps(head, "督办单（黄）")).hasCount(1);
            assertThat(head.page.locator(".head .light")).hasText("逾期");
            look(head, "rectification-late-375");
            var link = head.page.locator("a[href^='/rectify/steps/'][href$='/paper']");
            var text = paper(head, link.getAttribute("href"), "督办单");
            assertThat(text).contains("督办", TOILET, "长乐镇卫生院", number(item));
        }
        try (var lin = visitor("lin", 1366)) {
            lin.open("/rectify?light=OVERDUE&q=" + TOILET);
            assertThat(row(lin, TOILET)).containsText("逾期");
            lin.open(item);
            look(lin, "rectification-late-1366");
        }
    }

    private void finishLate(String item) {
        putRight("changle", item, "洗手液已配齐，专人每日补充");
        try (var lin = visitor("lin", 1366)) {
            lin.open(item);
            assertThat(lin.page.locator(".head .light")).hasText("等待审核");
        }
        close(item);
        daysLater(EXTENDED + 8);
        try (var head = visitor("qin", 375)) {
            head.open(item);
            assertThat(head.page.locator(".stamp b")).hasText("销号");
            assertThat(steps(head, "督办单（红）")).hasCount(0);
        }
    }

    /** Whoever looks back finds it as bad as before: the same item is opened again, with everything that leads there. */
    private void lookBack(String item) {
        try (var lin = visitor("lin", 375)) {
            lin.open("/rectify/look-backs");
            lin.assertFitsItsWidth();
            row(lin, SMOKING).getByText("去看").first().click();
            lin.page.locator("input[type=file]").first().setInputFiles(photo("again.jpg", Color.DARK_GRAY));
            assertThat(lin.page.locator(".photos img").first()).isVisible();
            press(lin.page, "已经反弹，重新整改");
            assertThat(lin.page.locator(".field__error").first()).isVisible();
            lin.page.locator("#note").fill(TORN);
            look(lin, "look-back-375");
            press(lin.page, "已经反弹，重新整改");
            assertThat(lin.page.locator(".flash")).containsText("重开整改");
        }
        for (int width : new int[] {375, 1366}) {
            try (var lin = visitor("lin", width)) {
                lin.open(item);
                assertThat(lin.page.locator(".head")).containsText("整改中");
                assertThat(lin.page.locator(".head")).containsText("反弹重开 1 次");
                assertThat(steps(lin, "回头看：反弹")).containsText(TORN);
                assertThat(lin.page.locator(".timeline li").filter(having("反弹重开")))
                        .containsText(TORN);
                look(lin, "rectification-relapsed-" + width);
                steps(lin, "回头看：反弹").locator("a[href^='/rectify/look-backs/']").click();
                assertThat(lin.page.locator("main")).containsText("反弹");
                assertThat(lin.page.locator(".photos img").first()).isVisible();
            }
        }
        try (var hospital = visitor("peoples2", 375)) {
            hospital.open("/todo");
            assertThat(row(hospital, SMOKING)).containsText("重新整改");
        }
    }

    private void findNothingElsewhere(String item) {
        try (var stranger = visitor("tcmh2", 1366)) {
            stranger.open(item);
            assertThat(stranger.page.locator("h1")).hasText("没有找到这个页面");
            stranger.open("/rectify");
            assertThat(stranger.page.locator("main")).not().containsText(SMOKING);
        }
    }

    private void seeItAllInTheTrail(String smoking, String toilet) {
        assertThat(trail(smoking))
                .containsSubsequence(
                        "ISSUE",
                        "ACCEPT",
                        "SUBMIT",
                        "REJECT",
                        "SUBMIT",
                        "VERIFY",
                        "LOOK_BACK_RELAPSED",
                        "REOPEN",
                        "LOOK_BACK_DROPPED");
        assertThat(trail(toilet))
                .containsSubsequence(
                        "ISSUE",
                        "ACCEPT",
                        "ASK_EXTENSION",
                        "BACK_EXTENSION",
                        "GRANT_EXTENSION",
                        "DONE_URGE",
                        "DONE_SUPERVISE_YELLOW",
                        "SUBMIT",
                        "VERIFY");
        try (var lin = visitor("lin", 1366)) {
            lin.open(smoking);
            inTheTrail(lin, "回头看：反弹", "反弹重开", "复核通过", "复核不通过");
            lin.open(toilet);
            inTheTrail(lin, "催办", "黄色督办", "批准延期", "复核通过");
        }
    }

    /** What the office reads in the audit trail about the item that is open. */
    private static void inTheTrail(Visitor visitor, String... actions) {
        var no = visitor.page.locator("h1").textContent();
        visitor.open("/admin/audit?q=" + no);
        for (var action : actions) {
            assertThat(visitor.page
                            .locator("main tbody tr")
                            .filter(having(action))
                            .first())
                    .containsText(no);
        }
    }

    private List<String> trail(String item) {
        return jdbc.sql("select action from audit_entry where subject_id = ? order by seq")
                .param(id(item))
                .query(String.class)
                .list();
    }

    /** Of the paper that the clock made about it. */
    private String number(String item) {
        return jdbc.sql("select number from escalation where rectification_id = ? and number is not null")
                .param(id(item))
                .query(String.class)
                .single();
    }

    private static UUID id(String item) {
        return UUID.fromString(item.substring(item.lastIndexOf('/') + 1));
    }

    private static Locator row(Visitor visitor, String words) {
        return visitor.page.locator("tbody tr").filter(having(words));
    }

    /** Lines about what was done from above and by the clock. */
    private static Locator steps(Visitor visitor, String step) {
        return visitor.page
                .locator("section:has(h2:text-is('督办和回头看')) .timeline li")
                .filter(new Locator.FilterOptions()
                        .setHas(visitor.page.locator(".tag", new Page.LocatorOptions().setHasText(step))));
    }

    private static Locator.FilterOptions having(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}

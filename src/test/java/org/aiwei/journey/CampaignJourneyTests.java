package org.aiwei.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.aiwei.journey.Browser.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The story the desk is for: the office writes a campaign, pastes its table and publishes; a hospital accepts, another
 * gives back; the lead department confirms; a leader asks a light why; a stranger finds nothing.
 */
@ExampleCounty
class CampaignJourneyTests {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String NAME = "夏秋季爱国卫生专项行动";
    private static final String CONTENT = "全院开展卫生大扫除并消除鼠蚊蝇孳生地";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void runsFromThePlanToTheConfirmedTask() {
        var campaign = writeCampaign();
        var task = pasteAndPublish(campaign);
        acceptAndReport(task);
        giveBack(task);
        confirm(task);
        askWhy(campaign, task);
        findNothingElsewhere(task);
        seeItAllInTheTrail(campaign);
    }

    private String writeCampaign() {
        try (var lin = visitor("lin")) {
            lin.open("/campaigns/new");
            lin.page.locator("#name").fill(NAME);
            lin.page.locator("#year").fill(String.valueOf(TODAY.getYear()));
            press(lin.page, "建立草稿");
            var campaign = path(lin.page);
            lin.open(campaign + "/phases");
            lin.page.locator("[name='phases[0].name']").fill("组织实施");
            lin.page.locator("[name='phases[0].from']").fill(TODAY.minusDays(20).toString());
            lin.page.locator("[name='phases[0].to']").fill("不是日期");
            press(lin.page, "保存");
            assertThat(lin.page.locator(".field__error").first()).isVisible();
            assertThat(lin.page.locator("[name='phases[0].name']")).hasValue("组织实施");
            lin.page.locator("[name='phases[0].to']").fill(TODAY.plusDays(60).toString());
            press(lin.page, "保存");
            lin.open(campaign + "/members");
            lin.page.locator("[name='members[0].role']").selectOption("HEAD");
            lin.page.locator("[name='members[0].name']").fill("周总揽");
            press(lin.page, "保存");
            return campaign;
        }
    }

    private String pasteAndPublish(String campaign) {
        try (var lin = visitor("lin")) {
            lin.open(campaign + "/tasks/import");
            lin.page
                    .locator("#text")
                    .fill(String.join(
                            "\n",
                            "专项行动名称\t序号\t工作内容\t牵头领导\t牵头科室\t配合科室（单位）\t完成时限",
                            "环境整治\t1\t" + CONTENT + "\t张医管\t医政医管股\t县人民医院、县中医院\t" + TODAY.plusDays(30)));
            press(lin.page, "读取并核对");
            lin.assertAccessible();
            lin.picture("import-preview");
            press(lin.page, "确认导入为草稿");
            lin.open(campaign + "/publication");
            press(lin.page, "发布");
            lin.open(campaign + "/tasks");
            lin.picture("matrix");
            lin.page
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(CONTENT)))
                    .first()
                    .click();
            assertThat(lin.page.locator("main")).containsText("未签收");
            return path(lin.page);
        }
    }

    private void acceptAndReport(String task) {
        try (var hospital = visitor("peoples2")) {
            hospital.open("/todo");
            assertThat(hospital.page.locator("main")).containsText(CONTENT);
            hospital.open(task);
            act(hospital, "签收");
            link(hospital.page, "写进展");
            hospital.page.locator("#percent").fill("60");
            hospital.page.locator("#text").fill("已清理三处孳生地，𠮷楼西侧还有一处。");
            press(hospital.page, "保存");
            assertThat(hospital.page.locator("main")).containsText("𠮷楼西侧");
            hospital.open(task);
            link(hospital.page, "申报完成");
            hospital.page.locator("#remark").fill("全部清理完毕");
            press(hospital.page, "申报完成");
            assertThat(hospital.page.locator("main")).not().containsText("中医");
        }
    }

    private void giveBack(String task) {
        try (var hospital = visitor("tcmh2")) {
            hospital.open(task);
            link(hospital.page, "申请退回");
            press(hospital.page, "申请退回");
            assertThat(hospital.page.locator(".field__error").first()).isVisible();
            hospital.page.locator("#remark").fill("本院正在搬迁，院区由二院代管");
            hospital.page
                    .locator("#unitId")
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
            press(hospital.page, "申请退回");
            assertThat(hospital.page.locator("main")).not().containsText("人民医院");
        }
        try (var lin = visitor("lin")) {
            lin.open("/todo");
            assertThat(lin.page.locator("main")).containsText("裁定");
        }
    }

    private void confirm(String task) {
        try (var department = visitor("medical")) {
            department.open(task);
            act(department, "签收");
            var hospital = department
                    .page
                    .locator(".panel")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("县人民医院"));
            hospital.locator("a[href$='/confirmation']").click();
            press(department.page, "确认完成");
            assertThat(department.page.locator("main")).containsText("已完成");
        }
    }

    private void askWhy(String campaign, String task) {
        try (var leader = new Visitor(port, 375, false).signIn("zhang", ExampleCounty.PASSWORD)) {
            leader.open("/lead");
            assertThat(leader.page.locator("main")).containsText(NAME);
            leader.open(task);
            leader.page.locator("a.light--DONE").first().click();
            assertThat(leader.page.locator(".why-place .panel").first()).isVisible();
            leader.assertFitsItsWidth();
            leader.picture("why-375");
        }
    }

    private void findNothingElsewhere(String task) {
        try (var stranger = visitor("changle")) {
            stranger.open(task);
            assertThat(stranger.page.locator("h1")).hasText("没有找到这个页面");
            stranger.open("/todo");
            assertThat(stranger.page.locator("main")).not().containsText(CONTENT);
            stranger.open("/campaigns");
            assertThat(stranger.page.locator("main")).not().containsText(NAME);
        }
    }

    private void seeItAllInTheTrail(String campaign) {
        try (var lin = visitor("lin")) {
            lin.open(campaign);
            for (var sentence : new String[] {"李人医", "云中医", "何医政", "发布"}) {
                assertThat(lin.page.locator("main")).containsText(sentence);
            }
            lin.picture("overview");
        }
        var id = java.util.UUID.fromString(campaign.substring(campaign.lastIndexOf('/') + 1));
        var kept = jdbc.sql("select count(*) from audit_entry where campaign_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
        org.assertj.core.api.Assertions.assertThat(kept).isGreaterThan(8);
    }

    private Visitor visitor(String login) {
        return new Visitor(port, 1366, false).signIn(login, ExampleCounty.PASSWORD);
    }

    private static void act(Visitor visitor, String label) {
        link(visitor.page, label);
        press(visitor.page, label);
    }

    private static void link(Page page, String label) {
        page.locator("main")
                .getByRole(
                        AriaRole.LINK,
                        new com.microsoft.playwright.Locator.GetByRoleOptions()
                                .setName(label)
                                .setExact(true))
                .first()
                .click();
    }

    private static void press(Page page, String label) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Locator.GetByRoleOptions()
                                .setName(label)
                                .setExact(true))
                .first()
                .click();
    }

    private static String path(Page page) {
        return page.url().replaceFirst("https?://[^/]+", "").replaceFirst("[?#].*", "");
    }
}

package org.aiwei.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.aiwei.journey.Browser.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The daily core: a round is approved, a team finds three things with a phone, a leader signs notices for two units; one
 * puts right, is rejected once, is closed; the other asks for more time; what comes back is opened again.
 */
@ExampleCounty
class RectificationJourneyTests {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String ROUND = "年末医疗机构环境卫生督导";
    private static final String SMOKING = "候诊区柱面没有禁烟标识，𠮷字牌后有烟头";
    private static final String WASTE = "医疗废物暂存间没有上锁";
    private static final String TOILET = "公共卫生间没有洗手液";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void goesFromTheRoundToTheLookBack() {
        approveAndStart(writeRound());
        visit("县人民医院", SMOKING, WASTE);
        visit("长乐镇卫生院", TOILET);
        var notices = handOver();
        assertThat(notices).hasSize(2);
        sign(notices);
        var smoking = item(SMOKING);
        putRight(smoking, "已在候诊区张贴禁烟标识");
        reject(smoking);
        putRight(smoking, "已补贴标识并安排专人巡查");
        close(smoking);
        askForTime(item(TOILET));
        reopen(smoking);
        findNothingElsewhere(smoking);
        seeItAllInTheTrail(smoking);
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

    private void putRight(String item, String statement) {
        try (var hospital = visitor("peoples2", 375)) {
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
        }
    }

    private void askForTime(String item) {
        try (var reporter = visitor("changle", 375)) {
            reporter.open(item);
            press(reporter.page, "签收");
            reporter.open(item + "/extension");
            reporter.page.locator("#dueOn").fill(TODAY.plusDays(30).toString());
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
            assertThat(lin.page.locator("main")).containsText(TODAY.plusDays(30).toString());
            assertThat(lin.page.locator("main del").first()).isVisible();
        }
    }

    private void reopen(String item) {
        try (var lin = visitor("lin", 1366)) {
            lin.open(item + "/reopening");
            lin.page.locator("#dueOn").fill(TODAY.plusDays(5).toString());
            lin.page.locator("#remark").fill("回头看发现标识又被撕掉");
            press(lin.page, "反弹重开");
            assertThat(lin.page.locator("main")).containsText("整改中");
            assertThat(lin.page.locator("main")).containsText("反弹");
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

    private void seeItAllInTheTrail(String item) {
        assertThat(jdbc.sql("select action from audit_entry where subject_id = ? order by seq")
                        .param(UUID.fromString(item.substring(item.lastIndexOf('/') + 1)))
                        .query(String.class)
                        .list())
                .containsSubsequence("ISSUE", "ACCEPT", "SUBMIT", "REJECT", "SUBMIT", "VERIFY", "REOPEN");
    }

    private String item(String problem) {
        return "/rectify/"
                + jdbc.sql("select id from rectification where problem = ?")
                        .param(problem)
                        .query(UUID.class)
                        .single();
    }

    private UUID unit(String login) {
        return jdbc.sql("select unit_id from appointment join person on person.id = person_id where login = ? limit 1")
                .param(login)
                .query(UUID.class)
                .single();
    }

    private static String label(Page page, String name) {
        return page.locator("#signer option").allTextContents().stream()
                .filter(text -> text.contains(name))
                .findFirst()
                .orElseThrow();
    }

    private static FilePayload photo(String name, Color color) {
        var image = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(color);
        pen.fillRect(0, 0, 900, 600);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FilePayload(name, "image/jpeg", bytes.toByteArray());
    }

    private Visitor visitor(String login, int width) {
        return new Visitor(port, width, false).signIn(login, ExampleCounty.PASSWORD);
    }

    private static void act(Visitor visitor, String round, String step, String label) {
        visitor.open(round + "/" + step);
        press(visitor.page, label);
    }

    private static void press(Page page, String label) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(label).setExact(true))
                .first()
                .click();
    }

    private static String path(Page page) {
        return page.url().replaceFirst("https?://[^/]+", "").replaceFirst("[?#].*", "");
    }

    private static <T> org.assertj.core.api.ListAssert<T> assertThat(List<T> list) {
        return org.assertj.core.api.Assertions.assertThat(list);
    }

    private static org.assertj.core.api.AbstractIntegerAssert<?> assertThat(Integer number) {
        return org.assertj.core.api.Assertions.assertThat(number);
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions assertThat(Locator locator) {
        return com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(locator);
    }
}

package org.aiwei.campaign;

import static org.aiwei.County.BUREAU;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.OFFICE;
import static org.aiwei.County.ZHOU_DIRECTOR;
import static org.aiwei.County.as;
import static org.aiwei.campaign.SampleCampaigns.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Forms of several rows, as a browser without scripts sends them. */
@DeskTest
@Transactional
class RowFormsTests {

    @Autowired
    MockMvcTester http;

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignPlans plans;

    @Autowired
    CampaignRepository repository;

    @Autowired
    EntityManager entities;

    private UUID id;

    @BeforeEach
    void aDraft() {
        var office = new Office(OFFICE.id(), OFFICE.path(), BUREAU.path());
        id = repository
                .saveAndFlush(SampleCampaigns.consolidation(office, List.of()))
                .getId();
        entities.clear();
    }

    @Test
    void phasesAreSavedByDateAndEmptyRowsLeftOut() {
        var sent = phases("组织实施", "2026/4/1", "2026-12-20", "", "", "", "宣传发动", "２０２６－０１－１０", "2026年3月31日");
        assertThat(post("/phases", sent)).hasRedirectedUrl("/campaigns/" + id + "/plan");
        refresh();
        assertThat(campaigns.phases(id))
                .containsExactly(
                        new Phase("宣传发动", day("2026-01-10"), day("2026-03-31"), ""),
                        new Phase("组织实施", day("2026-04-01"), day("2026-12-20"), ""));
        assertThat(campaigns.ref(id).endsOn()).isEqualTo("2026-12-20");
    }

    @Test
    void whatIsWrongStandsBesideItsRowAndNothingTypedIsLost() {
        var sent = phases("", "2026-01-01", "2026-03-31", "倒过来", "2026-09-01", "2026-03-01", "不是日期", "下周", "");
        var page = post("/phases", sent);
        assertThat(page)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请填写名称", "结束日不能早于开始日", "日期不对", "请填写日期")
                .contains("value=\"倒过来\"", "value=\"下周\"", "aria-invalid=\"true\"", "有 4 处需要修改");
        refresh();
        assertThat(campaigns.phases(id)).hasSize(3);
    }

    @Test
    void aNameThatIsTooLongIsSaidInItsRow() {
        assertThat(post("/phases", phases("长".repeat(51), "2026-01-01", "2026-03-31")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("长度应在 0 到 50 个字之间");
    }

    @Test
    void sixtyRowsAreTheMost() {
        var rows = new ArrayList<String>();
        for (int i = 0; i < 61; i++) {
            rows.addAll(List.of("阶段" + i, "2026-01-01", "2026-02-01"));
        }
        assertThat(post("/phases", phases(rows.toArray(String[]::new))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("最多 60 行");
        assertThat(post("/phases", phases(rows.subList(0, 180).toArray(String[]::new))))
                .hasStatus3xxRedirection();
    }

    @Test
    void aRowNumberOutOfAllBoundsIsNoFault() {
        var page = post("/phases", List.of("phases[99999].name", "x", "version", version()));
        assertThat(page.getResponse().getStatus()).isIn(302, 400, 422);
        assertThat(post("/phases", List.of("phases[x].name", "x", "version", version()))
                        .getResponse()
                        .getStatus())
                .isIn(302, 400, 422);
    }

    @Test
    void whatNoFormSendsIsRefused() {
        for (var nonsense : List.of(
                List.of("/phases", "version", "abc"),
                List.of("/members", "members[0].role", "KING"),
                List.of("/texts", "editions", "x"),
                List.of("/rules", "reportShift", "SIDEWAYS"),
                List.of("/rules", "ladder[0].recipients", "EVERYBODY"))) {
            assertThat(post(nonsense.get(0), List.of(nonsense.get(1), nonsense.get(2))))
                    .as(nonsense.toString())
                    .hasStatus(HttpStatus.BAD_REQUEST);
        }
    }

    @Test
    void rowsAreAddedAndRemovedWithoutSaving() {
        var sent = new ArrayList<>(phases("一", "2026-01-01", "2026-03-31", "二", "2026-04-01", "bad"));
        sent.addAll(List.of("rows", "add"));
        assertThat(post("/phases", sent))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"一\"", "value=\"bad\"", "phases[4].name")
                .doesNotContain("aria-invalid=\"true\"");
        sent.set(sent.size() - 1, "drop-0");
        assertThat(post("/phases", sent))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"二\"")
                .doesNotContain("value=\"一\"", "phases[1].name");
        refresh();
        assertThat(campaigns.phases(id)).hasSize(3);
    }

    @Test
    void aFormThatWasOpenedBeforeSomeoneElseSavedKeepsWhatWasTyped() {
        var sent = phases("我写的阶段名称", "2026-01-01", "2026-03-31");
        plans.mark(LIN_OFFICE, id, Long.valueOf(version()), List.of());
        refresh();
        assertThat(post("/phases", sent))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("我写的阶段名称");
    }

    @Test
    void milestonesAreSaved() {
        var sent = List.of(
                "version",
                version(),
                "milestones[0].name",
                "实施方案",
                "milestones[0].day",
                "2026-3-28",
                "milestones[0].note",
                "报爱卫办");
        assertThat(post("/milestones", sent)).hasStatus3xxRedirection();
        refresh();
        assertThat(repository.findById(id).orElseThrow().getPlan().getMilestones())
                .containsExactly(new Milestone("实施方案", day("2026-03-28"), "报爱卫办"));
    }

    @Test
    void peopleOfTheBureauAreKnownByNameAndOthersStayFreeText() {
        var sent = List.of(
                "version",
                version(),
                "members[0].role",
                "HEAD",
                "members[0].name",
                "周局长",
                "members[0].post",
                "",
                "members[1].role",
                "DEPUTY",
                "members[1].name",
                "县政府 李𠮷",
                "members[1].post",
                "副县长",
                "members[2].role",
                "",
                "members[2].name",
                "",
                "members[2].post",
                "");
        assertThat(post("/members", sent)).hasRedirectedUrl("/campaigns/" + id + "/group");
        refresh();
        assertThat(campaigns.group(id))
                .containsExactly(
                        new GroupMember(GroupRole.HEAD, ZHOU_DIRECTOR.id(), "周局长", "周局长"),
                        new GroupMember(GroupRole.DEPUTY, null, "县政府 李𠮷", "副县长"));
    }

    @Test
    void aSeatNeedsANameAndARole() {
        var sent = List.of(
                "version", version(), "members[0].name", "周局长", "members[1].role", "MEMBER", "members[1].post", "局长");
        assertThat(post("/members", sent))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请选择组内职务", "请填写名称");
    }

    @Test
    void aPublishedCampaignSaysOnTheFormThatItNeedsAPhase() {
        campaigns.move(LIN_OFFICE, id, CampaignAction.PUBLISH, "");
        assertThat(post("/phases", phases()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("至少要有一个阶段");
    }

    @Test
    void textsAreSavedWithTitlesAndPapers() {
        var sent = List.of(
                "version",
                version(),
                "name",
                "新名称",
                "year",
                "2026",
                "titles",
                "国家卫生县\r\n\r\n健康城市\r\n",
                "goal",
                "目标",
                "basis[0].title",
                "通知",
                "basis[0].number",
                "示例〔2026〕2号",
                "basis[0].day",
                "",
                "basis[0].link",
                "档案柜 3");
        assertThat(post("/texts", sent)).hasStatus3xxRedirection();
        refresh();
        var plan = repository.findById(id).orElseThrow().getPlan();
        assertThat(plan.getTitles()).containsExactly("国家卫生县", "健康城市");
        assertThat(plan.getBasis()).containsExactly(new BasisDocument("通知", "示例〔2026〕2号", null, "档案柜 3"));
    }

    @Test
    void elevenTitlesAreTooMany() {
        var sent = List.of("version", version(), "name", "名称", "year", "2026", "titles", titles(11));
        assertThat(post("/texts", sent))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("最多 10 个称号");
    }

    @Test
    void rulesAreSavedAndTheLadderSorted() {
        var sent = new ArrayList<>(rules("5", "20", "40"));
        sent.addAll(List.of(
                "ladder[0].offset",
                "7",
                "ladder[0].step",
                "SUPERVISE_RED",
                "ladder[0].recipients",
                "UNIT_LEADER",
                "ladder[0].automatic",
                "true",
                "ladder[1].offset",
                "-5",
                "ladder[1].step",
                "REMIND",
                "ladder[1].recipients",
                "UNIT_REPORTER",
                "ladder[1].recipients",
                "UNIT_LEADER"));
        assertThat(post("/rules", sent)).hasRedirectedUrl("/campaigns/" + id + "/settings");
        refresh();
        var rules = campaigns.rules(id);
        assertThat(rules.lights()).isEqualTo(new LightRule(5, 20, 40));
        assertThat(rules.followUp()).isEqualTo(new FollowUpRule(48, "10,60", 5, 180));
        assertThat(rules.followUp().lookBackDays()).containsExactly(10, 60);
        assertThat(rules.ladder()).extracting(LadderRung::offsetDays).containsExactly(-5, 7);
        assertThat(rules.ladder()).extracting(LadderRung::automatic).containsExactly(false, true);
        assertThat(rules.ladder().get(0).recipients()).hasSize(2);
        assertThat(rules.limit(LimitKind.DIFFICULT))
                .hasValue(new RectificationLimit(LimitKind.DIFFICULT, 15, Counting.WORKDAYS));
    }

    @Test
    void rulesThatContradictThemselvesComeBack() {
        var sent = new ArrayList<>(rules("x", "40", "20"));
        sent.addAll(List.of(
                "ladder[0].offset",
                "15",
                "ladder[0].step",
                "INTERVIEW",
                "ladder[0].recipients",
                "UNIT_LEADER",
                "ladder[0].automatic",
                "true",
                "ladder[1].offset",
                "1",
                "ladder[1].step",
                "URGE"));
        assertThat(post("/rules", sent))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请填写 0 到 30 之间的整数", "应大于上一项", "约谈和问责不能自动", "请至少选一个告知对象");
    }

    private List<String> rules(String soon, String yellow, String red) {
        return List.of(
                "version",
                version(),
                "soonWorkdays",
                soon,
                "behindYellow",
                yellow,
                "behindRed",
                red,
                "reportDay",
                "20",
                "reportShift",
                "PREVIOUS",
                "followUp.nudgeHours",
                "48",
                "followUp.lookBacks",
                "60、10，10",
                "followUp.publicNoticeDays",
                "5",
                "followUp.relapseDays",
                "180",
                "limits[0].kind",
                "IMMEDIATE",
                "limits[0].days",
                "3",
                "limits[1].kind",
                "ORDINARY",
                "limits[1].days",
                "7",
                "limits[2].kind",
                "DIFFICULT",
                "limits[2].days",
                "15",
                "limits[2].counting",
                "WORKDAYS",
                "limits[3].kind",
                "TIMED",
                "limits[3].days",
                "30");
    }

    private static String titles(int count) {
        var lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append("第").append(i).append("个\n");
        }
        return lines.toString();
    }

    /** Name, from and to of each row. */
    private List<String> phases(String... cells) {
        var sent = new ArrayList<>(List.of("version", version()));
        for (int i = 0; i < cells.length; i += 3) {
            var path = "phases[" + i / 3 + "].";
            sent.addAll(List.of(path + "name", cells[i], path + "from", cells[i + 1], path + "to", cells[i + 2]));
        }
        return sent;
    }

    private String version() {
        refresh();
        return String.valueOf(plans.versionOf(LIN_OFFICE, id));
    }

    private void refresh() {
        entities.flush();
        entities.clear();
    }

    private MvcTestResult post(String suffix, List<String> fields) {
        refresh();
        var request = http.post()
                .uri("/campaigns/" + id + suffix)
                .with(as(LIN_OFFICE))
                .with(csrf());
        for (int i = 0; i < fields.size(); i += 2) {
            request.param(fields.get(i), fields.get(i + 1));
        }
        return request.exchange();
    }
}

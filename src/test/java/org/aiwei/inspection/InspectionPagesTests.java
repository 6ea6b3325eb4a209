package org.aiwei.inspection;

import static org.aiwei.County.CDC;
import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.DENG_CDC;
import static org.aiwei.County.GAO_ADMIN;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.QIN_CHANGLE;
import static org.aiwei.County.SUN_INSPECTOR;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.aiwei.County.WANG_DEPUTY;
import static org.aiwei.County.ZHOU_DIRECTOR;
import static org.aiwei.County.as;
import static org.aiwei.inspection.RoundKind.OPEN;
import static org.aiwei.inspection.RoundKind.UNDERCOVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.aiwei.Statements;
import org.aiwei.access.Actor;
import org.aiwei.campaign.Campaigns;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class InspectionPagesTests {

    @Autowired
    MockMvcTester http;

    @Autowired
    SampleRounds samples;

    @Autowired
    SiteRegister register;

    @Autowired
    RoundDesk desk;

    @Autowired
    SampleVisits visited;

    @Autowired
    Visits visits;

    @Autowired
    Coverage coverage;

    @Autowired
    Campaigns campaigns;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @Test
    void everyPageOfTheOfficeIsReadableInBothLanguages() {
        var campaign = samples.campaign();
        var list = samples.checklist();
        var round = samples.draft(campaign, OPEN, List.of(DENG_CDC), CDC, PEOPLES_HOSPITAL);
        var site = register.open(LIN_OFFICE, PEOPLES_HOSPITAL.id(), "", "候诊区", "候诊区", "一楼");
        entities.flush();
        var target = one("select id from round_target where round_id = ? limit 1", round);
        var question = one("select id from checklist_question where checklist_id = ? limit 1", list);
        for (var path : List.of(
                "/inspections",
                "/inspections?kind=nonsense&page=x&campaign=x&status=OPEN",
                "/inspections/new",
                "/inspections/new?campaign=" + campaign + "&units=" + CDC.id(),
                "/inspections/" + round,
                "/inspections/" + round + "/edit",
                "/inspections/" + round + "/team",
                "/inspections/" + round + "/team?unit=" + CDC.id(),
                "/inspections/" + round + "/targets",
                "/inspections/" + round + "/targets/" + target,
                "/inspections/" + round + "/submission",
                "/inspections/schedule",
                "/inspections/schedule?month=2026-13",
                "/inspections/coverage",
                "/inspections/coverage?since=month&campaign=" + campaign,
                "/inspections/sites",
                "/inspections/sites?q=%25&unit=x&closed=true",
                "/inspections/sites/new",
                "/inspections/sites/import",
                "/inspections/sites/" + site,
                "/inspections/sites/" + site + "/edit",
                "/inspections/checklists",
                "/inspections/checklists/new",
                "/inspections/checklists/" + list,
                "/inspections/checklists/" + list + "/questions",
                "/inspections/checklists/" + list + "/questions/" + question,
                "/inspections/checklists/" + list + "/items",
                "/campaigns/" + campaign + "/inspections")) {
            assertThat(get(LIN_OFFICE, path)).as(path).hasStatusOk().bodyText().doesNotContain("??");
            assertThat(http.get().uri(path).with(as(LIN_OFFICE)).cookie(new Cookie("lang", "en")))
                    .as(path)
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("??");
        }
    }

    @Test
    void whatWouldBreakTheRecusalIsShownBesideTheRow() {
        var round = samples.draft(samples.campaign(), OPEN, List.of(DENG_CDC), CDC, PEOPLES_HOSPITAL);
        assertThat(get(LIN_OFFICE, "/inspections/" + round))
                .bodyText()
                .contains("需回避：" + DENG_CDC.name(), "应回避：" + CDC.name(), "有 1 处需要回避");
    }

    @Test
    void anUndercoverRoundLeavesNoTraceForTheInspectedUnit() {
        var campaign = samples.campaign();
        campaigns.join(campaign, PEOPLES_HOSPITAL.id(), PEOPLES_HOSPITAL.path());
        register.open(LIN_OFFICE, PEOPLES_HOSPITAL.id(), "", "候诊区", "候诊区", "一楼");
        entities.flush();
        var paths = List.of(
                "/inspections", "/inspections/schedule", "/inspections/sites", "/campaigns/" + campaign, "/todo");
        var before = paths.stream().map(path -> text(LI_PEOPLES, path)).toList();
        var round = samples.approved(campaign, UNDERCOVER, List.of(DENG_CDC), PEOPLES_HOSPITAL);
        entities.flush();
        entities.clear();
        assertThat(paths.stream().map(path -> text(LI_PEOPLES, path)).toList()).isEqualTo(before);
        assertThat(get(LI_PEOPLES, "/inspections/" + round)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(LI_PEOPLES, "/inspections/" + round + "/team")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(DENG_CDC, "/inspections/" + round))
                .hasStatusOk()
                .bodyText()
                .contains("夜行暗访");
        assertThat(get(SUN_INSPECTOR, "/inspections/" + round)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoServesCovertlyDoesNotLearnThatTheOwnUnitIsATargetOfOthers() {
        var round = samples.draft(samples.campaign(), UNDERCOVER, List.of());
        desk.lend(LIN_OFFICE, round, List.of(DENG_CDC.id()), samples.lending("一组"));
        desk.lend(LIN_OFFICE, round, List.of(QIN_CHANGLE.id()), samples.lending("二组"));
        var today = samples.today();
        desk.aim(LIN_OFFICE, round, List.of(PEOPLES_HOSPITAL.id()), List.of(), new TargetPlan("一组", today, List.of()));
        desk.aim(LIN_OFFICE, round, List.of(CDC.id()), List.of(), new TargetPlan("二组", today, List.of()));
        post(LIN_OFFICE, "/inspections/" + round + "/submission");
        post(WANG_DEPUTY, "/inspections/" + round + "/approval");
        entities.flush();
        entities.clear();
        var target = "<b>" + CDC.name() + "</b>";
        for (var path : List.of("/inspections/" + round, "/inspections/schedule")) {
            assertThat(text(DENG_CDC, path)).contains(PEOPLES_HOSPITAL.name()).doesNotContain(target);
            assertThat(text(QIN_CHANGLE, path)).contains(target);
        }
    }

    @Test
    void theTrailOfAnUndercoverRoundIsTheOfficesOnly() {
        var campaign = samples.campaign();
        var secret = samples.approved(campaign, UNDERCOVER, List.of(DENG_CDC), PEOPLES_HOSPITAL);
        var open = samples.approved(campaign, OPEN, List.of(DENG_CDC), PEOPLES_HOSPITAL);
        entities.flush();
        var places = "select count(*) from audit_entry where subject_id = ? and unit_path is not null";
        assertThat(count(places, secret)).isZero();
        assertThat(count(places, open)).isPositive();
        assertThat(get(LIN_OFFICE, "/campaigns/" + campaign)).bodyText().contains("夜行暗访");
        assertThat(get(ZHOU_DIRECTOR, "/campaigns/" + campaign)).bodyText().doesNotContain("夜行暗访");
    }

    @Test
    void onceReportedTheUnitSeesItsOwnPartWithoutNames() {
        var round = samples.approved(samples.campaign(), UNDERCOVER, List.of(DENG_CDC), PEOPLES_HOSPITAL, TCM_HOSPITAL);
        samples.report(round);
        entities.flush();
        entities.clear();
        assertThat(get(LI_PEOPLES, "/inspections/" + round))
                .hasStatusOk()
                .bodyText()
                .contains("夜行暗访", PEOPLES_HOSPITAL.name())
                .doesNotContain(DENG_CDC.name(), TCM_HOSPITAL.name(), "轻车简从", LIN_OFFICE.name());
        assertThat(get(CHEN_TCM, "/inspections/" + round)).bodyText().doesNotContain(PEOPLES_HOSPITAL.name());
        assertThat(get(QIN_CHANGLE, "/inspections/" + round)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aLeaderApprovesInTwoClicks() {
        var round = samples.draft(samples.campaign(), OPEN, List.of(DENG_CDC), PEOPLES_HOSPITAL);
        assertThat(post(LIN_OFFICE, "/inspections/" + round + "/submission")).hasStatus3xxRedirection();
        assertThat(get(ZHOU_DIRECTOR, "/inspections/" + round))
                .bodyText()
                .contains("/inspections/" + round + "/approval", "/inspections/" + round + "/return")
                .doesNotContain("/withdrawal");
        assertThat(get(ZHOU_DIRECTOR, "/inspections/" + round + "/approval")).hasStatusOk();
        assertThat(post(WANG_DEPUTY, "/inspections/" + round + "/return"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请写明原因");
        assertThat(post(ZHOU_DIRECTOR, "/inspections/" + round + "/approval")).hasStatus3xxRedirection();
        assertThat(get(DENG_CDC, "/inspections/" + round)).bodyText().contains("已批准");
    }

    @Test
    void aRoundWaitsForTheLeadersThenForTheOfficeAndTheTeamIsTold() {
        var round = samples.draft(samples.campaign(), UNDERCOVER, List.of(DENG_CDC, SUN_INSPECTOR), PEOPLES_HOSPITAL);
        post(LIN_OFFICE, "/inspections/" + round + "/submission");
        assertThat(get(WANG_DEPUTY, "/todo")).bodyText().contains("批准督导", "/inspections/" + round);
        http.post()
                .uri("/inspections/" + round + "/return")
                .with(as(WANG_DEPUTY))
                .with(csrf())
                .param("remark", "缺县中医院")
                .exchange();
        assertThat(get(WANG_DEPUTY, "/todo")).bodyText().doesNotContain("/inspections/" + round);
        assertThat(get(LIN_OFFICE, "/todo")).bodyText().contains("修改后重新报批", "/inspections/" + round);
        post(LIN_OFFICE, "/inspections/" + round + "/submission");
        post(ZHOU_DIRECTOR, "/inspections/" + round + "/approval");
        entities.flush();
        var told = jdbc.sql("select person_id from work_item where subject_id = ? and kind = 'COPY'")
                .param(round)
                .query(UUID.class)
                .list();
        assertThat(told).containsExactlyInAnyOrder(DENG_CDC.id(), SUN_INSPECTOR.id());
        assertThat(count(
                        "select count(*) from work_item where subject_id = ? and closed_at is null and kind = 'TODO'",
                        round))
                .isZero();
    }

    @Test
    void coverageListsUnitsThatNobodyVisitedAndLeadsToANewRound() {
        var campaign = samples.campaign();
        assertThat(get(LIN_OFFICE, "/inspections/coverage?campaign=" + campaign))
                .hasStatusOk()
                .bodyText()
                .contains(PEOPLES_HOSPITAL.name(), "从未检查", "选中的加入新的督导");
        assertThat(get(ZHOU_DIRECTOR, "/inspections/coverage?campaign=" + campaign))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("选中的加入新的督导");
        assertThat(get(LI_PEOPLES, "/inspections/coverage")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(LIN_OFFICE, "/inspections/new?campaign=" + campaign + "&units=" + CDC.id()))
                .bodyText()
                .contains(CDC.name());
    }

    @Test
    void aVisitTakesAUnitOffTheListOfThoseLeftOut() {
        var campaign = samples.campaign();
        visited.round(campaign, UNDERCOVER, List.of(DENG_CDC), PEOPLES_HOSPITAL);
        var visit = visited.begun(DENG_CDC, PEOPLES_HOSPITAL);
        visited.answerAll(DENG_CDC, visit, Mark.PASS);
        entities.flush();
        assertThat(left(campaign)).contains(PEOPLES_HOSPITAL.id());
        visits.finish(DENG_CDC, visit, false);
        entities.flush();
        assertThat(left(campaign)).contains(TCM_HOSPITAL.id()).doesNotContain(PEOPLES_HOSPITAL.id());
    }

    private List<UUID> left(UUID campaign) {
        return coverage.of(LIN_OFFICE, campaign, true).kinds().stream()
                .flatMap(kind -> kind.left().stream())
                .map(Coverage.Row::id)
                .toList();
    }

    @Test
    void aRoundIsWrittenByHandAndWhatIsWrongIsSaidBesideTheField() {
        var campaign = samples.campaign();
        assertThat(http.post()
                        .uri("/inspections/new")
                        .with(as(LIN_OFFICE))
                        .with(csrf())
                        .param("campaign", campaign.toString())
                        .param("name", "四季度督导")
                        .param("kind", "OPEN")
                        .param("startsOn", "2026-12-01")
                        .param("endsOn", "2026-11-01"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("结束日期不能早于开始日期", "四季度督导");
        assertThat(http.post()
                        .uri("/inspections/new")
                        .with(as(LIN_OFFICE))
                        .with(csrf())
                        .param("campaign", campaign.toString())
                        .param("name", "四季度督导")
                        .param("kind", "OPEN")
                        .param("units", CDC.id().toString())
                        .param("startsOn", "２０２６年12月1日")
                        .param("endsOn", "2026-12-05"))
                .hasStatus3xxRedirection();
    }

    @Test
    void aUnitSeesItsOwnSitesAndCannotChangeThem() {
        var own = register.open(LIN_OFFICE, PEOPLES_HOSPITAL.id(), "", "候诊区", "候诊区", "一楼");
        var other = register.open(LIN_OFFICE, TCM_HOSPITAL.id(), "", "煎药房", "煎药房", "");
        entities.flush();
        assertThat(get(LI_PEOPLES, "/inspections/sites"))
                .bodyText()
                .contains("候诊区")
                .doesNotContain("煎药房", "/inspections/sites/new");
        assertThat(get(LI_PEOPLES, "/inspections/sites/" + own)).hasStatusOk();
        assertThat(get(LI_PEOPLES, "/inspections/sites/" + own + "/edit")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(LI_PEOPLES, "/inspections/sites/" + other)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(GAO_ADMIN, "/inspections/sites")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void checklistsAreReadByOfficeAndLeadersOnly() {
        var list = samples.checklist();
        entities.flush();
        assertThat(get(ZHOU_DIRECTOR, "/inspections/checklists/" + list))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/removal");
        assertThat(get(LI_PEOPLES, "/inspections/checklists/" + list)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(LI_PEOPLES, "/inspections/checklists/new")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(LI_PEOPLES, "/inspections/new")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void pagesAskTheDatabaseAsOftenForManyRowsAsForFew() {
        var campaign = samples.campaign();
        samples.approved(campaign, OPEN, List.of(DENG_CDC), PEOPLES_HOSPITAL);
        var list = samples.checklist();
        register.open(LIN_OFFICE, PEOPLES_HOSPITAL.id(), "", "候诊区", "候诊区", "一楼");
        var paths = List.of(
                "/inspections",
                "/inspections/schedule",
                "/inspections/coverage?campaign=" + campaign,
                "/inspections/sites",
                "/inspections/checklists/" + list,
                "/campaigns/" + campaign + "/inspections");
        statements(paths.get(0));
        var few = paths.stream().map(this::statements).toList();
        for (int i = 0; i < 12; i++) {
            samples.approved(campaign, OPEN, List.of(DENG_CDC, SUN_INSPECTOR), PEOPLES_HOSPITAL, TCM_HOSPITAL);
            register.open(LIN_OFFICE, TCM_HOSPITAL.id(), "", "点位" + i, "候诊区", "");
        }
        assertThat(paths.stream().map(this::statements).toList()).isEqualTo(few).allMatch(count -> count < 25);
    }

    private long statements(String path) {
        entities.flush();
        entities.clear();
        return Statements.ofHibernate(() -> assertThat(get(LIN_OFFICE, path)).hasStatusOk());
    }

    /** The page without what differs from one call to the next. */
    private String text(Actor actor, String path) {
        var answer = get(actor, path);
        assertThat(answer).as(path).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString().replaceAll("<input type=\"hidden\"[^>]*>", "");
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult get(Actor actor, String path) {
        return http.get().uri(path).with(as(actor)).exchange();
    }

    private MvcTestResult post(Actor actor, String path) {
        return http.post().uri(path).with(as(actor)).with(csrf()).exchange();
    }

    private UUID one(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(UUID.class).single();
    }

    private long count(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(Long.class).single();
    }
}

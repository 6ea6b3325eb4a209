package org.aiwei.audit;

import static org.aiwei.County.BUREAU;
import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.FENG_NEIGHBOUR;
import static org.aiwei.County.GAO_ADMIN;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.OFFICE;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.SUN_INSPECTOR;
import static org.aiwei.County.TAO_NEIGHBOUR_ADMIN;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.aiwei.County.ZHOU_DIRECTOR;
import static org.aiwei.County.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignActivity;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.CampaignStatus;
import org.aiwei.campaign.LightRule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class AuditAccessTests {

    private static final UUID CAMPAIGN = new UUID(77, 1);
    private static final String PAGE = "/admin/audit";

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    AuditEntries entries;

    @Autowired
    CampaignActivity activity;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester http;

    @BeforeEach
    void aCampaignRuns() {
        jdbc.sql("""
                insert into campaign (id, version, name, year, status, office_unit_id, office_path, owner_path, upper_office,
                    starts_on, ends_on, guiding_idea, goal, soon_workdays, behind_yellow, behind_red, report_day, report_shift,
                    created_by, created_at)
                values (?, 0, '试用', 2026, 'PUBLISHED', ?, '/t1/a1/', '/t1/', '', date '2026-01-01', date '2026-12-31', '', '',
                    3, 10, 30, 25, 'NONE', ?, now())
                """).params(CAMPAIGN, OFFICE.id(), LIN_OFFICE.id()).update();
        tell(Happened.by(LIN_OFFICE, "campaign", "PHASES", "起草中").in(CAMPAIGN, null));
        tell(Happened.by(LIN_OFFICE, "assignment", "DRAFT", "草拟").in(CAMPAIGN, null));
        tell(Happened.by(LIN_OFFICE, "campaign", "PUBLISH", "发布").in(CAMPAIGN, null));
        tell(Happened.by(LI_PEOPLES, "assignment", "ACCEPT", "县医院签收")
                .in(CAMPAIGN, PEOPLES_HOSPITAL.path().value()));
        tell(Happened.by(CHEN_TCM, "assignment", "ASK_RETURN", "中医院退回")
                .in(CAMPAIGN, TCM_HOSPITAL.path().value()));
        tell(Happened.by(GAO_ADMIN, "person", "ENROL", "新人员").at("/t1/"));
        tell(Happened.by(TAO_NEIGHBOUR_ADMIN, "person", "ENROL", "邻县人员").at("/t2/"));
        tell(Happened.by(LIN_OFFICE, "standard", "FREEZE", "本县标准").at("/t1/"));
    }

    @Test
    void theOfficeReadsWhatItRuns() {
        assertThat(seenBy(LIN_OFFICE)).containsExactly("本县标准", "中医院退回", "县医院签收", "发布", "草拟", "起草中");
    }

    @Test
    void administratorsReadPeopleAndNoCampaign() {
        assertThat(seenBy(GAO_ADMIN)).containsExactly("新人员");
        assertThat(seenBy(TAO_NEIGHBOUR_ADMIN)).containsExactly("邻县人员");
    }

    @Test
    void nobodyElseReadsAnything() {
        for (var other : List.of(FENG_NEIGHBOUR, LI_PEOPLES, ZHOU_DIRECTOR, SUN_INSPECTOR)) {
            assertThat(seenBy(other)).as(other.name()).isEmpty();
        }
        assertThat(http.get().uri(PAGE).with(as(LI_PEOPLES))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(http.get().uri(PAGE).with(as(ZHOU_DIRECTOR))).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aUnitSeesItsOwnActivityAndTheCampaignItself() {
        assertThat(activityFor(LI_PEOPLES)).containsExactly("县医院签收", "发布");
        assertThat(activityFor(CHEN_TCM)).containsExactly("中医院退回", "发布");
        assertThat(activityFor(ZHOU_DIRECTOR)).containsExactly("中医院退回", "县医院签收", "发布");
        assertThat(activityFor(LIN_OFFICE)).containsExactly("中医院退回", "县医院签收", "发布", "草拟", "起草中");
        assertThat(activityFor(GAO_ADMIN)).containsExactly("发布");
    }

    @Test
    void showsActivityByDayOfTheCounty() {
        var days = activity.recent(LIN_OFFICE, campaign(), 3);
        assertThat(days).singleElement().satisfies(day -> {
            assertThat(day.day()).isEqualTo(LocalDate.of(2026, 3, 31));
            assertThat(day.entries()).hasSize(3);
            assertThat(day.entries().get(0).time()).hasToString("12:00");
            assertThat(day.entries().get(0).action()).isEqualTo("audit.action.assignment.ASK_RETURN");
            assertThat(day.entries().get(0).href()).startsWith("/assignments/");
        });
    }

    @Test
    void thePagesSpeakBothLanguages() {
        assertThat(http.get().uri(PAGE).with(as(LIN_OFFICE)))
                .hasStatusOk()
                .bodyText()
                .contains("审计记录", "申请退回", "中医院退回", "2026-03-31 12:00:00");
        assertThat(http.get().uri(PAGE).with(as(LIN_OFFICE)).cookie(new Cookie("lang", "en")))
                .hasStatusOk()
                .bodyText()
                .contains("Audit trail", "asked for return");
        assertThat(check("").cookie(new Cookie("lang", "en")))
                .hasStatusOk()
                .bodyText()
                .contains("Verified");
    }

    @Test
    void narrowsByDayPersonKindAndText() {
        assertThat(found(new AuditFilter("2026-03-30", null, null, null, null))).isEmpty();
        assertThat(found(new AuditFilter("2026-03-31", "陈联", "", " ", null))).containsExactly("中医院退回");
        assertThat(found(new AuditFilter(null, null, "campaign", "发布", null))).containsExactly("发布");
        assertThat(found(new AuditFilter(null, null, null, "%", null))).isEmpty();
        assertThat(http.get().uri(PAGE + "?q=查无此事&day=2026-03-31").with(as(LIN_OFFICE)))
                .bodyText()
                .contains("没有符合条件的记录");
    }

    @Test
    void whatIsNoDayDoesNotNarrow() {
        for (var typed : List.of("2026-02-31", "１２", "=1+1", "99999999999999999999", "<script>")) {
            assertThat(http.get().uri(PAGE + "?day={day}", typed).with(as(LIN_OFFICE)))
                    .as(typed)
                    .hasStatusOk()
                    .bodyText()
                    .contains("中医院退回");
        }
    }

    @Test
    void theCheckIsAskedForByAForm() {
        assertThat(http.get().uri(PAGE + "/check").with(as(LIN_OFFICE)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("核验完成");
        assertThat(check("")).hasStatusOk().bodyText().contains("核验完成", "整体改写不能排除");
        assertThat(http.post().uri(PAGE + "/check").with(as(LI_PEOPLES)).with(csrf()))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void whatIsPrintedIsComparedAndKeptWhenItCannotBeRead() {
        var root = jdbc.sql("select seq || ':' || left(hash, 16) from audit_entry order by seq desc limit 1")
                .query(String.class)
                .single();
        assertThat(check(root)).hasStatusOk().bodyText().contains("与印发的校验码一致。");
        assertThat(check(root.split(":")[0] + ":" + "0".repeat(16)))
                .hasStatusOk()
                .bodyText()
                .contains("被整体改写", "请立即报告");
        assertThat(check("12:short"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("应写成", "12:short</textarea>");
    }

    @Test
    void anExportIsOpenOnlyWhereTheReaderMayLook() throws Exception {
        var file = http.post()
                .uri(PAGE + "/export")
                .with(as(LIN_OFFICE))
                .with(csrf())
                .exchange();
        assertThat(file)
                .hasStatusOk()
                .headers()
                .hasHeaderSatisfying(
                        "Content-Disposition",
                        value -> assertThat(value).singleElement().asString().startsWith("attachment"));
        var lines = file.getResponse().getContentAsString().lines().toList();
        assertThat(lines).hasSize(1 + count());
        assertThat(lines).anyMatch(line -> line.contains("中医院退回"));
        assertThat(lines).noneMatch(line -> line.contains("邻县人员"));
        assertThat(exportedBy(GAO_ADMIN)).noneMatch(line -> line.contains("中医院退回"));
        assertThat(jdbc.sql("select count(*) from audit_entry where subject_type = 'audit' and action = 'EXPORT'")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(2);
    }

    private List<String> exportedBy(Actor actor) throws Exception {
        return http.post()
                .uri(PAGE + "/export")
                .with(as(actor))
                .with(csrf())
                .exchange()
                .getResponse()
                .getContentAsString()
                .lines()
                .toList();
    }

    private int count() {
        return jdbc.sql("select count(*) from audit_entry").query(Integer.class).single();
    }

    private MockMvcTester.MockMvcRequestBuilder check(String printed) {
        return http.post()
                .uri(PAGE + "/check")
                .with(as(LIN_OFFICE))
                .with(csrf())
                .param("printed", printed);
    }

    @Test
    void pagesWithoutCounting() {
        for (int i = 0; i < 45; i++) {
            tell(Happened.by(LIN_OFFICE, "assignment", "DRAFT", "第" + i + "项").in(CAMPAIGN, null));
        }
        var day = "2026-03-31"; // other tests leave entries of today
        var filter = new AuditFilter(day, null, "assignment", null, null);
        var first = entries.list(LIN_OFFICE, filter);
        assertThat(first.rows())
                .hasSize(20)
                .first()
                .satisfies(row -> assertThat(row.subject()).isEqualTo("第44项"));
        assertThat(filter.href(first.older()))
                .isEqualTo(PAGE + "?day=2026-03-31&kind=assignment&before=" + first.older());

        var third = entries.list(LIN_OFFICE, new AuditFilter(day, null, "assignment", null, first.older() - 20));
        assertThat(third.rows())
                .extracting(AuditRow::subject)
                .startsWith("第4项")
                .endsWith("草拟")
                .hasSize(8);
        assertThat(third.older()).isNull();
    }

    private void tell(Happened event) {
        events.publishEvent(event);
    }

    private List<String> seenBy(Actor actor) {
        return entries.list(actor, new AuditFilter("2026-03-31", null, null, null, null)).rows().stream()
                .map(AuditRow::subject)
                .toList();
    }

    private List<String> found(AuditFilter filter) {
        return entries.list(LIN_OFFICE, filter).rows().stream()
                .map(AuditRow::subject)
                .toList();
    }

    private List<String> activityFor(Actor actor) {
        return activity.recent(actor, campaign(), 50).stream()
                .flatMap(day -> day.entries().stream())
                .map(CampaignActivity.Entry::subject)
                .toList();
    }

    private static CampaignRef campaign() {
        return new CampaignRef(
                CAMPAIGN,
                "试用",
                2026,
                CampaignStatus.PUBLISHED,
                OFFICE.id(),
                OFFICE.path(),
                BUREAU.path(),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                new LightRule(3, 10, 30),
                List.of());
    }
}

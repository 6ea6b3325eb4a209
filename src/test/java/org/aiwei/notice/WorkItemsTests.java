package org.aiwei.notice;

import static org.aiwei.County.CHANGLE;
import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.FENG_NEIGHBOUR;
import static org.aiwei.County.GAO_ADMIN;
import static org.aiwei.County.HE_MEDICAL;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.MEDICAL;
import static org.aiwei.County.OFFICE;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.QIN_CHANGLE;
import static org.aiwei.County.SUN_INSPECTOR;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.aiwei.County.WANG_DEPUTY;
import static org.aiwei.County.ZHANG_PEOPLES;
import static org.aiwei.County.ZHOU_DIRECTOR;
import static org.aiwei.County.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.aiwei.County.Place;
import org.aiwei.DeskTest;
import org.aiwei.Statements;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.access.Post;
import org.aiwei.assignment.AssignmentDesk;
import org.aiwei.assignment.AssignmentDraft;
import org.aiwei.assignment.Assignments;
import org.aiwei.assignment.PartAction;
import org.aiwei.campaign.CampaignAction;
import org.aiwei.campaign.Campaigns;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class WorkItemsTests {

    private static final UUID CAMPAIGN = new UUID(78, 1);

    @Autowired
    WorkItems items;

    @Autowired
    Assignments assignments;

    @Autowired
    AssignmentDesk desk;

    @Autowired
    Campaigns campaigns;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester http;

    @Autowired
    Clock clock;

    LocalDate today;

    @BeforeEach
    void aCampaignRuns() {
        today = LocalDate.now(clock);
        jdbc.sql("""
                insert into campaign (id, version, name, year, status, office_unit_id, office_path, owner_path, upper_office,
                    starts_on, ends_on, guiding_idea, goal, soon_workdays, behind_yellow, behind_red, report_day, report_shift,
                    created_by, created_at)
                values (?, 0, '试用', 2026, 'PUBLISHED', ?, '/t1/a1/', '/t1/', '', ?, ?, '', '',
                    3, 10, 30, 25, 'NONE', ?, now())
                """)
                .params(CAMPAIGN, OFFICE.id(), today.minusDays(30), today.plusDays(300), LIN_OFFICE.id())
                .update();
    }

    @Test
    void aNewTaskWaitsForItsUnitsAndNobodyElse() {
        issue("灭鼠", today.plusDays(60), MEDICAL, PEOPLES_HOSPITAL);

        for (var meant : List.of(HE_MEDICAL, LI_PEOPLES, ZHANG_PEOPLES)) {
            assertThat(waiting(meant)).as(meant.name()).containsExactly("ACCEPT 灭鼠");
        }
        for (var other : List.of(
                CHEN_TCM,
                QIN_CHANGLE,
                LIN_OFFICE,
                ZHOU_DIRECTOR,
                WANG_DEPUTY,
                SUN_INSPECTOR,
                GAO_ADMIN,
                FENG_NEIGHBOUR)) {
            assertThat(waiting(other)).as(other.name()).isEmpty();
            assertThat(items.waiting(other)).isZero();
        }
        assertThat(seen(LIN_OFFICE, TodoTab.STARTED)).containsExactly("ACCEPT 灭鼠", "ACCEPT 灭鼠");
    }

    @Test
    void howMuchWasStartedIsToldUpToNineHundredNinetyNine() {
        issue("灭鼠", today.plusDays(60), MEDICAL, PEOPLES_HOSPITAL);
        entities.flush();
        jdbc.sql("""
                insert into work_item (id, kind, step, topic, subject_id, parent_id, campaign_id, campaign_name, title, about, due_on,
                  audience, to_unit_id, initiator_id, initiator_name, from_unit_id, opened_at)
                select gen_random_uuid(), kind, step, topic, gen_random_uuid(), parent_id, campaign_id, campaign_name, title, about,
                  due_on, audience, to_unit_id, initiator_id, initiator_name, from_unit_id, opened_at
                  from work_item, generate_series(1, 998) where initiator_id = ? and to_unit_id = ?
                """).params(LIN_OFFICE.id(), PEOPLES_HOSPITAL.id()).update();
        assertThat(started()).startsWith("999+ ");
        long all = items.page(LIN_OFFICE, TodoTab.STARTED, 1).rows().getTotalElements();
        assertThat(all).isGreaterThanOrEqualTo(1000);
        jdbc.sql(
                        "delete from work_item where id in (select id from work_item where initiator_id = ? and kind = 'TODO' limit ?)")
                .params(LIN_OFFICE.id(), all - 999)
                .update();
        assertThat(started()).isEqualTo("999 999");
    }

    private String started() {
        var page = items.page(LIN_OFFICE, TodoTab.STARTED, 1);
        return page.tabs().get(TodoTab.STARTED.ordinal()).shown() + " "
                + page.rows().getTotalElements();
    }

    @Test
    void aSecondHospitalSeesAndCountsNothingOfTheFirst() {
        issue("灭鼠", today.minusDays(1), MEDICAL, PEOPLES_HOSPITAL);
        move(LI_PEOPLES, part("灭鼠", PEOPLES_HOSPITAL), PartAction.ACCEPT, "");

        for (var tab : TodoTab.values()) {
            var page = items.page(CHEN_TCM, tab, 1);
            assertThat(page.rows().getTotalElements()).as(tab.name()).isZero();
            assertThat(page.tabs()).extracting(TodoPage.Tab::count).containsExactly(0L, null, 0L, 0L);
        }
        assertThat(http.get().uri("/todo").with(as(CHEN_TCM)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("灭鼠");
    }

    @Test
    void eachStepHandsTheWorkOn() {
        issue("灭鼠", today.plusDays(60), MEDICAL, PEOPLES_HOSPITAL);
        var part = part("灭鼠", PEOPLES_HOSPITAL);

        move(LI_PEOPLES, part, PartAction.ACCEPT, "");
        assertThat(waiting(ZHANG_PEOPLES)).containsExactly("WORK 灭鼠");
        assertThat(seen(LI_PEOPLES, TodoTab.DONE)).containsExactly("ACCEPT 灭鼠");
        assertThat(seen(LIN_OFFICE, TodoTab.STARTED)).contains("WORK 灭鼠");

        move(LI_PEOPLES, part, PartAction.CLAIM, "全部投药");
        assertThat(waiting(LI_PEOPLES)).isEmpty();
        assertThat(waiting(HE_MEDICAL)).containsExactlyInAnyOrder("ACCEPT 灭鼠", "CONFIRM 灭鼠");
        assertThat(seen(LI_PEOPLES, TodoTab.STARTED)).containsExactly("CONFIRM 灭鼠");
        assertThat(waiting(LIN_OFFICE)).isEmpty();

        move(HE_MEDICAL, part, PartAction.RETURN_CLAIM, "缺照片");
        assertThat(waiting(LI_PEOPLES)).containsExactly("REDO 灭鼠");

        move(LI_PEOPLES, part, PartAction.CLAIM, "已补");
        move(HE_MEDICAL, part, PartAction.CONFIRM, "");
        assertThat(waiting(LI_PEOPLES)).isEmpty();
        assertThat(seen(LI_PEOPLES, TodoTab.COPIES)).containsExactly("CONFIRMED 灭鼠");
        assertThat(seen(HE_MEDICAL, TodoTab.DONE)).containsExactly("CONFIRM 灭鼠", "CONFIRM 灭鼠");
    }

    @Test
    void theClaimOfTheLeadDepartmentWaitsForTheOffice() {
        issue("灭鼠", today.plusDays(60), MEDICAL);
        var part = part("灭鼠", MEDICAL);
        move(HE_MEDICAL, part, PartAction.ACCEPT, "");
        move(HE_MEDICAL, part, PartAction.CLAIM, "完成");

        assertThat(waiting(LIN_OFFICE)).containsExactly("CONFIRM 灭鼠");
        move(HE_MEDICAL, part, PartAction.WITHDRAW, "");
        assertThat(waiting(LIN_OFFICE)).isEmpty();
        assertThat(waiting(HE_MEDICAL)).containsExactly("WORK 灭鼠");
    }

    @Test
    void theOfficeDecidesWhoGetsWhatComesBack() {
        issue("灭鼠", today.plusDays(60), MEDICAL, PEOPLES_HOSPITAL);
        var part = part("灭鼠", PEOPLES_HOSPITAL);
        move(LI_PEOPLES, part, PartAction.ASK_RETURN, "不归我院", TCM_HOSPITAL);

        assertThat(waiting(LIN_OFFICE)).containsExactly("DECIDE 灭鼠");
        assertThat(seen(HE_MEDICAL, TodoTab.COPIES)).containsExactly("RETURN_ASKED 灭鼠");
        move(LIN_OFFICE, part, PartAction.REFUSE_RETURN, "仍归你院");
        assertThat(waiting(LI_PEOPLES)).containsExactly("ACCEPT 灭鼠");

        move(LI_PEOPLES, part, PartAction.ASK_RETURN, "确实不归", TCM_HOSPITAL);
        move(LIN_OFFICE, part, PartAction.REASSIGN, "", TCM_HOSPITAL);
        assertThat(waiting(LI_PEOPLES)).isEmpty();
        assertThat(waiting(CHEN_TCM)).containsExactly("ACCEPT 灭鼠");
        assertThat(items.page(LI_PEOPLES, TodoTab.COPIES, 1).rows().getContent())
                .singleElement()
                .satisfies(copy -> {
                    assertThat(copy.step()).isEqualTo(Step.REASSIGNED);
                    assertThat(copy.href()).as("they see it no longer").isNull();
                });
    }

    @Test
    void theLeadingLeaderGetsFewCopiesAndReadsThem() {
        issue("灭鼠", today.plusDays(60), WANG_DEPUTY.id(), MEDICAL, PEOPLES_HOSPITAL);
        assertThat(seen(WANG_DEPUTY, TodoTab.COPIES)).containsExactly("ISSUED 灭鼠");
        assertThat(seen(ZHOU_DIRECTOR, TodoTab.COPIES)).isEmpty();

        var copy =
                items.page(WANG_DEPUTY, TodoTab.COPIES, 1).rows().getContent().get(0);
        items.read(ZHOU_DIRECTOR, List.of(copy.id()));
        assertThat(unread(WANG_DEPUTY)).isEqualTo(1);
        assertThat(http.post()
                        .uri("/todo/copies/{id}/reading", copy.id())
                        .with(as(WANG_DEPUTY))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(unread(WANG_DEPUTY)).isZero();
        assertThat(seen(WANG_DEPUTY, TodoTab.COPIES)).hasSize(1);
    }

    @Test
    void whatIsVoidWaitsForNobody() {
        var id = issue("灭鼠", today.plusDays(60), MEDICAL, PEOPLES_HOSPITAL);
        desk.cancel(LIN_OFFICE, id, "重复");
        entities.flush();

        assertThat(waiting(LI_PEOPLES)).isEmpty();
        assertThat(seen(LIN_OFFICE, TodoTab.DONE)).isEmpty();
    }

    @Test
    void whileACampaignIsClosedNothingOfItWaits() {
        issue("灭鼠", today.plusDays(60), MEDICAL, PEOPLES_HOSPITAL);
        campaigns.move(LIN_OFFICE, CAMPAIGN, CampaignAction.CLOSE, "年终");
        entities.flush();
        assertThat(waiting(LI_PEOPLES)).isEmpty();
        assertThat(seen(LIN_OFFICE, TodoTab.STARTED)).isEmpty();

        campaigns.move(LIN_OFFICE, CAMPAIGN, CampaignAction.REOPEN, "补办");
        entities.flush();
        assertThat(waiting(LI_PEOPLES)).containsExactly("ACCEPT 灭鼠");
    }

    @Test
    void anotherDateOrTitleIsTakenOver() {
        var id = issue("灭鼠", today.plusDays(60), MEDICAL, PEOPLES_HOSPITAL);
        var version = jdbc.sql("select version from assignment where id = ?")
                .param(id)
                .query(Long.class)
                .single();
        desk.edit(LIN_OFFICE, id, draft("灭鼠灭蟑", today.plusDays(2), null, MEDICAL, PEOPLES_HOSPITAL), version);
        entities.flush();
        entities.clear();

        assertThat(items.page(LI_PEOPLES, TodoTab.WAITING, 1).rows().getContent())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.title()).isEqualTo("灭鼠灭蟑");
                    assertThat(row.dueOn()).isEqualTo(today.plusDays(2));
                });
    }

    @Test
    void theMostUrgentStandsFirst() {
        issue("无时限", null, MEDICAL);
        issue("明年", today.plusDays(200), MEDICAL);
        issue("逾期", today.minusDays(2), MEDICAL);
        issue("今天", today, MEDICAL);

        var page = items.page(HE_MEDICAL, TodoTab.WAITING, 1);
        assertThat(page.rows().getContent()).extracting(WorkRow::title).containsExactly("逾期", "今天", "明年", "无时限");
        assertThat(page.groups())
                .extracting(TodoPage.Group::name)
                .containsExactly(Days.Group.NOW, Days.Group.LATER, Days.Group.NO_DATE);
        assertThat(http.get().uri("/todo").with(as(HE_MEDICAL)))
                .hasStatusOk()
                .bodyText()
                .contains("已逾期 2 天", "今天到期", "还剩 200 天", "去签收", "light--OVERDUE", "badge-count");
    }

    @Test
    void twentyRowsAPageAndAsManyStatementsAsForOne() {
        issue("第0项", today.plusDays(1), MEDICAL);
        var one = statements(HE_MEDICAL);
        IntStream.range(1, 25).forEach(i -> issue("第" + i + "项", today.plusDays(1), MEDICAL));
        var twenty = statements(HE_MEDICAL);

        assertThat(twenty).as("one more for the count of pages").isLessThanOrEqualTo(one + 1);
        assertThat(items.page(HE_MEDICAL, TodoTab.WAITING, 1).rows()).hasSize(20);
        assertThat(items.page(HE_MEDICAL, TodoTab.WAITING, 2).rows()).hasSize(5);
        assertThat(http.get().uri("/todo?page=2").with(as(HE_MEDICAL)))
                .hasStatusOk()
                .bodyText()
                .contains("25");
    }

    @Test
    void anEmptyListSaysWhatComesNext() {
        jdbc.sql(
                        "insert into campaign_phase (campaign_id, sort, name, from_on, to_on, tasks) values (?, 0, '宣传发动', ?, ?, '')")
                .params(CAMPAIGN, today.minusDays(3), today.plusDays(3))
                .update();
        assertThat(http.get().uri("/todo").with(as(LIN_OFFICE)))
                .hasStatusOk()
                .bodyText()
                .contains("现在没有要您处理的事", "宣传发动", today.plusDays(3).toString());
        assertThat(http.get().uri("/todo").with(as(GAO_ADMIN)))
                .hasStatusOk()
                .bodyText()
                .contains("现在没有要您处理的事");
    }

    @Test
    void whatWaitsForALeaderWhoHasGoneWaitsForTheOthers() {
        issue("办公室的事", today.plusDays(60), WANG_DEPUTY.id(), OFFICE);
        var part = part("办公室的事", OFFICE);
        var office = new Actor(
                LIN_OFFICE.id(), LIN_OFFICE.name(), List.of(new Post(Duty.UNIT_LEADER, OFFICE.id(), OFFICE.path())));
        move(office, part, PartAction.ACCEPT, "");
        move(office, part, PartAction.CLAIM, "做完了");
        assertThat(waiting(WANG_DEPUTY)).containsExactly("CONFIRM 办公室的事");
        assertThat(waiting(ZHOU_DIRECTOR)).as("while the one meant is there").isEmpty();
        assertThat(seen(WANG_DEPUTY, TodoTab.COPIES)).isNotEmpty();

        jdbc.sql("update appointment set to_on = ? where person_id = ?")
                .params(today.minusDays(1), WANG_DEPUTY.id())
                .update();
        entities.clear();
        var gone = new Actor(
                WANG_DEPUTY.id(),
                WANG_DEPUTY.name(),
                List.of(new Post(Duty.UNIT_LEADER, TCM_HOSPITAL.id(), TCM_HOSPITAL.path())));
        for (var tab : TodoTab.values()) {
            assertThat(seen(gone, tab)).as(tab.name()).isEmpty();
        }
        assertThat(items.waiting(gone)).isZero();
        assertThat(waiting(ZHOU_DIRECTOR)).containsExactly("CONFIRM 办公室的事");
        assertThat(waiting(FENG_NEIGHBOUR)).isEmpty();
    }

    @Test
    void everyTabSpeaksBothLanguages() {
        issue("task one", today.plusDays(2), MEDICAL, CHANGLE);
        move(HE_MEDICAL, part("task one", MEDICAL), PartAction.ACCEPT, "");
        for (var tab : TodoTab.values()) {
            assertThat(http.get().uri("/todo?tab=" + tab.code()).with(as(HE_MEDICAL)))
                    .hasStatusOk();
            assertThat(http.get()
                            .uri("/todo?tab=" + tab.code())
                            .with(as(HE_MEDICAL))
                            .cookie(new Cookie("lang", "en")))
                    .hasStatusOk()
                    .bodyText()
                    .contains("My work", "To do", "Started by me");
        }
        assertThat(http.get().uri("/todo?tab=nonsense&page=-3").with(as(HE_MEDICAL)))
                .hasStatusOk();
    }

    private UUID issue(String content, @Nullable LocalDate due, Place lead, Place... cooperating) {
        return issue(content, due, null, lead, cooperating);
    }

    private UUID issue(
            String content, @Nullable LocalDate due, @Nullable UUID leader, Place lead, Place... cooperating) {
        var id = assignments
                .draft(LIN_OFFICE, CAMPAIGN, List.of(draft(content, due, leader, lead, cooperating)), null)
                .get(0);
        assignments.issue(LIN_OFFICE, id);
        entities.flush();
        return id;
    }

    private AssignmentDraft draft(
            String content, @Nullable LocalDate due, @Nullable UUID leader, Place lead, Place... cooperating) {
        var others = new ArrayList<UUID>();
        for (var place : cooperating) {
            others.add(place.id());
        }
        var start = due == null ? null : today.minusDays(20);
        return new AssignmentDraft(
                "", 1, content, null, leader, lead.id(), others, null, null, null, start, due, Set.of());
    }

    private UUID part(String content, Place unit) {
        return jdbc.sql("""
                select part.id from assignment_part part join assignment on assignment.id = part.assignment_id
                 where assignment.content = ? and part.unit_id = ? and part.status <> 'REPLACED'
                """).params(content, unit.id()).query(UUID.class).single();
    }

    private void move(Actor actor, UUID part, PartAction action, String remark) {
        assignments.move(actor, part, action, remark);
        entities.flush();
        entities.clear();
    }

    private void move(Actor actor, UUID part, PartAction action, String remark, Place unit) {
        assignments.move(actor, part, action, remark, unit.id());
        entities.flush();
        entities.clear();
    }

    private List<String> waiting(Actor actor) {
        var seen = seen(actor, TodoTab.WAITING);
        assertThat(items.waiting(actor)).isEqualTo(seen.size());
        return seen;
    }

    private List<String> seen(Actor actor, TodoTab tab) {
        return items.page(actor, tab, 1).rows().getContent().stream()
                .map(row -> row.step() + " " + row.title())
                .toList();
    }

    private long unread(Actor actor) {
        var count = items.page(actor, TodoTab.COPIES, 1).tabs().get(3).count();
        return count == null ? -1 : count;
    }

    private long statements(Actor actor) {
        entities.flush();
        entities.clear();
        return Statements.ofHibernate(() -> items.page(actor, TodoTab.WAITING, 1));
    }
}

package org.aiwei.assignment;

import static org.aiwei.County.CDC;
import static org.aiwei.County.CHANGLE;
import static org.aiwei.County.CHANGLE_CLINIC;
import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.FENG_NEIGHBOUR;
import static org.aiwei.County.GAO_ADMIN;
import static org.aiwei.County.HE_MEDICAL;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.LUO_PRIMARY;
import static org.aiwei.County.MA_CLINIC;
import static org.aiwei.County.MEDICAL;
import static org.aiwei.County.OTHER_OFFICE;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.PRIMARY;
import static org.aiwei.County.QIN_CHANGLE;
import static org.aiwei.County.SUN_INSPECTOR;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.aiwei.County.ZHANG_PEOPLES;
import static org.aiwei.County.ZHOU_DIRECTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignAction;
import org.aiwei.campaign.CampaignPlans;
import org.aiwei.campaign.Campaigns;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.StaleRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
@RecordApplicationEvents
class AssignmentsTests {

    @Autowired
    SampleTasks tasks;

    @Autowired
    Assignments assignments;

    @Autowired
    AssignmentDesk desk;

    @Autowired
    AssignmentPages pages;

    @Autowired
    Progress progress;

    @Autowired
    PartTasks breakdown;

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignPlans plans;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @Test
    void publicationHandsCompleteDraftsToTheirUnitsAndOnlyThose() {
        var campaign = tasks.campaign();
        var complete = tasks.drafted(campaign, MEDICAL, PEOPLES_HOSPITAL);
        var headless = tasks.drafted(campaign, null, TCM_HOSPITAL);
        assertThatThrownBy(() -> campaigns.visible(LI_PEOPLES, campaign)).isInstanceOf(RecordNotFound.class);

        tasks.publish(campaign);

        assertThat(events.stream(PartIssued.class))
                .extracting(PartIssued::unitName, PartIssued::role)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(MEDICAL.name(), PartRole.LEAD),
                        org.assertj.core.groups.Tuple.tuple(PEOPLES_HOSPITAL.name(), PartRole.COOPERATING));
        assertThat(campaigns.visible(LI_PEOPLES, campaign).id()).isEqualTo(campaign);
        assertThat(pages.show(LI_PEOPLES, complete).status()).isEqualTo(AssignmentStatus.ISSUED);
        assertThat(pages.show(LIN_OFFICE, headless).status()).isEqualTo(AssignmentStatus.DRAFT);
        for (var stranger : List.of(CHEN_TCM, ZHOU_DIRECTOR)) {
            assertThatThrownBy(() -> pages.show(stranger, headless)).isInstanceOf(RecordNotFound.class);
        }
    }

    @Test
    void ownUnitAndThoseAboveSeeItSiblingsChildrenAndForeignersDoNot() {
        var id = tasks.issued(tasks.published(), MEDICAL, CHANGLE);
        var clinics = tasks.issued(tasks.published(), MEDICAL, CHANGLE_CLINIC);
        var part = tasks.part(id, CHANGLE).id();

        assertThat(pages.show(QIN_CHANGLE, id).parts()).hasSize(2);
        assertThat(pages.show(QIN_CHANGLE, clinics).parts())
                .as("the centre sees its clinic's part")
                .hasSize(2);
        for (var stranger :
                List.of(MA_CLINIC, CHEN_TCM, LI_PEOPLES, LUO_PRIMARY, FENG_NEIGHBOUR, GAO_ADMIN, SUN_INSPECTOR)) {
            assertThatThrownBy(() -> pages.show(stranger, id))
                    .as(stranger.name())
                    .isInstanceOf(RecordNotFound.class);
            assertThatThrownBy(() -> assignments.move(stranger, part, PartAction.ACCEPT, ""))
                    .as(stranger.name())
                    .isInstanceOf(RecordNotFound.class);
        }
        var clinicsPart = tasks.part(clinics, CHANGLE_CLINIC).id();
        assertThatThrownBy(() -> assignments.move(QIN_CHANGLE, clinicsPart, PartAction.ACCEPT, ""))
                .as("above sees, but does not accept for it")
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aCooperatingUnitSeesItsOwnPartAndTheLeadsNameAndNothingElse() {
        var id = tasks.issued(tasks.published(), MEDICAL, PEOPLES_HOSPITAL, TCM_HOSPITAL);
        tasks.move(CHEN_TCM, id, TCM_HOSPITAL, PartAction.ACCEPT);

        var page = pages.show(LI_PEOPLES, id);
        assertThat(page.parts())
                .extracting(AssignmentPage.Part::unit, AssignmentPage.Part::whole)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(MEDICAL.name(), false),
                        org.assertj.core.groups.Tuple.tuple(PEOPLES_HOSPITAL.name(), true));
        assertThat(page.history()).isEmpty();
        assertThat(page.toString())
                .doesNotContain(TCM_HOSPITAL.name(), TCM_HOSPITAL.id().toString());
        assertThat(assignments.parts(LI_PEOPLES, id))
                .extracting(PartRef::unitId)
                .containsExactly(PEOPLES_HOSPITAL.id());
        assertThat(pages.show(HE_MEDICAL, id).parts()).as("the lead sees all").hasSize(3);
        assertThat(pages.show(HE_MEDICAL, id).history()).hasSize(1);
        var leads = tasks.part(id, MEDICAL).id();
        assertThatThrownBy(() -> assignments.move(LI_PEOPLES, leads, PartAction.ACCEPT, ""))
                .isInstanceOf(RecordNotFound.class);
    }

    @Test
    void aReturnIsRefusedOrHandedOverWithItsDueDate() {
        var campaign = tasks.published();
        var id = tasks.issued(campaign, MEDICAL, PEOPLES_HOSPITAL);
        var part = tasks.part(id, MEDICAL).id();
        assignments.move(HE_MEDICAL, part, PartAction.ASK_RETURN, "属基层股", PRIMARY.id());
        assertThatThrownBy(() -> assignments.move(HE_MEDICAL, part, PartAction.REASSIGN, "", PRIMARY.id()))
                .isInstanceOf(AccessDeniedException.class);
        assignments.move(LIN_OFFICE, part, PartAction.REFUSE_RETURN, "仍由你股负责");
        assignments.move(HE_MEDICAL, part, PartAction.ASK_RETURN, "确属基层股", PRIMARY.id());
        assertThatThrownBy(() -> assignments.move(LIN_OFFICE, part, PartAction.REASSIGN, "", PEOPLES_HOSPITAL.id()))
                .hasMessage("assignment.REASSIGN.has-part");
        entities.clear();
        assignments.move(LIN_OFFICE, part, PartAction.REASSIGN, "", PRIMARY.id());

        var taken = tasks.part(id, PRIMARY);
        assertThat(taken.role()).isEqualTo(PartRole.LEAD);
        assertThat(taken.status()).isEqualTo(PartStatus.PENDING);
        assertThat(taken.dueOn()).isEqualTo(tasks.today().plusDays(100));
        assertThat(pages.show(LUO_PRIMARY, id).texts().leadUnitId()).isEqualTo(PRIMARY.id());
        assertThatThrownBy(() -> pages.show(HE_MEDICAL, id)).isInstanceOf(RecordNotFound.class);
        assertThatThrownBy(() -> campaigns.visible(HE_MEDICAL, campaign)).isInstanceOf(RecordNotFound.class);
    }

    @Test
    void nobodyConfirmsTheOwnUnitsClaim() {
        var id = tasks.issued(tasks.published(), MEDICAL, PEOPLES_HOSPITAL);
        var part = tasks.part(id, PEOPLES_HOSPITAL).id();
        tasks.move(LI_PEOPLES, id, PEOPLES_HOSPITAL, PartAction.ACCEPT);
        assignments.move(LI_PEOPLES, part, PartAction.CLAIM, "已完成全院消杀");
        for (var own : List.of(LI_PEOPLES, ZHANG_PEOPLES)) {
            assertThatThrownBy(() -> assignments.move(own, part, PartAction.CONFIRM, ""))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> assignments.move(ZHOU_DIRECTOR, part, PartAction.CONFIRM, ""))
                .isInstanceOf(AccessDeniedException.class);
        assignments.move(HE_MEDICAL, part, PartAction.RETURN_CLAIM, "缺照片");
        assignments.move(ZHANG_PEOPLES, part, PartAction.CLAIM, "照片已补");
        assignments.move(HE_MEDICAL, part, PartAction.CONFIRM, "");
        assertThat(tasks.part(id, PEOPLES_HOSPITAL).status()).isEqualTo(PartStatus.DONE);

        tasks.move(HE_MEDICAL, id, MEDICAL, PartAction.ACCEPT);
        tasks.move(HE_MEDICAL, id, MEDICAL, PartAction.CLAIM);
        var lead = tasks.part(id, MEDICAL).id();
        assertThatThrownBy(() -> assignments.move(HE_MEDICAL, lead, PartAction.CONFIRM, ""))
                .isInstanceOf(AccessDeniedException.class);
        assignments.move(LIN_OFFICE, lead, PartAction.CONFIRM, "");
        assertThat(tasks.part(id, MEDICAL).status()).isEqualTo(PartStatus.DONE);
    }

    @Test
    void progressAndPeopleAreTheUnitsOwnMatter() {
        var id = tasks.issued(tasks.published(), MEDICAL, PEOPLES_HOSPITAL);
        var part = tasks.part(id, PEOPLES_HOSPITAL).id();
        assertThatThrownBy(() -> progress.note(LI_PEOPLES, part, 10, "刚开始"))
                .hasMessage("assignment.progress.from.PENDING");
        tasks.move(LI_PEOPLES, id, PEOPLES_HOSPITAL, PartAction.ACCEPT);
        progress.note(LI_PEOPLES, part, 40, "完成两轮消杀");
        var task = breakdown.give(ZHANG_PEOPLES, part, new NewTask(null, "后勤张三", "采购药品", null));
        breakdown.finish(LI_PEOPLES, part, task);
        assertThatThrownBy(() -> breakdown.finish(LI_PEOPLES, part, task)).hasMessage("assignment.task.done");
        for (var other : List.of(HE_MEDICAL, LIN_OFFICE, ZHOU_DIRECTOR)) {
            assertThatThrownBy(() -> progress.note(other, part, 50, "代填")).isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> progress.note(CHEN_TCM, part, 50, "代填")).isInstanceOf(RecordNotFound.class);
        var shown = pages.show(LI_PEOPLES, id);
        assertThat(shown.history().get(0).percent()).isEqualTo(40);
        assertThat(shown.parts().get(1).tasks())
                .extracting(AssignmentPage.Task::doneBy)
                .containsExactly("李联络员");
        assertThat(events.stream(ProgressNoted.class)).hasSize(1);
    }

    @Test
    void onceIssuedUnitsAreAddedButNotTakenAway() {
        var id = tasks.issued(tasks.published(), MEDICAL, PEOPLES_HOSPITAL);
        var due = tasks.today().plusDays(7);
        desk.edit(LIN_OFFICE, id, tasks.draft("新内容", MEDICAL, due, PEOPLES_HOSPITAL, CDC), version(id));
        assertThat(tasks.part(id, CDC).status()).isEqualTo(PartStatus.PENDING);
        assertThat(tasks.part(id, PEOPLES_HOSPITAL).dueOn()).isEqualTo(due);
        assertThatThrownBy(() -> desk.edit(LIN_OFFICE, id, tasks.draft("x", MEDICAL, due, CDC), version(id)))
                .hasMessage("assignment.cooperating.issued");
        assertThatThrownBy(() -> desk.edit(LIN_OFFICE, id, tasks.draft("x", PRIMARY, due, CDC), version(id)))
                .hasMessage("assignment.lead.issued");
        assertThatThrownBy(() -> desk.edit(HE_MEDICAL, id, tasks.draft("x", MEDICAL, due), version(id)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aDraftIsWrittenAnewAndAStaleFormIsRefused() {
        var id = tasks.drafted(tasks.campaign(), MEDICAL, PEOPLES_HOSPITAL);
        var seen = version(id);
        desk.edit(LIN_OFFICE, id, tasks.draft(SampleTasks.CONTENT, MEDICAL, null, TCM_HOSPITAL), seen);
        flush();
        assertThat(tasks.part(id, TCM_HOSPITAL).role()).isEqualTo(PartRole.COOPERATING);
        assertThat(assignments.parts(LIN_OFFICE, id)).hasSize(2);
        assertThatThrownBy(() -> desk.edit(LIN_OFFICE, id, tasks.draft("x", MEDICAL, null), seen))
                .isInstanceOf(StaleRecord.class);
        desk.edit(LIN_OFFICE, id, tasks.draft("x", PRIMARY, null, MEDICAL), version(id));
        flush();
        assertThat(tasks.part(id, MEDICAL).role()).isEqualTo(PartRole.COOPERATING);
        assertThatThrownBy(() -> desk.discard(LIN_OFFICE, id, seen)).isInstanceOf(StaleRecord.class);
        desk.discard(LIN_OFFICE, id, version(id));
        flush();
        assertThatThrownBy(() -> pages.show(LIN_OFFICE, id)).isInstanceOf(RecordNotFound.class);
    }

    @Test
    void aRowIsIssuedAsItWasShownOrNotAtAll() {
        var campaign = tasks.published();
        var id = tasks.drafted(campaign, MEDICAL, PEOPLES_HOSPITAL);
        var seen = version(id);
        desk.edit(LIN_OFFICE, id, tasks.draft("改过的内容", MEDICAL, null, TCM_HOSPITAL), seen);
        flush();
        assertThatThrownBy(() -> desk.issue(LIN_OFFICE, id, seen)).isInstanceOf(StaleRecord.class);
        assertThatThrownBy(() -> desk.issue(LIN_OFFICE, id, null)).isInstanceOf(StaleRecord.class);
        desk.issue(LIN_OFFICE, id, version(id));
        flush();
        assertThat(tasks.part(id, TCM_HOSPITAL).status()).isEqualTo(PartStatus.PENDING);
        assertThat(pages.show(LIN_OFFICE, id).status()).isEqualTo(AssignmentStatus.ISSUED);
    }

    @Test
    void whatIsVoidStaysReadableAndMovesNoMore() {
        var campaign = tasks.published();
        var id = tasks.issued(campaign, MEDICAL, PEOPLES_HOSPITAL);
        assertThatThrownBy(() -> desk.discard(LIN_OFFICE, id, version(id))).hasMessage("assignment.issued");
        desk.cancel(LIN_OFFICE, id, "任务调整");
        assertThat(pages.show(LI_PEOPLES, id).remark()).isEqualTo("任务调整");
        assertThat(pages.show(LI_PEOPLES, id).parts().get(1).actions()).isEmpty();
        var part = tasks.part(id, PEOPLES_HOSPITAL).id();
        assertThatThrownBy(() -> assignments.move(LI_PEOPLES, part, PartAction.ACCEPT, ""))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> campaigns.visible(LI_PEOPLES, campaign)).isInstanceOf(RecordNotFound.class);
    }

    @Test
    void afterTheCampaignIsClosedNothingMoves() {
        var campaign = tasks.published();
        var id = tasks.issued(campaign, MEDICAL);
        campaigns.move(LIN_OFFICE, campaign, CampaignAction.CLOSE, "结束");
        var part = tasks.part(id, MEDICAL).id();
        assertThat(pages.show(HE_MEDICAL, id).parts().get(0).actions()).isEmpty();
        assertThatThrownBy(() -> assignments.move(HE_MEDICAL, part, PartAction.ACCEPT, ""))
                .hasMessage("assignment.campaign.not-running");
        assertThatThrownBy(() -> desk.cancel(LIN_OFFICE, id, "x")).hasMessage("assignment.campaign.closed");
    }

    @Test
    void aRowThatRefersToWhatIsNotThereIsRefusedWithAllOthers() {
        var campaign = tasks.campaign();
        var good = tasks.draft("好", MEDICAL, null);
        for (var bad : List.of(
                tasks.draft("", MEDICAL, null),
                tasks.draft("字".repeat(2001), MEDICAL, null),
                tasks.draft("x", OTHER_OFFICE, null))) {
            assertThatThrownBy(() -> assignments.draft(LIN_OFFICE, campaign, List.of(good, bad), null))
                    .isInstanceOf(RuleBroken.class);
        }
        assertThat(count(campaign)).isZero();
        for (Actor other : List.of(HE_MEDICAL, ZHOU_DIRECTOR, FENG_NEIGHBOUR, GAO_ADMIN)) {
            assertThatThrownBy(() -> assignments.draft(other, campaign, List.of(good), null))
                    .isInstanceOf(RecordNotFound.class);
        }
    }

    @Test
    void anImportIsTakenBackUntilSomebodyAccepted() {
        var campaign = tasks.published();
        var batch = batch(campaign);
        var ids = assignments.draft(
                LIN_OFFICE,
                campaign,
                List.of(tasks.draft("一", MEDICAL, null), tasks.draft("二", MEDICAL, null, PEOPLES_HOSPITAL)),
                batch);
        assignments.issue(LIN_OFFICE, ids.get(1));
        assignments.undo(LIN_OFFICE, batch);
        flush();
        assertThat(count(campaign)).as("the issued one stays, void").isOne();
        assertThat(pages.show(LIN_OFFICE, ids.get(1)).status()).isEqualTo(AssignmentStatus.VOID);
        assertThatThrownBy(() -> assignments.undo(LIN_OFFICE, batch)).hasMessage("assignment.import.undone");

        var other = batch(campaign);
        var id = assignments
                .draft(LIN_OFFICE, campaign, List.of(tasks.draft("三", MEDICAL, null)), other)
                .get(0);
        assignments.issue(LIN_OFFICE, id);
        tasks.move(HE_MEDICAL, id, MEDICAL, PartAction.ACCEPT);
        assertThatThrownBy(() -> assignments.undo(LIN_OFFICE, other)).hasMessage("assignment.import.accepted");
    }

    @Test
    void nextYearsCampaignStartsWithTheSameTasksAYearLater() {
        var campaign = tasks.published();
        tasks.issued(campaign, MEDICAL, PEOPLES_HOSPITAL);
        desk.cancel(LIN_OFFICE, tasks.issued(campaign, PRIMARY), "不要了");
        var copy = plans.copy(LIN_OFFICE, campaign, "巩固国家卫生县 明年", 1);
        flush();
        var id = jdbc.sql("select id from assignment where campaign_id = ?")
                .param(copy)
                .query(UUID.class)
                .single();
        var page = pages.show(LIN_OFFICE, id);
        assertThat(page.status()).isEqualTo(AssignmentStatus.DRAFT);
        assertThat(page.texts().dueOn()).isEqualTo(tasks.today().plusDays(100).plusYears(1));
        assertThat(page.tags()).containsExactly(Tag.KEY);
        assertThat(page.parts())
                .extracting(AssignmentPage.Part::unit)
                .containsExactly(MEDICAL.name(), PEOPLES_HOSPITAL.name());
        plans.remove(LIN_OFFICE, copy);
        flush();
        assertThat(count(copy)).isZero();
    }

    @Test
    void everyMoveLeavesOneTransitionAndOneEvent() {
        var id = tasks.issued(tasks.published(), MEDICAL, PEOPLES_HOSPITAL);
        tasks.move(LI_PEOPLES, id, PEOPLES_HOSPITAL, PartAction.ACCEPT);
        tasks.move(LI_PEOPLES, id, PEOPLES_HOSPITAL, PartAction.CLAIM);
        flush();
        assertThat(jdbc.sql("select count(*) from assignment_part_transition where part_id = ?")
                        .param(tasks.part(id, PEOPLES_HOSPITAL).id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(events.stream(PartMoved.class))
                .extracting(PartMoved::action)
                .containsExactly(PartAction.ACCEPT, PartAction.CLAIM);
    }

    private UUID batch(UUID campaign) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into assignment_import (id, campaign_id, actor_id, actor_name, source, file_name, imported_at, rows)
                values (?, ?, ?, '林主任', 'XLSX', '分解表.xlsx', ?, 2)
                """).params(id, campaign, LIN_OFFICE.id(), new Timestamp(0)).update();
        return id;
    }

    private Long version(UUID id) {
        flush();
        return jdbc.sql("select version from assignment where id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    private int count(UUID campaign) {
        return jdbc.sql("select count(*) from assignment where campaign_id = ?")
                .param(campaign)
                .query(Integer.class)
                .single();
    }

    private void flush() {
        entities.flush();
        entities.clear();
    }
}

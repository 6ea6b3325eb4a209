package org.aiwei.inspection;

import static org.aiwei.County.CDC;
import static org.aiwei.County.CHANGLE;
import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.DENG_CDC;
import static org.aiwei.County.FENG_NEIGHBOUR;
import static org.aiwei.County.GAO_ADMIN;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.SUN_INSPECTOR;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.aiwei.County.WANG_DEPUTY;
import static org.aiwei.County.ZHANG_PEOPLES;
import static org.aiwei.inspection.RoundKind.OPEN;
import static org.aiwei.inspection.RoundKind.UNDERCOVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class VisitsTests {

    @Autowired
    Visits visits;

    @Autowired
    VisitAnswers answers;

    @Autowired
    FindingRepository findings;

    @Autowired
    Rounds rounds;

    @Autowired
    ChecklistDesk checklists;

    @Autowired
    VisitRecords records;

    @Autowired
    SampleRounds samples;

    @Autowired
    SampleVisits made;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    UUID campaign;

    @BeforeEach
    void campaign() {
        campaign = samples.campaign();
    }

    @Test
    void aVisitThatOneMemberBeginsIsFinishedByAnother() {
        var round = made.round(campaign, OPEN, List.of(DENG_CDC, SUN_INSPECTOR), PEOPLES_HOSPITAL);
        var visit = made.begun(DENG_CDC, PEOPLES_HOSPITAL);
        assertThat(rounds.ref(round).status()).isEqualTo(RoundStatus.RUNNING);
        assertThat(visits.start(
                        SUN_INSPECTOR,
                        made.target(SUN_INSPECTOR, PEOPLES_HOSPITAL).id(),
                        UUID.randomUUID()))
                .as("leads into the one under way")
                .isEqualTo(visit);

        made.answerAll(SUN_INSPECTOR, visit, Mark.PASS);
        visits.finish(SUN_INSPECTOR, visit, false);
        visits.sign(DENG_CDC, visit, true, "张院长", "");

        var done = visits.load(LIN_OFFICE, visit);
        assertThat(done.getStatus()).isEqualTo(VisitStatus.CONFIRMED);
        assertThat(done.getTransitions())
                .extracting(VisitTransition::getAction, VisitTransition::getActorName)
                .containsExactly(
                        tuple(VisitAction.START, "邓联络员"),
                        tuple(VisitAction.FINISH, "孙督导"),
                        tuple(VisitAction.CONFIRM, "邓联络员"));
    }

    @Test
    void theSameStartSentTwiceIsOneVisit() {
        made.round(campaign, OPEN, List.of(DENG_CDC), PEOPLES_HOSPITAL);
        var target = made.target(DENG_CDC, PEOPLES_HOSPITAL).id();
        var id = UUID.randomUUID();
        assertThat(visits.start(DENG_CDC, target, id))
                .isEqualTo(visits.start(DENG_CDC, target, id))
                .isEqualTo(id);
    }

    @Test
    void whatIsNotMetBecomesAFindingWhenTheVisitIsFinished() {
        made.round(campaign, OPEN, List.of(DENG_CDC), PEOPLES_HOSPITAL);
        var visit = made.begun(DENG_CDC, PEOPLES_HOSPITAL);
        made.answerAll(DENG_CDC, visit, Mark.PASS);
        var questions = made.questions(DENG_CDC, visit);
        visits.answer(DENG_CDC, visit, made.given(questions.get(0), Mark.FAIL, SampleVisits.SMOKE));
        visits.answer(DENG_CDC, visit, made.given(questions.get(1), Mark.FAIL, ""));
        visits.answer(DENG_CDC, visit, made.given(questions.get(2), Mark.FAIL, "后来看清了"));
        visits.answer(DENG_CDC, visit, made.given(questions.get(2), Mark.PASS, ""));
        visits.find(DENG_CDC, visit, UUID.randomUUID(), made.seen("通道堆物"));
        assertThat(findings.ofVisit(visit)).allMatch(finding -> finding.getStatus() == FindingStatus.DRAFT);

        visits.finish(DENG_CDC, visit, false);

        assertThat(findings.ofVisit(visit))
                .extracting(Finding::getStatus, Finding::getText, Finding::getUnitName)
                .containsExactlyInAnyOrder(
                        tuple(FindingStatus.RECORDED, SampleVisits.SMOKE, PEOPLES_HOSPITAL.name()),
                        tuple(FindingStatus.RECORDED, "市容环境二：不合格", PEOPLES_HOSPITAL.name()),
                        tuple(FindingStatus.DISMISSED, "后来看清了", PEOPLES_HOSPITAL.name()),
                        tuple(FindingStatus.RECORDED, "通道堆物", PEOPLES_HOSPITAL.name()));
    }

    @Test
    void twoMembersAnswerTheSameQuestionAndBothAreKept() {
        made.round(campaign, OPEN, List.of(DENG_CDC, SUN_INSPECTOR), PEOPLES_HOSPITAL);
        var visit = made.begun(DENG_CDC, PEOPLES_HOSPITAL);
        var question = made.questions(DENG_CDC, visit).get(0);
        visits.answer(DENG_CDC, visit, made.given(question, Mark.PASS, ""));
        visits.answer(SUN_INSPECTOR, visit, made.given(question, Mark.FAIL, "楼梯间有烟头"));

        assertThat(answers.of(List.of(visit)))
                .extracting(VisitAnswers.Answer::answer, VisitAnswers.Answer::answeredByName)
                .containsExactly(tuple(Mark.FAIL, "孙督导"));
        assertThat(answers.history(visit, question.id()))
                .extracting(VisitAnswers.Answer::answer, VisitAnswers.Answer::answeredByName)
                .containsExactly(tuple(Mark.PASS, "邓联络员"), tuple(Mark.FAIL, "孙督导"));
    }

    @Test
    void leavesNoQuestionOutUnlessThatIsSaid() {
        made.round(campaign, OPEN, List.of(DENG_CDC), PEOPLES_HOSPITAL);
        var visit = made.begun(DENG_CDC, PEOPLES_HOSPITAL);
        visits.answer(
                DENG_CDC, visit, made.given(made.questions(DENG_CDC, visit).get(0), Mark.NA, ""));

        assertThatThrownBy(() -> visits.finish(DENG_CDC, visit, false))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.args()).containsExactly("3"));
        visits.finish(DENG_CDC, visit, true);

        assertThat(visits.load(DENG_CDC, visit).getSkipped()).isEqualTo(3);
        assertThatThrownBy(() -> made.answerAll(DENG_CDC, visit, Mark.PASS))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("visit.finished");
    }

    @Test
    void aRefusedSignatureSaysWhy() {
        made.round(campaign, OPEN, List.of(DENG_CDC), PEOPLES_HOSPITAL);
        var visit = made.begun(DENG_CDC, PEOPLES_HOSPITAL);
        assertThatThrownBy(() -> visits.sign(DENG_CDC, visit, true, "张院长", "")).hasMessage("visit.CONFIRM");
        visits.finish(DENG_CDC, visit, true);
        assertThatThrownBy(() -> visits.sign(DENG_CDC, visit, false, "张院长", "")).hasMessage("visit.refusal");
        assertThatThrownBy(() -> visits.sign(DENG_CDC, visit, true, " ", "")).hasMessage("visit.signer");
        visits.sign(LIN_OFFICE, visit, false, "张院长", "对第三条有异议");
        assertThat(visits.load(LIN_OFFICE, visit).getStatus()).isEqualTo(VisitStatus.REFUSED);
    }

    @Test
    void onlyThoseOfTheTeamGoOnWithAVisit() {
        made.round(campaign, OPEN, List.of(DENG_CDC), PEOPLES_HOSPITAL);
        var visit = made.begun(DENG_CDC, PEOPLES_HOSPITAL);
        var question = made.questions(DENG_CDC, visit).get(0);
        for (var outsider : List.of(SUN_INSPECTOR, LI_PEOPLES, ZHANG_PEOPLES, CHEN_TCM, GAO_ADMIN, FENG_NEIGHBOUR)) {
            assertThatThrownBy(() -> visits.load(outsider, visit)).isInstanceOf(RecordNotFound.class);
            assertThatThrownBy(() -> visits.answer(outsider, visit, made.given(question, Mark.PASS, "")))
                    .isInstanceOf(RecordNotFound.class);
            assertThatThrownBy(() -> visits.finish(outsider, visit, true)).isInstanceOf(RecordNotFound.class);
        }
        for (var reader : List.of(LIN_OFFICE, WANG_DEPUTY)) {
            assertThat(visits.load(reader, visit).getUnitName()).isEqualTo(PEOPLES_HOSPITAL.name());
            assertThatThrownBy(() -> visits.answer(reader, visit, made.given(question, Mark.PASS, "")))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void aMemberFromTheInspectedUnitOnAnotherTeamKnowsNothingOfIt() {
        var today = samples.today();
        var text = samples.text(UNDERCOVER, "夜行暗访");
        made.round(campaign, UNDERCOVER, List.of(DENG_CDC, CHEN_TCM), PEOPLES_HOSPITAL, CHANGLE);
        var visit = made.begun(DENG_CDC, PEOPLES_HOSPITAL);
        assertThat(visits.load(CHEN_TCM, visit).getId()).isEqualTo(visit);
        assertThat(text.startsOn()).isBefore(today);

        jdbc.sql("update visit set unit_id = ?, unit_path = ? where id = ?")
                .params(TCM_HOSPITAL.id(), TCM_HOSPITAL.path().value(), visit)
                .update();
        entities.clear();
        assertThatThrownBy(() -> visits.load(CHEN_TCM, visit)).isInstanceOf(RecordNotFound.class);
        assertThat(visits.load(DENG_CDC, visit).getId()).isEqualTo(visit);
    }

    @Test
    void theFirstVisitFreezesTheChecklist() {
        made.round(campaign, OPEN, List.of(DENG_CDC), PEOPLES_HOSPITAL);
        var visit = made.begun(DENG_CDC, PEOPLES_HOSPITAL);
        var checklist = visits.load(DENG_CDC, visit).getChecklistId();
        assertThatThrownBy(() -> checklists.group(LIN_OFFICE, checklist, "新的一组"))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("inspection.checklist.frozen");
    }

    @Test
    void tellsTheOfficeWhenEachUnitWasLastVisited() {
        var round = made.round(campaign, OPEN, List.of(DENG_CDC), PEOPLES_HOSPITAL, TCM_HOSPITAL);
        var visit = made.begun(DENG_CDC, PEOPLES_HOSPITAL);
        made.begun(DENG_CDC, TCM_HOSPITAL);
        entities.flush();
        assertThat(records.lastByUnit(campaign)).isEmpty();
        visits.finish(DENG_CDC, visit, true);
        entities.flush();

        assertThat(records.lastByUnit(campaign)).containsOnlyKeys(PEOPLES_HOSPITAL.id());
        assertThat(records.ofRound(LIN_OFFICE, round)).hasSize(2);
        assertThat(records.ofRound(ZHANG_PEOPLES, round)).isEmpty();
    }

    @Test
    void aSiteTellsItsHistoryToThoseWhoKnowOfIt() {
        var waiting = made.site(PEOPLES_HOSPITAL, "候诊区 " + UUID.randomUUID());
        made.round(campaign, OPEN, List.of(DENG_CDC), PEOPLES_HOSPITAL);
        var visit = made.begun(DENG_CDC, PEOPLES_HOSPITAL);
        var question = made.questions(DENG_CDC, visit).get(0);
        visits.answer(
                DENG_CDC,
                visit,
                new Given(question.id(), waiting, Mark.FAIL, "无标识", org.aiwei.campaign.LimitKind.IMMEDIATE, null));
        assertThatThrownBy(() -> visits.answer(
                        DENG_CDC,
                        visit,
                        new Given(
                                question.id(),
                                made.site(CDC, "别处 " + UUID.randomUUID()),
                                Mark.PASS,
                                "",
                                org.aiwei.campaign.LimitKind.IMMEDIATE,
                                null)))
                .isInstanceOf(RecordNotFound.class);
        visits.finish(DENG_CDC, visit, true);
        entities.flush();

        assertThat(records.atSite(LIN_OFFICE, waiting))
                .extracting(VisitRecords.Happened::what)
                .containsExactlyInAnyOrder("inspection.history.visit", "inspection.history.finding");
        assertThat(records.atSite(ZHANG_PEOPLES, waiting)).isEmpty();
    }
}

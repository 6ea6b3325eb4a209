package org.aiwei.rectification;

import static org.aiwei.County.HE_MEDICAL;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.aiwei.County.WANG_DEPUTY;
import static org.aiwei.County.ZHANG_PEOPLES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class EscalationsTests {

    @Autowired
    LadderCast ladder;

    @Autowired
    SampleItems items;

    @Autowired
    Rectifications rectifications;

    @Autowired
    Proposals proposals;

    @Autowired
    Interviews interviews;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    private UUID campaign;
    private UUID item;
    private LocalDate due;

    @BeforeEach
    void issuedTodayAndDueInAWeek() {
        campaign = items.campaign();
        due = items.today().plusDays(7);
        item = ladder.issued(campaign, PEOPLES_HOSPITAL, items.today(), due);
    }

    @Test
    void eachRungIsClimbedOnceHoweverOftenTheClockStrikes() {
        ladder.run(due.minusDays(4));
        assertThat(ladder.rungs(item)).isEmpty();

        ladder.run(due.minusDays(3));
        ladder.run(due.minusDays(3));
        ladder.run(due.minusDays(2));
        assertThat(ladder.rungs(item)).containsExactly("1 " + due.minusDays(3) + " REMIND DONE");
        assertThat(ladder.work(item, "COPY", "REPORTER")).containsExactly("REMIND");

        ladder.run(due);
        ladder.run(due);
        assertThat(ladder.rungs(item))
                .containsExactly("1 " + due.minusDays(3) + " REMIND DONE", "1 " + due + " URGE DONE");
        assertThat(ladder.work(item, "COPY", "UNIT")).containsExactly("URGE");
        assertThat(ladder.trail(item)).containsExactly("ISSUE", "DONE_REMIND", "DONE_URGE");
    }

    @Test
    void afterTenDaysOfDowntimeAllIsWrittenDownAndTheStrongestIsTold() {
        ladder.run(due.plusDays(10));

        assertThat(ladder.rungs(item))
                .containsExactly(
                        "1 " + due.minusDays(3) + " REMIND DONE*",
                        "1 " + due + " URGE DONE*",
                        "1 " + due.plusDays(3) + " SUPERVISE_YELLOW DONE*",
                        "1 " + due.plusDays(7) + " BULLETIN PROPOSED",
                        "1 " + due.plusDays(7) + " SUPERVISE_RED DONE");
        assertThat(ladder.work(item, "COPY", "HEAD")).containsExactly("SUPERVISE_RED");
        assertThat(ladder.work(item, "COPY", "UNIT")).isEmpty();
        assertThat(ladder.work(item, "COPY", "REPORTER")).isEmpty();
        assertThat(ladder.work(item, "COPY", "OFFICE")).containsExactly("SUPERVISE_RED");
        assertThat(ladder.work(item, "COPY", "LEADERS")).containsExactly("SUPERVISE_RED");
        assertThat(ladder.work(item, "TODO", "OFFICE")).containsExactly("DECIDE_STEP");
        assertThat(ladder.number(ladder.step(item, "SUPERVISE_RED"))).contains("督", "〔");
        assertThat(ladder.number(ladder.step(item, "SUPERVISE_YELLOW"))).isEmpty();

        var before = ladder.trail(item);
        ladder.run(due.plusDays(10));
        assertThat(ladder.trail(item)).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2028-01-31, 2028-01-31T15:59:59.999Z, 2028-01-31T16:00:00Z",
        "2028-02-28, 2028-02-28T15:59:59.999Z, 2028-02-28T16:00:00Z",
        "2028-02-29, 2028-02-29T15:59:59.999Z, 2028-02-29T16:00:00Z",
        "2028-12-31, 2028-12-31T15:59:59.999Z, 2028-12-31T16:00:00Z"
    })
    void theDayOfARungBeginsAtMidnightOfTheCounty(LocalDate eve, String before, String after) {
        var third = ladder.issued(campaign, TCM_HOSPITAL, eve.minusDays(6), eve.minusDays(2));
        ladder.run(eve.minusDays(2));
        ladder.runAt(before);
        assertThat(ladder.rungs(third)).noneMatch(rung -> rung.contains("SUPERVISE"));
        ladder.runAt(after);
        assertThat(ladder.rungs(third)).contains("1 " + eve.plusDays(1) + " SUPERVISE_YELLOW DONE");
    }

    @Test
    void overMonthEndAndTheLeapDayDayByDay() {
        var leap = ladder.issued(campaign, TCM_HOSPITAL, LocalDate.parse("2028-02-01"), LocalDate.parse("2028-02-26"));
        LocalDate.parse("2028-02-20").datesUntil(LocalDate.parse("2028-03-06")).forEach(day -> {
            ladder.run(day);
            assertThat(ladder.rungs(leap))
                    .as(day.toString())
                    .allSatisfy(rung -> assertThat(rung.substring(2, 12)).isLessThanOrEqualTo(day.toString()));
        });

        assertThat(ladder.rungs(leap))
                .containsExactly(
                        "1 2028-02-23 REMIND DONE",
                        "1 2028-02-26 URGE DONE",
                        "1 2028-02-29 SUPERVISE_YELLOW DONE",
                        "1 2028-03-04 BULLETIN PROPOSED",
                        "1 2028-03-04 SUPERVISE_RED DONE");
    }

    @Test
    void whatIsHandedInDoesNotClimbAndTheDaysOfWaitingDoNotCount() {
        items.move(LI_PEOPLES, item, RectificationAction.SUBMIT);
        ladder.happened(item, RectificationAction.SUBMIT, due);
        ladder.run(due.plusDays(20));
        assertThat(ladder.rungs(item)).isEmpty();

        items.move(LIN_OFFICE, item, RectificationAction.REJECT);
        ladder.happened(item, RectificationAction.REJECT, due.plusDays(20));
        ladder.run(due.plusDays(20));
        assertThat(ladder.rungs(item))
                .containsExactly("1 " + due.minusDays(3) + " REMIND DONE*", "1 " + due + " URGE DONE");

        ladder.run(due.plusDays(23));
        assertThat(ladder.rungs(item)).hasSize(3).last().asString().endsWith("SUPERVISE_YELLOW DONE");
    }

    @Test
    void askingForMoreTimeDoesNotStopTheClockAndAnExtensionBeginsANewOne() {
        items.move(LI_PEOPLES, item, RectificationAction.ACCEPT);
        items.move(ZHANG_PEOPLES, item, RectificationAction.ASK_EXTENSION);
        ladder.run(due.minusDays(3));
        assertThat(ladder.rungs(item)).containsExactly("1 " + due.minusDays(3) + " REMIND DONE");

        items.move(LIN_OFFICE, item, RectificationAction.GRANT_EXTENSION);
        var later = rectifications.ref(item).dueOn();
        assertThat(later).isAfter(due);
        ladder.run(due.plusDays(1));
        assertThat(ladder.rungs(item)).hasSize(1);

        ladder.run(later);
        assertThat(ladder.rungs(item))
                .containsExactly(
                        "1 " + due.minusDays(3) + " REMIND DONE",
                        "2 " + later.minusDays(3) + " REMIND DONE*",
                        "2 " + later + " URGE DONE");
    }

    @Test
    void anInterviewIsALeadersWord() {
        ladder.run(due.plusDays(15));
        var interview = ladder.step(item, "INTERVIEW");
        assertThat(ladder.work(item, "TODO", "LEADERS")).containsExactly("DECIDE_STEP");
        assertThat(ladder.number(interview)).isEmpty();
        assertThat(proposals.page(LI_PEOPLES, 1))
                .as("the unit knows nothing of it")
                .isEmpty();
        assertThat(proposals.page(WANG_DEPUTY, 1).getContent())
                .extracting(row -> row.step() + " " + row.mine())
                .containsExactly("BULLETIN false", "INTERVIEW true");

        assertThatThrownBy(() -> proposals.decide(LIN_OFFICE, interview, "约谈"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> proposals.decide(HE_MEDICAL, interview, "约谈")).isInstanceOf(RecordNotFound.class);
        assertThatThrownBy(() -> proposals.decide(WANG_DEPUTY, interview, " ")).isInstanceOf(RuleBroken.class);

        proposals.decide(WANG_DEPUTY, interview, "逾期半月，约谈院长");
        assertThat(ladder.number(interview)).contains("约", "〔");
        assertThat(ladder.work(item, "TODO", "LEADERS")).isEmpty();
        assertThat(ladder.work(item, "COPY", "UNIT")).contains("INTERVIEW");
        assertThat(ladder.trail(item)).contains("PROPOSED_INTERVIEW", "DECIDED_INTERVIEW");
        assertThatThrownBy(() -> proposals.decline(WANG_DEPUTY, interview, "又不必了"))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void theRecordOfAnInterviewFollows() {
        ladder.run(due.plusDays(15));
        var interview = ladder.step(item, "INTERVIEW");
        assertThatThrownBy(() -> interviews.page(LIN_OFFICE, interview)).isInstanceOf(RecordNotFound.class);
        proposals.decide(WANG_DEPUTY, interview, "约谈");

        interviews.record(LIN_OFFICE, interview, "张院长", items.today(), "局三楼会议室", "限三日内完成");
        assertThat(interviews.written(interview).place()).isEqualTo("局三楼会议室");
        assertThatThrownBy(() -> interviews.record(
                        LIN_OFFICE, interview, "张院长", items.today().plusDays(1), "会议室", "明天"))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> interviews.page(LI_PEOPLES, interview)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theOfficeDeclinesABulletin() {
        ladder.run(due.plusDays(7));
        var bulletin = ladder.step(item, "BULLETIN");
        assertThatThrownBy(() -> proposals.decline(WANG_DEPUTY, bulletin, "不通报"))
                .isInstanceOf(AccessDeniedException.class);
        proposals.decline(LIN_OFFICE, bulletin, "已口头说明");
        assertThat(ladder.work(item, "TODO", "OFFICE")).isEmpty();
        assertThat(ladder.rungs(item)).anyMatch(rung -> rung.endsWith("BULLETIN DECLINED"));
    }

    @Test
    void whatIsProposedLapsesWithTheMatter() {
        ladder.run(due.plusDays(15));
        items.move(LIN_OFFICE, item, RectificationAction.CLOSE_AS);
        assertThat(ladder.rungs(item))
                .filteredOn(rung -> rung.contains("PROPOSED"))
                .isEmpty();
        assertThat(ladder.work(item, "TODO", "LEADERS")).isEmpty();
        assertThat(ladder.work(item, "TODO", "OFFICE")).isEmpty();
        ladder.run(due.plusDays(40));
        assertThat(ladder.rungs(item)).noneMatch(rung -> rung.contains("ACCOUNTABILITY"));
    }

    @Test
    void whileACampaignIsClosedNothingClimbs() {
        jdbc.sql("update campaign set status = 'CLOSED' where id = ?")
                .param(campaign)
                .update();
        ladder.run(due.plusDays(10));
        assertThat(ladder.rungs(item)).isEmpty();
    }

    @Test
    void publicNoticeEndsByItself() {
        jdbc.sql("update campaign set public_notice_days = 3 where id = ?")
                .param(campaign)
                .update();
        entities.clear();
        items.move(LI_PEOPLES, item, RectificationAction.SUBMIT);
        items.move(LIN_OFFICE, item, RectificationAction.VERIFY);
        assertThat(rectifications.ref(item).status()).isEqualTo(RectificationStatus.PUBLIC_NOTICE);

        until(items.today());
        ladder.run(items.today());
        assertThat(rectifications.ref(item).status())
                .as("the last day counts")
                .isEqualTo(RectificationStatus.PUBLIC_NOTICE);
        until(items.today().minusDays(1));
        ladder.run(items.today());
        ladder.run(items.today());
        assertThat(rectifications.ref(item).status()).isEqualTo(RectificationStatus.CLOSED);
        assertThat(ladder.trail(item)).containsOnlyOnce("FINISH_NOTICE");
        assertThat(ladder.work(item, "COPY", "UNIT")).containsExactly("IN_NOTICE", "CLOSED");
    }

    @Test
    void theOfficeIsCalledOnceToReviewALongTermStage() {
        items.move(LI_PEOPLES, item, RectificationAction.ACCEPT);
        items.move(ZHANG_PEOPLES, item, RectificationAction.ASK_LONG_TERM);
        items.move(LIN_OFFICE, item, RectificationAction.GRANT_LONG_TERM);
        var review = rectifications.ref(item).dueOn();

        ladder.run(review.minusDays(1));
        assertThat(ladder.work(item, "TODO", "OFFICE")).isEmpty();
        ladder.run(review);
        ladder.run(review);
        assertThat(ladder.work(item, "TODO", "OFFICE")).containsExactly("REVIEW_STAGE");
        assertThat(ladder.rungs(item)).last().asString().isEqualTo("2 " + review + " URGE DONE");

        rectifications.move(
                LIN_OFFICE,
                item,
                RectificationAction.REVIEW_STAGE,
                Move.saying("继续").until(review.plusDays(30)));
        assertThat(ladder.work(item, "TODO", "OFFICE")).isEmpty();
        assertThat(ladder.work(item, "TODO", "UNIT")).containsExactly("RECTIFY");
        ladder.run(review.plusDays(30));
        assertThat(ladder.rungs(item)).last().asString().startsWith("3 ");
    }

    private void until(LocalDate day) {
        entities.flush();
        jdbc.sql("update rectification set public_until = ? where id = ?")
                .params(day, item)
                .update();
        entities.clear();
    }
}

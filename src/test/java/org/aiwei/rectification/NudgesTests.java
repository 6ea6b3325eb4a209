package org.aiwei.rectification;

import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.aiwei.County.WANG_DEPUTY;
import static org.aiwei.County.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.rectification.NudgeAnswer.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class NudgesTests {

    @Autowired
    LadderCast ladder;

    @Autowired
    SampleItems items;

    @Autowired
    Rectifications rectifications;

    @Autowired
    RectificationNudges nudges;

    @Autowired
    NudgePages pages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester http;

    private UUID campaign;
    private UUID first;
    private UUID second;

    @BeforeEach
    void twoUnits() {
        campaign = items.campaign();
        var today = items.today();
        first = ladder.issued(campaign, PEOPLES_HOSPITAL, today.minusDays(9), today.minusDays(2));
        second = ladder.issued(campaign, TCM_HOSPITAL, today, today.plusDays(7));
    }

    @Test
    void theUnitHearsOfItAndTheTrailKeepsIt() {
        assertThat(results(WANG_DEPUTY, first, second)).containsOnly(Result.SENT);
        assertThat(ladder.work(first, "COPY", "UNIT")).containsExactly("NUDGED");
        assertThat(ladder.trail(second)).endsWith("NUDGE");
    }

    @Test
    void notAgainBeforeTheCampaignsHoursArePast() {
        nudges.nudge(LIN_OFFICE, List.of(first));
        assertThat(nudges.nudge(WANG_DEPUTY, List.of(first))).singleElement().satisfies(answer -> {
            assertThat(answer.result()).isEqualTo(Result.TOO_SOON);
            assertThat(answer.next()).isNotNull();
        });
        age(first, 23);
        assertThat(results(LIN_OFFICE, first)).containsExactly(Result.TOO_SOON);
        age(first, 24);
        assertThat(results(LIN_OFFICE, first)).containsExactly(Result.SENT);
        assertThat(ladder.work(first, "COPY", "UNIT")).hasSize(2);
    }

    @Test
    void whoWaitsForOthersIsNotUrged() {
        items.move(LI_PEOPLES, first, RectificationAction.SUBMIT);
        assertThat(results(LIN_OFFICE, first)).containsExactly(Result.IDLE);
    }

    @Test
    void unitsDoNotUrgeEachOther() {
        assertThatThrownBy(() -> nudges.nudge(LI_PEOPLES, List.of(first))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> nudges.nudge(CHEN_TCM, List.of(first))).isInstanceOf(RecordNotFound.class);
    }

    @Test
    void theWordsForTheGroupHoldNoFindingAndNoName() {
        var text = pages.of(LIN_OFFICE, List.of(first, second)).text();
        assertThat(text)
                .contains("【整改催办】", rectifications.ref(first).no(), "已逾期2天", "还剩7天")
                .doesNotContain("禁烟", "候诊区", "孙督导", "一楼");
    }

    @Test
    void selectedRowsAreUrgedTogetherAndThePageSaysWhenNext() {
        assertThat(http.post()
                        .uri("/rectify/nudges")
                        .param("item", first.toString(), second.toString())
                        .with(as(LIN_OFFICE))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(http.get()
                        .uri("/rectify/nudges?item=" + first + "&item=" + second)
                        .with(as(LIN_OFFICE)))
                .hasStatusOk()
                .bodyText()
                .contains("群消息", "下一次可在", rectifications.ref(second).no());
        assertThat(http.get().uri("/rectify/nudges").with(as(LIN_OFFICE)))
                .hasStatusOk()
                .bodyText()
                .contains("没有选中事项");
        assertThat(http.post()
                        .uri("/rectify/nudges")
                        .param("item", "nonsense")
                        .with(as(LIN_OFFICE))
                        .with(csrf()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private List<Result> results(Actor actor, UUID... ids) {
        return nudges.nudge(actor, List.of(ids)).stream()
                .map(NudgeAnswer::result)
                .toList();
    }

    private void age(UUID item, int hours) {
        jdbc.sql("update nudge set at = now() - make_interval(hours => ?) where rectification_id = ?")
                .params(hours, item)
                .update();
    }
}

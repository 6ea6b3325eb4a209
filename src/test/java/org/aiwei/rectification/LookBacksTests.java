package org.aiwei.rectification;

import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.SUN_INSPECTOR;
import static org.aiwei.County.WANG_DEPUTY;
import static org.aiwei.County.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class LookBacksTests {

    @Autowired
    LadderCast ladder;

    @Autowired
    SampleItems items;

    @Autowired
    Rectifications rectifications;

    @Autowired
    LookBacks lookBacks;

    @Autowired
    DurableCloses closes;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester http;

    private UUID campaign;
    private UUID item;
    private LocalDate today;

    @BeforeEach
    void closedToday() {
        campaign = items.campaign();
        today = items.today();
        item = ladder.issued(campaign, PEOPLES_HOSPITAL, today, today.plusDays(7));
        close();
    }

    @Test
    void aCloseOutPlansThemOnceForEachSpanOfTheCampaign() {
        assertThat(planned())
                .containsExactly(
                        "1 7 " + today.plusDays(7), "1 30 " + today.plusDays(30), "1 90 " + today.plusDays(90));
        assertThat(ladder.work(item, "TODO", "OFFICE")).isEmpty();

        ladder.run(today.plusDays(6));
        assertThat(ladder.work(item, "TODO", "OFFICE")).isEmpty();
        ladder.run(today.plusDays(7));
        ladder.run(today.plusDays(7));
        assertThat(ladder.work(item, "TODO", "OFFICE")).containsExactly("LOOK_BACK");
    }

    @Test
    void whatIsClosedAsUntrueIsNotLookedAtAgain() {
        var untrue = ladder.issued(campaign, PEOPLES_HOSPITAL, today, today.plusDays(7));
        items.move(LIN_OFFICE, untrue, RectificationAction.CLOSE_AS);
        assertThat(jdbc.sql("select count(*) from look_back where rectification_id = ?")
                        .param(untrue)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anInspectorOfTheOfficeSaysThatItHeld() {
        ladder.run(today.plusDays(7));
        lookBacks.hold(WANG_DEPUTY, nth(7), "标识完好");

        assertThat(ladder.work(item, "TODO", "OFFICE")).isEmpty();
        assertThat(rectifications.ref(item).status()).isEqualTo(RectificationStatus.CLOSED);
        assertThat(ladder.trail(item)).endsWith("LOOK_BACK_HELD");
        assertThatThrownBy(() -> lookBacks.hold(LIN_OFFICE, nth(7), "")).isInstanceOf(RuleBroken.class);
    }

    @Test
    void aRelapseOpensItAgainAndDropsTheOthers() {
        ladder.run(today.plusDays(30));
        assertThat(ladder.work(item, "TODO", "OFFICE")).containsExactly("LOOK_BACK", "LOOK_BACK");
        lookBacks.relapse(LIN_OFFICE, nth(7), "标识又被撕掉");
        entities.clear();

        var again = rectifications.ref(item);
        assertThat(again.status()).isEqualTo(RectificationStatus.RECTIFYING);
        assertThat(again.clockNo()).isEqualTo(2);
        assertThat(again.dueOn()).as("the campaign's limit of ordinary matters").isEqualTo(today.plusDays(7));
        assertThat(outcomes()).containsExactly("RELAPSED", "DROPPED", "DROPPED");
        assertThat(ladder.work(item, "TODO", "OFFICE")).isEmpty();
        assertThat(ladder.work(item, "TODO", "UNIT")).containsExactly("RECTIFY_AGAIN");
        assertThat(ladder.trail(item))
                .containsSubsequence("LOOK_BACK_RELAPSED", "REOPEN")
                .contains("LOOK_BACK_DROPPED");

        close();
        assertThat(planned()).hasSize(6).contains("2 7 " + today.plusDays(7));
    }

    @Test
    void theLadderBeginsAnewAfterARelapse() {
        lookBacks.relapse(LIN_OFFICE, nth(7), "又坏了");
        ladder.run(today.plusDays(7));
        assertThat(ladder.rungs(item))
                .containsExactly("2 " + today.plusDays(4) + " REMIND DONE*", "2 " + today.plusDays(7) + " URGE DONE");
    }

    @Test
    void theUnitNeitherLooksNorKnowsWhen() {
        assertThatThrownBy(() -> lookBacks.hold(LI_PEOPLES, nth(7), "还好")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> lookBacks.hold(CHEN_TCM, nth(7), "还好")).isInstanceOf(RecordNotFound.class);
        assertThatThrownBy(() -> lookBacks.relapse(LIN_OFFICE, nth(7), " ")).isInstanceOf(RuleBroken.class);
        assertThat(http.get().uri("/rectify/look-backs").with(as(LI_PEOPLES))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(http.get().uri("/rectify/look-backs").with(as(SUN_INSPECTOR)))
                .hasStatusOk()
                .bodyText()
                .as("of another team")
                .doesNotContain(rectifications.ref(item).no());
        assertThat(http.get().uri("/rectify/look-backs/{id}", nth(7)).with(as(SUN_INSPECTOR)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void thePagesShowWhatIsDueAndTakeTheOutcome() {
        jdbc.sql("update look_back set due_on = ? where id = ?")
                .params(today.minusDays(2), nth(7))
                .update();
        assertThat(http.get().uri("/rectify/look-backs?state=overdue").with(as(LIN_OFFICE)))
                .hasStatusOk()
                .bodyText()
                .contains(rectifications.ref(item).no(), "已过期 2 天", "去看");
        assertThat(http.get().uri("/rectify/look-backs?state=nonsense&page=-1").with(as(WANG_DEPUTY)))
                .hasStatusOk();
        assertThat(answer(nth(7), "RELAPSED", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请写明反弹的情况");
        assertThat(answer(nth(7), "DROPPED", "")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(answer(nth(7), "HELD", "完好")).hasRedirectedUrl("/rectify/look-backs");
        assertThat(http.get()
                        .uri("/rectify/look-backs?state=done")
                        .with(as(LIN_OFFICE))
                        .cookie(new Cookie("lang", "en")))
                .hasStatusOk()
                .bodyText()
                .contains("Held", "完好", "Looked at by");
        assertThat(http.get().uri("/rectify/look-backs/{id}", nth(7)).with(as(LIN_OFFICE)))
                .hasStatusOk()
                .bodyText()
                .contains("保持", "完好")
                .doesNotContain("已经反弹，重新整改");
    }

    @Test
    void onlyOldCloseOutsCountAndARelapseSpoilsThem() {
        for (int i = 0; i < 3; i++) {
            var other = ladder.issued(campaign, PEOPLES_HOSPITAL, today, today.plusDays(7));
            items.move(LI_PEOPLES, other, RectificationAction.SUBMIT);
            items.move(LIN_OFFICE, other, RectificationAction.VERIFY);
            ladder.aged(other, 91);
        }
        assertThat(closes.of(LIN_OFFICE, campaign)).isEqualTo(new DurableRate(3, 3, 4, 4));

        ladder.aged(item, 91);
        lookBacks.relapse(LIN_OFFICE, nth(7), "又坏了");
        assertThat(closes.of(LIN_OFFICE, campaign)).isEqualTo(new DurableRate(4, 3, 4, 3));
        assertThat(closes.of(LIN_OFFICE, campaign).percent()).isEqualTo(75);
        assertThat(closes.byUnit(LIN_OFFICE, campaign)).containsOnlyKeys(PEOPLES_HOSPITAL.id());
        assertThat(closes.of(CHEN_TCM, campaign))
                .as("another hospital's are not told")
                .isEqualTo(DurableRate.NONE);
    }

    @Test
    void theSameFoundAnewAtTheSamePlaceIsARelapseToo() {
        ladder.aged(item, 91);
        var wanted = new NewItem(PEOPLES_HOSPITAL.id(), Items.found("又无标识"), null, today, today.plusDays(7), item);
        rectifications.issue(LIN_OFFICE, campaign, null, List.of(wanted));
        assertThat(closes.of(LIN_OFFICE, campaign)).isEqualTo(new DurableRate(1, 0, 1, 0));
    }

    private MvcTestResult answer(UUID id, String outcome, String note) {
        return http.post()
                .uri("/rectify/look-backs/{id}", id)
                .param("outcome", outcome)
                .param("note", note)
                .with(as(LIN_OFFICE))
                .with(csrf())
                .exchange();
    }

    private void close() {
        items.move(LI_PEOPLES, item, RectificationAction.SUBMIT);
        items.move(LIN_OFFICE, item, RectificationAction.VERIFY);
    }

    private UUID nth(int days) {
        return jdbc.sql("select id from look_back where rectification_id = ? and nth = ? order by closing limit 1")
                .params(item, days)
                .query(UUID.class)
                .single();
    }

    private List<String> planned() {
        return jdbc.sql("""
                select closing || ' ' || nth || ' ' || due_on from look_back where rectification_id = ? order by closing, nth
                """).param(item).query(String.class).list();
    }

    private List<String> outcomes() {
        return jdbc.sql("select outcome from look_back where rectification_id = ? order by nth")
                .param(item)
                .query(String.class)
                .list();
    }
}

package org.aiwei.delivery;

import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.FENG_NEIGHBOUR;
import static org.aiwei.County.GAO_ADMIN;
import static org.aiwei.County.HE_MEDICAL;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.MEDICAL;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.aiwei.County.ZHANG_PEOPLES;
import static org.aiwei.County.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.access.Post;
import org.aiwei.assignment.Assignments;
import org.aiwei.assignment.PartAction;
import org.aiwei.platform.RecordNotFound;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class InboxTests {

    @Autowired
    DeliveryCast cast;

    @Autowired
    Inbox inbox;

    @Autowired
    Assignments assignments;

    @Autowired
    DeliverySweep sweep;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester http;

    UUID campaign;

    @BeforeEach
    void aCampaignRuns() {
        campaign = cast.campaign();
    }

    @Test
    void whatIsHandedOutReachesThePeopleOfItsUnitsAndNobodyElse() {
        cast.issue(campaign, "灭鼠", cast.today().plusDays(60), MEDICAL, PEOPLES_HOSPITAL);
        assertThat(cast.inbox(LI_PEOPLES)).as("not before it was delivered").isEmpty();
        cast.deliver();

        for (var meant : List.of(HE_MEDICAL, LI_PEOPLES, ZHANG_PEOPLES)) {
            assertThat(cast.inbox(meant)).as(meant.name()).containsExactly("ACCEPT 灭鼠");
        }
        for (var other : List.of(CHEN_TCM, LIN_OFFICE, GAO_ADMIN, FENG_NEIGHBOUR)) {
            assertThat(cast.inbox(other)).as(other.name()).isEmpty();
            assertThat(inbox.unread(other)).isZero();
        }
        cast.deliver();
        assertThat(cast.inbox(LI_PEOPLES)).as("a second run finds nothing").hasSize(1);
    }

    @Test
    void theHeadOfEachPageCountsWhatWasNotOpened() {
        var task = cast.issue(campaign, "灭鼠", cast.today().plusDays(60), MEDICAL, PEOPLES_HOSPITAL);
        cast.deliver();
        assertThat(badge(LI_PEOPLES)).isEqualTo("1");
        assertThat(badge(CHEN_TCM)).isEmpty();

        var row = inbox.page(LI_PEOPLES, 1).getContent().get(0);
        assertThat(http.get().uri("/inbox/" + row.id()).with(as(LI_PEOPLES)))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/assignments/" + task);
        assertThat(badge(LI_PEOPLES)).isEmpty();
        assertThat(badge(ZHANG_PEOPLES)).as("each reads for himself").isEqualTo("1");
        assertThat(http.post().uri("/inbox/reading").with(as(ZHANG_PEOPLES)).with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(badge(ZHANG_PEOPLES)).isEmpty();
        assertThat(cast.inbox(ZHANG_PEOPLES)).hasSize(1);
    }

    @Test
    void nobodyOpensWhatCameForAnother() {
        cast.issue(campaign, "灭鼠", cast.today().plusDays(60), MEDICAL);
        cast.deliver();
        var row = inbox.page(HE_MEDICAL, 1).getContent().get(0);
        assertThat(http.get().uri("/inbox/" + row.id()).with(as(LI_PEOPLES))).hasStatus(404);
        assertThatThrownBy(() -> inbox.open(CHEN_TCM, row.id())).isInstanceOf(RecordNotFound.class);
        assertThat(inbox.unread(HE_MEDICAL)).isEqualTo(1);
    }

    @Test
    void whoLostThePostSeesNothingOfWhatCameForIt() {
        cast.issue(campaign, "灭鼠", cast.today().plusDays(60), MEDICAL, PEOPLES_HOSPITAL);
        cast.deliver();
        var moved = new Actor(
                LI_PEOPLES.id(),
                LI_PEOPLES.name(),
                List.of(new Post(Duty.UNIT_REPORTER, TCM_HOSPITAL.id(), TCM_HOSPITAL.path())));
        assertThat(cast.inbox(moved)).isEmpty();
        assertThat(inbox.unread(moved)).isZero();

        jdbc.sql("update appointment set to_on = ? where person_id = ?")
                .params(cast.today().minusDays(1), LI_PEOPLES.id())
                .update();
        cast.issue(campaign, "灭蟑", cast.today().plusDays(60), MEDICAL, PEOPLES_HOSPITAL);
        cast.deliver();
        assertThat(laid(LI_PEOPLES)).as("nothing new comes").isEqualTo(1);
        assertThat(laid(ZHANG_PEOPLES)).isEqualTo(2);
    }

    @Test
    void whatWasGivenToAnotherUnitIsGoneButForTheFarewell() {
        var task = cast.issue(campaign, "灭鼠", cast.today().plusDays(60), MEDICAL, PEOPLES_HOSPITAL);
        var part = cast.part(task, PEOPLES_HOSPITAL);
        assignments.move(LI_PEOPLES, part, PartAction.ASK_RETURN, "不归我院", TCM_HOSPITAL.id());
        assignments.move(LIN_OFFICE, part, PartAction.REASSIGN, "", TCM_HOSPITAL.id());
        cast.deliver();

        assertThat(cast.inbox(LI_PEOPLES)).containsExactly("REASSIGNED 灭鼠");
        var farewell = inbox.page(LI_PEOPLES, 1).getContent().get(0);
        assertThat(farewell.href()).isNull();
        assertThat(http.get().uri("/inbox/" + farewell.id()).with(as(LI_PEOPLES)))
                .hasStatus(404);
        assertThat(inbox.unread(LI_PEOPLES))
                .as("the badge counts what is listed")
                .isEqualTo(1);
        assertThat(cast.inbox(CHEN_TCM)).containsExactly("ACCEPT 灭鼠");
    }

    @Test
    void thePersonWhoActedIsNotToldOfIt() {
        var task = cast.issue(campaign, "灭鼠", cast.today().plusDays(60), MEDICAL);
        assignments.move(HE_MEDICAL, cast.part(task, MEDICAL), PartAction.ACCEPT, "");
        cast.deliver();
        assertThat(cast.inbox(HE_MEDICAL)).containsExactly("ACCEPT 灭鼠");
        assertThat(http.get().uri("/inbox").with(as(HE_MEDICAL))).bodyText().contains("签收", "灭鼠", "已办", "林主任");
    }

    @Test
    void twentyAPageAndAsManyStatementsForFiveHundredAsForOne() {
        cast.issue(campaign, "第0项", cast.today().plusDays(9), MEDICAL, PEOPLES_HOSPITAL);
        cast.deliver();
        page("/inbox");
        var one = cast.statements(() -> page("/inbox"));
        copies(499);
        assertThat(laid(LI_PEOPLES)).isEqualTo(500);

        var many = cast.statements(() -> page("/inbox"));
        assertThat(one).hasSizeLessThan(22);
        assertThat(many).containsExactlyInAnyOrderElementsOf(one);
        assertThat(inbox.page(LI_PEOPLES, 1).getContent()).hasSize(20);
        assertThat(inbox.page(LI_PEOPLES, 25).getContent()).hasSize(20);
        assertThat(inbox.page(LI_PEOPLES, 26).getContent()).isEmpty();
        assertThat(badge(LI_PEOPLES)).isEqualTo("99+");
    }

    @Test
    void whatIsDueSoonCanBeCopiedForTheGroup() {
        cast.issue(campaign, "灭鼠", cast.today().plusDays(5), MEDICAL, PEOPLES_HOSPITAL);
        cast.issue(campaign, "灭蟑", cast.today().minusDays(2), MEDICAL);
        cast.issue(campaign, "灭蚊", cast.today().plusDays(60), MEDICAL);
        var page = http.get().uri("/inbox").with(as(HE_MEDICAL)).exchange();
        assertThat(page).hasStatusOk();
        try {
            assertThat(Jsoup.parse(page.getResponse().getContentAsString())
                            .select("#group")
                            .text())
                    .contains("以下 2 件", "灭蟑（医政医管股）", "已逾期", "灭鼠")
                    .doesNotContain("灭蚊", "林主任", "何股长");
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anEmptyInboxSaysWhatWillBeThereInBothLanguages() {
        assertThat(http.get().uri("/inbox").with(as(CHEN_TCM)))
                .hasStatusOk()
                .bodyText()
                .contains("还没有消息");
        assertThat(http.get().uri("/inbox").with(as(CHEN_TCM)).cookie(new jakarta.servlet.http.Cookie("lang", "en")))
                .hasStatusOk()
                .bodyText()
                .contains("No messages yet");
    }

    @Test
    void oldMessagesAndOldRowsOfTheOutboxGo() {
        cast.issue(campaign, "灭鼠", cast.today().plusDays(60), MEDICAL);
        cast.deliver();
        sweep.run(cast.at(cast.today().plusDays(30), "09:00"));
        assertThat(waitingOrDone()).isEqualTo(1);
        sweep.run(cast.at(cast.today().plusDays(33), "09:00"));
        assertThat(waitingOrDone()).isZero();
        assertThat(laid(HE_MEDICAL)).isEqualTo(1);
        sweep.run(cast.at(cast.today().plusDays(200), "09:00"));
        assertThat(laid(HE_MEDICAL)).isZero();
    }

    private void copies(int number) {
        IntStream.range(0, number)
                .forEach(i -> jdbc.sql("""
                with made as (
                  insert into work_item (id, kind, step, topic, subject_id, parent_id, campaign_id, campaign_name, title, about,
                      href, audience, to_unit_id, initiator_id, initiator_name, from_unit_id, opened_at)
                  select gen_random_uuid(), 'COPY', 'CONFIRMED', topic, subject_id, parent_id, campaign_id, campaign_name, title,
                      about, href, audience, to_unit_id, initiator_id, initiator_name, from_unit_id, opened_at
                    from work_item where campaign_id = ? and to_unit_id = ? and kind = 'TODO'
                  returning id, opened_at)
                insert into inbox_entry (id, person_id, work_id, arrived_at)
                select gen_random_uuid(), ?, id, opened_at from made
                """)
                        .params(campaign, PEOPLES_HOSPITAL.id(), LI_PEOPLES.id())
                        .update());
    }

    private void page(String path) {
        assertThat(http.get().uri(path).with(as(LI_PEOPLES))).hasStatusOk();
    }

    private String badge(Actor actor) {
        var page = http.get().uri("/account").with(as(actor)).exchange();
        assertThat(page).hasStatusOk();
        try {
            return Jsoup.parse(page.getResponse().getContentAsString())
                    .select("header .top__inbox .badge-count > span:first-child")
                    .text();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private int laid(Actor actor) {
        return jdbc.sql("select count(*) from inbox_entry where person_id = ?")
                .param(actor.id())
                .query(Integer.class)
                .single();
    }

    private int waitingOrDone() {
        return jdbc.sql(
                        "select count(*) from delivery_outbox o join work_item w on w.id = o.work_id where w.campaign_id = ?")
                .param(campaign)
                .query(Integer.class)
                .single();
    }
}

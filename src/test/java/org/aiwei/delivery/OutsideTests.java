package org.aiwei.delivery;

import static org.aiwei.County.HE_MEDICAL;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.MEDICAL;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.WANG_DEPUTY;
import static org.aiwei.County.ZHANG_PEOPLES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.aiwei.ResultRows;
import org.aiwei.access.Actor;
import org.aiwei.calendar.WorkCalendar;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.StaleRecord;
import org.aiwei.rectification.RectificationNudged;
import org.aiwei.rectification.Rectifications;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class OutsideTests {

    @Autowired
    DeliveryCast cast;

    @Autowired
    OutsideCast outside;

    @Autowired
    ResultRows results;

    @Autowired
    Rectifications rectifications;

    @Autowired
    Preferences preferences;

    @Autowired
    WorkCalendar calendar;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    UUID campaign;
    UUID item;
    LocalDate next;

    @BeforeEach
    void somethingToNudgeAbout() {
        jdbc.sql("update delivery_setting set stale_hours = 720").update();
        outside.quiet();
        next = calendar.plusWorkdays(cast.today(), 1);
        campaign = results.campaign(PEOPLES_HOSPITAL);
        item = results.item(campaign, PEOPLES_HOSPITAL, results.last(2), results.last(12), null);
        outside.run(cast.at(cast.today(), "00:00"));
        outside.wants(LI_PEOPLES, new Preference(0, "li@example.cn", true, true));
    }

    @Test
    void aNudgeGoesToWhoWantsMailAndToTheGroupWithNumberAndLinkOnly() throws Exception {
        nudge(WANG_DEPUTY);
        outside.run(cast.at(next, "10:00"));

        assertThat(outside.mails).hasSize(1);
        var mail = outside.mails.get(0);
        var no = rectifications.ref(item).no();
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("li@example.cn");
        assertThat(mail.getSubject()).isEqualTo("【爱卫工作台】催办 " + no);
        assertThat((String) mail.getContent()).contains(no).doesNotContain("禁烟", "门诊", "王副局长", "李联络员");
        assertThat(outside.said)
                .singleElement()
                .satisfies(text -> assertThat(text).contains("安澜县人民医院：催办 " + no).doesNotContain("禁烟", "王副局长", "李联络员"));
        assertThat(cast.inbox(ZHANG_PEOPLES)).as("no mail chosen, yet told").hasSize(1);
    }

    @Test
    void outsideTheHoursAndOnFreeDaysItWaits() {
        nudge(WANG_DEPUTY);
        for (var closed : List.of(cast.at(next, "07:59"), cast.at(next, "18:00"), cast.at(saturday(), "10:00"))) {
            outside.run(closed);
        }
        assertThat(outside.mails).isEmpty();
        assertThat(outside.said).isEmpty();
        assertThat(cast.inbox(LI_PEOPLES)).as("the inbox does not wait").hasSize(1);
        outside.run(cast.at(next, "08:00"));
        assertThat(outside.mails).hasSize(1);
        assertThat(outside.said).hasSize(1);
    }

    @Test
    void aSecondNudgeWithinTheCampaignsHoursStaysInside() {
        nudge(WANG_DEPUTY);
        outside.run(cast.at(next, "10:00"));
        nudge(LIN_OFFICE);
        outside.run(cast.at(next, "16:00"));
        assertThat(outside.mails).hasSize(1);
        assertThat(outside.said).hasSize(1);
        assertThat(cast.inbox(LI_PEOPLES)).hasSize(2);

        jdbc.sql("update delivery_outbox set created_at = created_at - interval '24 hours' where nudge")
                .update();
        nudge(LIN_OFFICE);
        outside.run(cast.at(next, "16:30"));
        assertThat(outside.mails).hasSize(2);
        assertThat(outside.said).hasSize(2);
    }

    @Test
    void whatTheClockUrgesIsLeftToTheDigest() {
        nudge(Actor.clock());
        outside.run(cast.at(next, "10:00"));
        assertThat(outside.mails).isEmpty();
        assertThat(outside.said).isEmpty();
        assertThat(cast.inbox(LI_PEOPLES)).hasSize(1);
    }

    @Test
    void anOrdinaryTaskGoesNowhereOutside() {
        cast.issue(campaign, "灭鼠", cast.today().plusDays(60), PEOPLES_HOSPITAL);
        outside.run(cast.at(next, "10:00"));
        assertThat(outside.mails).isEmpty();
        assertThat(outside.said).isEmpty();
        assertThat(cast.inbox(LI_PEOPLES)).containsExactly("ACCEPT 灭鼠");
    }

    @Test
    void whoLostThePostGetsNoMail() {
        nudge(WANG_DEPUTY);
        outside.run(cast.at(next, "07:00"));
        jdbc.sql("update appointment set to_on = ? where person_id = ?")
                .params(cast.today().minusDays(1), LI_PEOPLES.id())
                .update();
        outside.run(cast.at(next, "10:00"));
        assertThat(outside.mails).isEmpty();
        assertThat(states("MAIL")).containsExactly("DROPPED");
    }

    @Test
    void whatIsTooOldIsNotSentAnyMore() {
        jdbc.sql("update delivery_setting set stale_hours = 1").update();
        nudge(WANG_DEPUTY);
        outside.run(cast.at(next.plusDays(1), "10:00"));
        assertThat(outside.mails).isEmpty();
        assertThat(outside.said).isEmpty();
    }

    @Test
    void aServerThatRefusesIsTriedAgainAndThenGivenUp() {
        nudge(WANG_DEPUTY);
        outside.trouble = OutsideCast::refuse;
        var now = cast.at(next, "08:00");
        for (int i = 0; i < 8; i++) {
            outside.run(now);
            now = now.plus(Duration.ofHours(1));
        }
        outside.trouble = null;
        assertThat(states("ROBOT")).containsExactly("WAITING");
        outside.run(cast.at(calendar.plusWorkdays(next, 1), "08:00"));
        assertThat(outside.said).hasSize(1);
        assertThat(outside.mails).hasSize(1);
        assertThat(states("MAIL")).containsExactly("DONE");
    }

    @Test
    void theDigestIsMailedToWhoChoseItWithNumbersOnly() throws Exception {
        cast.issue(campaign, "灭鼠", next, MEDICAL, PEOPLES_HOSPITAL);
        outside.wants(HE_MEDICAL, new Preference(0, "he@example.cn", true, false));
        outside.digests.run(cast.at(next, "08:30"));
        outside.digests.run(cast.at(next, "08:40"));
        outside.run(cast.at(next, "08:41"));
        assertThat(outside.mails).hasSize(1);
        assertThat((String) outside.mails.get(0).getContent())
                .contains("下个工作日前到期 1 件")
                .doesNotContain("灭鼠");
        outside.run(cast.at(next, "09:00"));
        assertThat(outside.mails).hasSize(1);
    }

    @Test
    void anAddressHasToBeOne() {
        for (var wrong :
                List.of("", "li", "li@", "li@example.cn\r\nBcc: x@y.cn", "a b@example.cn", "<li@example.cn>")) {
            assertThatThrownBy(() -> preferences.choose(ZHANG_PEOPLES, new Preference(0, wrong, true, false)))
                    .as(wrong)
                    .isInstanceOf(RuleBroken.class);
        }
        assertThatThrownBy(() -> preferences.choose(LI_PEOPLES, new Preference(0, "li@example.cn", false, false)))
                .isInstanceOf(StaleRecord.class);
    }

    private void nudge(Actor by) {
        events.publishEvent(new RectificationNudged(rectifications.ref(item), by.id(), by.name(), moment()));
    }

    private Instant moment() {
        return cast.at(cast.today(), "00:00");
    }

    private LocalDate saturday() {
        var day = next;
        while (calendar.isWorkday(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private List<String> states(String channel) {
        return jdbc.sql("""
                select o.status from delivery_outbox o join work_item w on w.id = o.work_id
                 where w.campaign_id = ? and o.channel = ?
                """).params(campaign, channel).query(String.class).list();
    }
}

package org.aiwei.delivery;

import static org.aiwei.County.HE_MEDICAL;
import static org.aiwei.County.MEDICAL;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.aiwei.calendar.WorkCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class GroupCardTests {

    @Autowired
    DeliveryCast cast;

    @Autowired
    OutsideCast outside;

    @Autowired
    WorkCalendar calendar;

    @Autowired
    JdbcClient jdbc;

    UUID campaign;
    LocalDate day;

    @BeforeEach
    void whatIsDue() {
        outside.quiet();
        campaign = cast.campaign();
        day = calendar.plusWorkdays(cast.today(), 1);
        cast.issue(campaign, "灭鼠", day, MEDICAL, PEOPLES_HOSPITAL);
        cast.issue(campaign, "灭蟑", day.minusDays(3), PEOPLES_HOSPITAL);
        cast.issue(campaign, "灭蚊", day.plusDays(60), TCM_HOSPITAL);
    }

    @Test
    void oneCardAMorningSaysHowManyAndWhoseAndNotWhat() {
        for (var time : new String[] {"08:20", "08:30", "08:35", "11:00", "17:30"}) {
            outside.cards.run(cast.at(day, time));
            outside.run(cast.at(day, time));
        }
        assertThat(outside.said)
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains("今天到期 2 件", "已逾期 1 件", "医政医管股：今天到期 1 件", "安澜县人民医院：今天到期 1 件 逾期 1 件")
                        .doesNotContain("灭鼠", "灭蟑", "中医院", "林主任", HE_MEDICAL.name()));
    }

    @Test
    void noCardOnAFreeDayNorWhenItIsSwitchedOffNorWhenNothingIsDue() {
        var saturday = day;
        while (calendar.isWorkday(saturday)) {
            saturday = saturday.plusDays(1);
        }
        card(saturday);
        jdbc.sql("update delivery_setting set morning_card = false").update();
        card(day);
        assertThat(outside.said).isEmpty();
        jdbc.sql("update delivery_setting set morning_card = true").update();
        jdbc.sql("update work_item set closed_at = now()").update();
        card(day);
        assertThat(outside.said).isEmpty();
        assertThat(state()).isEqualTo("DROPPED");
    }

    @Test
    void aCardThatDidNotGetThroughComesLaterTheSameDayAndNotTheNext() {
        outside.trouble = OutsideCast::refuse;
        card(day);
        assertThat(outside.said).isEmpty();
        outside.trouble = null;
        outside.run(cast.at(day, "09:30"));
        assertThat(outside.said).hasSize(1);

        outside.quiet();
        outside.trouble = OutsideCast::refuse;
        var next = calendar.plusWorkdays(day, 1);
        card(next);
        outside.trouble = null;
        outside.run(cast.at(calendar.plusWorkdays(next, 1), "08:05"));
        assertThat(outside.said).as("yesterday's card").isEmpty();
    }

    /** A notice that is not issued does not exist for its unit, nor for the group that the unit reads along in. */
    @Test
    void whatWaitsForTheOfficeOrLeadersIsNeverSaidInTheGroup() {
        jdbc.sql("update work_item set audience = 'OFFICE', topic = 'NOTICE', step = 'REDRAFT' where campaign_id = ?")
                .param(campaign)
                .update();
        jdbc.sql("update delivery_outbox set next_at = created_at").update();
        card(day);
        assertThat(outside.said).isEmpty();
    }

    private void card(LocalDate on) {
        outside.cards.run(cast.at(on, "08:30"));
        outside.run(cast.at(on, "08:31"));
    }

    private String state() {
        return jdbc.sql("select status from delivery_outbox where card_on = ?")
                .param(day)
                .query(String.class)
                .single();
    }
}

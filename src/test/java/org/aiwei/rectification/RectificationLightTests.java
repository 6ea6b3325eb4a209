package org.aiwei.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.aiwei.DeskTest;
import org.aiwei.assignment.Light;
import org.aiwei.calendar.WorkCalendar;
import org.aiwei.campaign.LightRule;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The light on an item's page and the light in the ledger are the same, over some thousand made-up cases. */
@DeskTest
class RectificationLightTests {

    private static final LocalDate BASE = LocalDate.of(2026, 1, 1);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WorkCalendar calendar;

    @Test
    void javaAndSqlAgree() {
        var random = new Random(20261123);
        var expected = new ArrayList<Light>();
        var literals = new ArrayList<String>();
        for (int i = 0; i < 3000; i++) {
            var status = RectificationStatus.values()[random.nextInt(RectificationStatus.values().length)];
            var today = BASE.plusDays(random.nextInt(400));
            var due = today.plusDays(random.nextInt(40) - 15);
            var rule = new LightRule(random.nextInt(10), 10, 30);
            expected.add(
                    RectificationLight.of(status, due, rule, today, calendar).light());
            literals.add("(%d, '%s', '%s', '%s', '%s')"
                    .formatted(i, status, due, today, RectificationLight.soonUntil(rule, today, calendar)));
        }
        assertThat(expected).contains(Light.OVERDUE, Light.SOON, Light.NORMAL, Light.PAUSED, Light.DONE);
        assertThat(inSql(literals)).isEqualTo(expected);
    }

    @Test
    void aLightSaysWhenItTurns() {
        var friday = LocalDate.of(2026, 11, 13);
        var far = RectificationLight.of(
                RectificationStatus.RECTIFYING, friday.plusDays(30), LightRule.usual(), friday, calendar);
        assertThat(far.light()).isEqualTo(Light.NORMAL);
        assertThat(far.change())
                .isNotNull()
                .extracting(RectificationLight.Change::light)
                .isEqualTo(Light.SOON);
        var near = RectificationLight.of(RectificationStatus.SUBMITTED, friday, LightRule.usual(), friday, calendar);
        assertThat(near.change()).isEqualTo(new RectificationLight.Change(friday.plusDays(1), Light.PAUSED));
        var closed = RectificationLight.of(RectificationStatus.CLOSED, friday, LightRule.usual(), friday, calendar);
        assertThat(closed.change()).isNull();
    }

    @Test
    void whatWaitsForOthersIsNotOverdue() {
        var due = LocalDate.of(2026, 11, 13);
        var late = due.plusDays(3);
        for (var status : List.of(RectificationStatus.SUBMITTED, RectificationStatus.PUBLIC_NOTICE)) {
            var waiting = RectificationLight.of(status, due, LightRule.usual(), late, calendar);
            assertThat(waiting.light()).isEqualTo(Light.PAUSED);
            assertThat(waiting.reason()).isEqualTo("PAUSED." + status);
            assertThat(waiting.change()).isNull();
            assertThat(new LadderClock(status, due, 0, due).runs()).isFalse();
        }
        var rejected = RectificationLight.of(RectificationStatus.RECTIFYING, due, LightRule.usual(), late, calendar);
        assertThat(rejected.light()).isEqualTo(Light.OVERDUE);
    }

    private List<Light> inSql(List<String> literals) {
        return jdbc.sql("select rectification_light(st, du::date, td::date, so::date) from (values "
                        + String.join(", ", literals) + ") as v(n, st, du, td, so) order by n")
                .query((row, index) -> Light.valueOf(row.getString(1)))
                .list();
    }
}

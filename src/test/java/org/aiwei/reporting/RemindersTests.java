package org.aiwei.reporting;

import static org.aiwei.County.CDC;
import static org.aiwei.County.MEDICAL;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class RemindersTests {

    /** A Wednesday with working days around it. */
    private static final LocalDate DUE = LocalDate.of(2026, 11, 25);

    @Autowired
    SampleReviews reviews;

    @Autowired
    BoardRows samples;

    @Autowired
    Reminders reminders;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    UUID campaign;

    @BeforeEach
    void fourUnitsOweAReport() {
        campaign = reviews.campaign();
        var collection = samples.collection(campaign, samples.monthlyForm(), "OPEN", MEDICAL);
        var period = samples.period(campaign, collection, "11 月", DUE);
        samples.report(period, MEDICAL, ReportStatus.MISSING, null);
        samples.report(period, CDC, ReportStatus.DRAFT, null);
        samples.report(period, PEOPLES_HOSPITAL, ReportStatus.SUBMITTED, DUE.minusDays(7));
        samples.report(period, TCM_HOSPITAL, ReportStatus.EXEMPT, null);
    }

    @Test
    void thoseWhoOweAreRemindedOncePerStep() {
        run(DUE.minusDays(5), 9);
        run(DUE.minusDays(5), 10);
        run(DUE.minusDays(5), 15);
        assertThat(steps()).containsExactly("FIVE_DAYS true", "FIVE_DAYS true");
        assertThat(copies("UNIT")).isEqualTo(2);
    }

    @Test
    void twoNodesSendOnce() {
        var now = at(DUE, 9);
        reminders.run(now);
        reminders.run(now);
        assertThat(copies("UNIT")).isEqualTo(2);
    }

    @Test
    void theDayAfterTheHeadIsToldOnceAndNobodyAgain() {
        run(DUE, 9);
        run(DUE.plusDays(1), 9);
        run(DUE.plusDays(2), 9);
        run(DUE.plusDays(9), 9);
        assertThat(copies("UNIT")).isEqualTo(2);
        assertThat(copies("HEAD")).isEqualTo(2);
    }

    @Test
    void afterTenDaysOfDowntimeOnlyTheStrongestGoesOut() {
        run(DUE.plusDays(9), 11);
        assertThat(copies("UNIT")).isZero();
        assertThat(copies("HEAD")).isEqualTo(2);
        assertThat(steps().stream().filter(step -> step.endsWith("true")))
                .containsExactly("OVERDUE true", "OVERDUE true");
        assertThat(steps()).hasSize(8);
    }

    @Test
    void nothingGoesOutAtNightOrInAClosedCollection() {
        run(DUE, 7);
        run(DUE, 18);
        assertThat(steps()).isEmpty();
        jdbc.sql("update collection set status = 'CLOSED' where campaign_id = ?")
                .param(campaign)
                .update();
        run(DUE, 10);
        assertThat(steps()).isEmpty();
    }

    private void run(LocalDate day, int hour) {
        reminders.run(at(day, hour));
        entities.flush();
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    private List<String> steps() {
        return jdbc.sql("""
                select m.step || ' ' || m.sent from report_reminder m join report r on r.id = m.report_id
                 where r.campaign_id = ? order by 1
                """).param(campaign).query(String.class).list();
    }

    private long copies(String audience) {
        entities.flush();
        return jdbc.sql("select count(*) from work_item where step = 'REMINDED' and campaign_id = ? and audience = ?")
                .params(campaign, audience)
                .query(Long.class)
                .single();
    }
}

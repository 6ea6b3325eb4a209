package org.aiwei.delivery;

import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.HE_MEDICAL;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.MEDICAL;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.ZHANG_PEOPLES;
import static org.aiwei.County.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Not inside one transaction, as each person's digest is one of its own. The days are those of the real calendar. */
@DeskTest
class DigestsTests {

    private static final LocalDate LAST_BEFORE_HOLIDAY = LocalDate.of(2026, 9, 30);
    private static final LocalDate HOLIDAY = LocalDate.of(2026, 10, 1);
    private static final LocalDate WORKED_SATURDAY = LocalDate.of(2026, 10, 10);
    private static final LocalDate SUNDAY = LocalDate.of(2026, 10, 11);

    @Autowired
    DeliveryCast cast;

    @Autowired
    Digests digests;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester http;

    UUID campaign;

    @BeforeEach
    void tasks() {
        none();
        campaign = cast.campaign();
        cast.issue(campaign, "灭鼠", LocalDate.of(2026, 10, 6), MEDICAL, PEOPLES_HOSPITAL);
        cast.issue(campaign, "灭蟑", LocalDate.of(2026, 9, 1), MEDICAL);
        cast.issue(campaign, "灭蚊", LocalDate.of(2026, 10, 11), PEOPLES_HOSPITAL);
    }

    @AfterEach
    void clear() {
        none();
        cast.clear(campaign);
    }

    private void none() {
        jdbc.sql("delete from inbox_entry").update();
        jdbc.sql("delete from delivery_digest").update();
        jdbc.sql("delete from delivery_digest_run").update();
    }

    @Test
    void itSaysWhatIsOpenAndSkipsWhoHasNothing() throws Exception {
        digests.run(cast.at(LAST_BEFORE_HOLIDAY, "08:30"));
        assertThat(counts(HE_MEDICAL)).containsExactly("2026-09-30 1 1 0 0 0");
        assertThat(counts(LI_PEOPLES))
                .as("five days before the second is a holiday")
                .containsExactly("2026-09-30 0 1 1 0 0");
        assertThat(counts(ZHANG_PEOPLES)).hasSize(1);
        for (var idle : List.of(CHEN_TCM, LIN_OFFICE)) {
            assertThat(counts(idle)).as(idle.name()).isEmpty();
        }
        assertThat(cast.inbox(HE_MEDICAL)).containsExactly("DIGEST");
        var page = http.get().uri("/inbox").with(as(HE_MEDICAL)).exchange();
        assertThat(page).hasStatusOk();
        assertThat(Jsoup.parse(page.getResponse().getContentAsString())
                        .select("main table")
                        .text())
                .contains("今日提要", "逾期 1 件", "下个工作日前到期 1 件")
                .doesNotContain("灭鼠", "灭蟑");
    }

    @Test
    void atMostOnceADayHoweverOftenItRuns() {
        digests.run(cast.at(LAST_BEFORE_HOLIDAY, "08:29"));
        assertThat(counts(HE_MEDICAL)).as("before its time").isEmpty();
        digests.run(cast.at(LAST_BEFORE_HOLIDAY, "08:31"));
        cast.issue(campaign, "后来的", LAST_BEFORE_HOLIDAY, MEDICAL);
        digests.run(cast.at(LAST_BEFORE_HOLIDAY, "10:00"));
        digests.run(cast.at(LAST_BEFORE_HOLIDAY, "17:00"));
        assertThat(counts(HE_MEDICAL)).hasSize(1);
        assertThat(cast.inbox(HE_MEDICAL)).hasSize(1);
    }

    @Test
    void notInTheHolidayButOnTheSaturdayWorkedForIt() {
        for (var free : List.of(HOLIDAY, LocalDate.of(2026, 10, 5), SUNDAY, LocalDate.of(2026, 10, 17))) {
            digests.run(cast.at(free, "09:00"));
        }
        assertThat(counts(HE_MEDICAL)).isEmpty();
        digests.run(cast.at(WORKED_SATURDAY, "09:00"));
        assertThat(counts(HE_MEDICAL)).containsExactly("2026-10-10 2 0 0 0 0");
        assertThat(counts(LI_PEOPLES)).as("due on Sunday").containsExactly("2026-10-10 1 1 0 0 0");
    }

    @Test
    void notInTheEveningAndMadeUpInTheMorningAfter() {
        digests.run(cast.at(LAST_BEFORE_HOLIDAY, "18:00"));
        assertThat(counts(HE_MEDICAL)).isEmpty();
        digests.run(cast.at(LocalDate.of(2026, 10, 8), "08:30"));
        assertThat(counts(HE_MEDICAL)).containsExactly("2026-10-08 2 0 0 0 0");
    }

    @Test
    void twoNodesTogetherMakeOneForEach() throws Exception {
        var start = new CyclicBarrier(2);
        var nodes = Executors.newFixedThreadPool(2);
        try {
            var runs = IntStream.range(0, 2)
                    .mapToObj(i -> nodes.submit(() -> {
                        start.await();
                        digests.run(cast.at(LAST_BEFORE_HOLIDAY, "08:30"));
                        return i;
                    }))
                    .toList();
            for (var run : runs) {
                run.get();
            }
        } finally {
            nodes.shutdownNow();
        }
        for (var person : List.of(HE_MEDICAL, LI_PEOPLES, ZHANG_PEOPLES)) {
            assertThat(counts(person)).as(person.name()).hasSize(1);
            assertThat(cast.inbox(person)).containsExactly("DIGEST");
        }
    }

    @Test
    void afterACrashHalfWayOnlyTheRestIsMade() {
        digests.run(cast.at(LAST_BEFORE_HOLIDAY, "08:30"));
        jdbc.sql("delete from inbox_entry where person_id = ?")
                .param(LI_PEOPLES.id())
                .update();
        jdbc.sql("delete from delivery_digest where person_id = ?")
                .param(LI_PEOPLES.id())
                .update();
        jdbc.sql("delete from delivery_digest_run").update();
        digests.run(cast.at(LAST_BEFORE_HOLIDAY, "08:35"));
        assertThat(counts(LI_PEOPLES)).hasSize(1);
        assertThat(counts(HE_MEDICAL)).hasSize(1);
        assertThat(cast.inbox(HE_MEDICAL)).hasSize(1);
    }

    private List<String> counts(Actor actor) {
        return jdbc.sql("""
                select concat_ws(' ', on_date, overdue, today, soon, returned, fresh) from delivery_digest
                 where person_id = ? order by on_date
                """).param(actor.id()).query(String.class).list();
    }
}

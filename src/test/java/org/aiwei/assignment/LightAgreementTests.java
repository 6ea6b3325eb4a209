package org.aiwei.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.aiwei.DeskTest;
import org.aiwei.calendar.WorkCalendar;
import org.aiwei.campaign.LightRule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The light on a page and the light in a list are the same, over many thousand made-up cases. */
@DeskTest
class LightAgreementTests {

    private static final int CASES = 8_000;
    private static final LocalDate BASE = LocalDate.of(2026, 1, 1);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WorkCalendar calendar;

    record Case(
            PartStatus status,
            LocalDate start,
            @Nullable LocalDate due,
            int percent,
            LocalDate today,
            LightRule rule) {}

    @Test
    void javaAndSqlAgree() {
        var cases = cases(new Random(20261122));
        var expected = cases.stream().map(this::inJava).toList();
        assertThat(expected).as("the cases reach every light").contains(Light.values());
        assertThat(inSql(cases)).isEqualTo(expected);
    }

    private Light inJava(Case one) {
        var facts = new LightFacts(one.status(), one.start(), one.due(), one.percent());
        return LightReading.of(one.rule(), facts, one.today(), calendar).light();
    }

    private List<Light> inSql(List<Case> cases) {
        var lights = new ArrayList<Light>();
        for (int from = 0; from < cases.size(); from += 500) {
            var some = cases.subList(from, Math.min(cases.size(), from + 500));
            var rows = String.join(", ", some.stream().map(this::literal).toList());
            lights.addAll(jdbc.sql("select part_light(s, st::date, du::date, pc, td::date, so::date, ye, re) from (values " + rows
                            + ") as v(n, s, st, du, pc, td, so, ye, re) order by n")
                    .query((row, index) -> Light.valueOf(row.getString(1)))
                    .list());
        }
        return lights;
    }

    private int next;

    private String literal(Case one) {
        return "(%d, '%s', '%s', %s, %d, '%s', '%s', %d, %d)"
                .formatted(
                        next++,
                        one.status(),
                        one.start(),
                        one.due() == null ? "null" : "'" + one.due() + "'",
                        one.percent(),
                        one.today(),
                        LightReading.soonUntil(one.rule(), one.today(), calendar),
                        one.rule().behindYellow(),
                        one.rule().behindRed());
    }

    private static List<Case> cases(Random random) {
        return IntStream.range(0, CASES).mapToObj(i -> random(random)).toList();
    }

    private static Case random(Random random) {
        var start = BASE.plusDays(random.nextInt(300));
        var due = random.nextInt(8) == 0 ? null : start.plusDays(random.nextInt(130) - 5);
        var today = BASE.plusDays(random.nextInt(400) - 20);
        int yellow = 1 + random.nextInt(40);
        var rule = new LightRule(random.nextInt(10), yellow, yellow + 1 + random.nextInt(40));
        var status = PartStatus.values()[random.nextInt(PartStatus.values().length)];
        return new Case(status, start, due, random.nextInt(101), today, rule);
    }
}

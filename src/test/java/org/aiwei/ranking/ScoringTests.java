package org.aiwei.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.aiwei.ranking.Scoring.Entrant;
import org.junit.jupiter.api.Test;

class ScoringTests {

    private static final LocalDate DAY = LocalDate.parse("2026-10-20");

    private final List<Entrant> units = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();

    @Test
    void whoHadOneEasyCaseDoesNotTopThoseWithMany() {
        var tiny = unit("HOSPITAL", "小院", 1, 1);
        unit("HOSPITAL", "大院", 38, 40);
        unit("HOSPITAL", "中院", 15, 20);
        unit("HOSPITAL", "差院", 4, 20);
        var table = tables(rule(3, 3, "4", "1")).get(0);
        assertThat(row(table, tiny).figure()).isNull();
        assertThat(table.rows().get(0).name()).isEqualTo("大院");
        assertThat(table.ranked()).isEqualTo(3);
        var open = tables(rule(1, 3, "4", "1")).get(0);
        assertThat(open.rows().get(0).name()).as("drawn towards the mean").isEqualTo("大院");
    }

    @Test
    void scoreAndIntervalAreThoseOfTheFormula() {
        var first = unit("HOSPITAL", "甲", 9, 10);
        unit("HOSPITAL", "乙", 5, 10);
        unit("HOSPITAL", "丙", 1, 10);
        var figure = row(tables(rule(3, 3, "5", "2")).get(0), first).figure();
        // p = 15/30; r = (9 + 5 × 0.5) / 15 = 0.766…; sd = √(r (1 − r) / 16) = 0.10573…
        assertThat(figure).isNotNull();
        assertThat(figure.score()).isEqualByComparingTo("76.67");
        assertThat(figure.low()).isEqualByComparingTo("55.52");
        assertThat(figure.high()).isEqualByComparingTo("97.81");
    }

    @Test
    void overlappingIntervalsShareAPlaceAndApartOnesDoNot() {
        unit("HOSPITAL", "甲", 39, 40);
        unit("HOSPITAL", "乙", 38, 40);
        unit("HOSPITAL", "丙", 10, 40);
        var table = tables(rule(3, 3, "4", "1")).get(0);
        assertThat(table.rows())
                .extracting(
                        row -> row.name() + row.figure().place() + row.figure().tied())
                .containsExactly("甲1true", "乙1true", "丙3false");
    }

    @Test
    void placesNeverFallAgainstTheOrderOfScores() {
        var random = new Random(20261122);
        for (int run = 0; run < 200; run++) {
            units.clear();
            facts.clear();
            for (int i = 0; i < 12; i++) {
                int n = 1 + random.nextInt(30);
                unit("TOWNSHIP_CENTRE", "院" + i, random.nextInt(n + 1), n);
            }
            int before = 0;
            var table = tables(rule(1, 3, "4", "1")).get(0);
            for (int i = 0; i < table.rows().size(); i++) {
                var figure = table.rows().get(i).figure();
                assertThat(figure).isNotNull();
                assertThat(figure.place()).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(i + 1);
                assertThat(figure.low()).isLessThanOrEqualTo(figure.score());
                assertThat(figure.high()).isGreaterThanOrEqualTo(figure.score());
                before = figure.place();
            }
        }
    }

    @Test
    void likeIsComparedWithLikeOnly() {
        for (int i = 0; i < 3; i++) {
            unit("HOSPITAL", "院" + i, 10, 10);
            unit("DEPARTMENT", "股" + i, 0, 10);
        }
        var tables = tables(rule(3, 3, "4", "1"));
        assertThat(tables).hasSize(2);
        assertThat(tables.get(0).median()).isEqualByComparingTo("100");
        assertThat(tables.get(1).median()).isEqualByComparingTo("0");
        assertThat(tables)
                .allSatisfy(table -> assertThat(table.rows())
                        .allSatisfy(row -> assertThat(row.figure().place()).isEqualTo(1)));
    }

    @Test
    void aClassOfTwoHasNoTableAndNoMedian() {
        unit("SECOND_LEVEL", "疾控", 9, 10);
        unit("SECOND_LEVEL", "监督", 1, 10);
        var table = tables(rule(3, 3, "4", "1")).get(0);
        assertThat(table.median()).isNull();
        assertThat(table.rows()).allSatisfy(row -> assertThat(row.figure()).isNull());
    }

    private List<ClassTable> tables(Rule rule) {
        return Scoring.tables(rule, units, facts);
    }

    private static Rule rule(int least, int leastUnits, String strength, String band) {
        var weights = Map.of(Indicator.RECTIFIED, 60, Indicator.REPORTED, 40);
        return new Rule(1, least, leastUnits, new BigDecimal(strength), new BigDecimal(band), 30, weights);
    }

    private UUID unit(String kind, String name, int good, int n) {
        var id = UUID.randomUUID();
        units.add(new Entrant(id, "/t1/" + units.size() + "/", name, kind));
        for (int i = 0; i < n; i++) {
            facts.add(new Fact(Indicator.RECTIFIED, id, UUID.randomUUID(), 1, "事项", DAY, null, i < good));
        }
        return id;
    }

    private static Standing row(ClassTable table, UUID unit) {
        return table.rows().stream()
                .filter(row -> row.unitId().equals(unit))
                .findFirst()
                .orElseThrow();
    }
}

package org.aiwei.rectification;

import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.as;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.aiwei.County;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.aiwei.assignment.Light;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the ledger stands 100,000 items: prints what the database needs for the statements of a page, what the use case
 * needs and what the whole page needs. Run by {@code ./mvnw test -Dtest=LedgerBench}; asserts nothing, as figures
 * depend on the machine.
 */
@DeskTest
@Transactional
class LedgerBench {

    private static final int ITEMS = 100_000;
    private static final int WARM_UPS = 12;
    private static final int RUNS = 24;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Ledger ledger;

    @Autowired
    LedgerSource source;

    @Autowired
    DurableCloses closes;

    @Autowired
    SampleItems samples;

    @Autowired
    MockMvcTester http;

    @Test
    void compare() {
        var campaign = samples.campaign();
        samples.fill(campaign, ITEMS);
        var all = LedgerFilter.of(campaign);
        var overdue = new LedgerFilter(campaign, null, Light.OVERDUE, null, null, null, null, null, null);
        var words = new LedgerFilter(campaign, null, null, null, null, null, null, null, "楼道 77");
        System.out.printf(
                "%n%-34s %10s %10s %10s %8s%n",
                "ledger of 100,000 items, ms (p25)", "raw SQL", "use case", "page", "ratio");
        parts("first page, office", LIN_OFFICE, all);
        parts("first page, hospital", LI_PEOPLES, all);
        parts("one light, office", LIN_OFFICE, overdue);
        line("first page, office", LIN_OFFICE, all);
        line("first page, hospital", LI_PEOPLES, all);
        line("one light, office", LIN_OFFICE, overdue);
        line("words, office", LIN_OFFICE, words);
    }

    /** What each statement of the use case takes. */
    private void parts(String name, Actor actor, LedgerFilter filter) {
        var question = ledger.question(actor, filter);
        var took = compete(
                () -> source.rows(question, 20, 0),
                () -> source.counts(question),
                () -> source.units(question, 300),
                () -> source.campaigns(question),
                () -> closes.of(actor, filter.campaign()),
                source::nearness);
        System.out.printf(
                Locale.ROOT,
                "  %-32s rows %.1f, counts %.1f, units %.1f, campaigns %.1f, durable rate %.1f, nearness %.1f%n",
                name,
                took[0],
                took[1],
                took[2],
                took[3],
                took[4],
                took[5]);
    }

    private void line(String name, Actor actor, LedgerFilter filter) {
        var took = compete(
                () -> raw(actor, filter),
                () -> ledger.page(actor, filter, 1),
                () -> http.get().uri(address(filter)).with(as(actor)).exchange());
        System.out.printf(
                Locale.ROOT, "%-34s %10.1f %10.1f %10.1f %8.2f%n", name, took[0], took[1], took[2], took[1] / took[0]);
    }

    /** The same questions without a ledger around them: a page of rows, the counts by light, the two lists of choices. */
    private Object raw(Actor actor, LedgerFilter filter) {
        var office = actor.equals(LIN_OFFICE);
        var sight = office
                ? "r.office_unit_id = '" + County.OFFICE.id() + "'"
                : "r.unit_path like '" + County.PEOPLES_HOSPITAL.path().pattern() + "'";
        var from = " from rectification r join campaign c on c.id = r.campaign_id where " + sight
                + " and r.campaign_id = '" + filter.campaign() + "'"
                + (filter.q() == null
                        ? ""
                        : " and (r.problem ilike '%楼道 77%' or r.no ilike '%楼道 77%' or r.site_name ilike '%楼道 77%' or r.place ilike '%楼道 77%')");
        var light = "rectification_light(r.status, r.due_on, current_date, current_date + 3)";
        var narrowed = filter.light() == null ? "" : " and " + light + " = '" + filter.light() + "'";
        jdbc.sql("select r.id, r.no, r.problem, r.unit_name, r.due_on, r.status, " + light + from + narrowed
                        + " order by r.status in ('CLOSED', 'VOIDED'), r.due_on, r.id limit 20")
                .query()
                .listOfRows();
        jdbc.sql("select " + light + ", count(*)" + from + " group by 1")
                .query()
                .listOfRows();
        jdbc.sql(
                        "select u.id, u.name from unit u where exists (select 1 from rectification r where r.unit_id = u.id and "
                                + sight + ") order by u.path, u.id")
                .query()
                .listOfRows();
        return jdbc.sql(
                        "select c.id, c.name from campaign c where exists (select 1 from rectification r where r.campaign_id = c.id and "
                                + sight + ")")
                .query()
                .listOfRows();
    }

    /** One after the other, over and over, so that what else the machine does is shared by all: their lower quartiles. */
    private static double[] compete(Supplier<?>... works) {
        var times = new long[works.length][RUNS];
        for (int run = -WARM_UPS; run < RUNS; run++) {
            for (int each = 0; each < works.length; each++) {
                long start = System.nanoTime();
                works[each].get();
                if (run >= 0) {
                    times[each][run] = System.nanoTime() - start;
                }
            }
        }
        return Arrays.stream(times)
                .peek(Arrays::sort)
                .mapToDouble(sorted -> sorted[RUNS / 4] / 1e6)
                .toArray();
    }

    private static String address(LedgerFilter filter) {
        var parts = new ArrayList<>(List.of("campaign=" + filter.campaign()));
        if (filter.light() != null) {
            parts.add("light=" + filter.light());
        }
        if (filter.q() != null) {
            parts.add("q=" + filter.q());
        }
        return "/rectify?" + String.join("&", parts);
    }
}

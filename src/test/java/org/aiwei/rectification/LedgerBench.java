package org.aiwei.rectification;

import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.as;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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
    private static final int WARM_UPS = 40;
    private static final int RUNS = 60;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Ledger ledger;

    @Autowired
    SampleItems samples;

    @Autowired
    MockMvcTester http;

    @Test
    void compare() {
        var campaign = samples.campaign();
        fill(campaign);
        var all = LedgerFilter.of(campaign);
        var overdue = new LedgerFilter(campaign, null, Light.OVERDUE, null, null, null, null, null, null);
        var words = new LedgerFilter(campaign, null, null, null, null, null, null, null, "楼道 77");
        System.out.printf(
                "%n%-34s %10s %10s %10s %8s%n",
                "ledger of 100,000 items, ms (p50)", "raw SQL", "use case", "page", "ratio");
        line("first page, office", LIN_OFFICE, all);
        line("first page, hospital", LI_PEOPLES, all);
        line("one light, office", LIN_OFFICE, overdue);
        line("words, office", LIN_OFFICE, words);
    }

    private void line(String name, Actor actor, LedgerFilter filter) {
        double raw = median(() -> raw(actor, filter));
        double useCase = median(() -> ledger.page(actor, filter, 1));
        double page =
                median(() -> http.get().uri(address(filter)).with(as(actor)).exchange());
        System.out.printf(Locale.ROOT, "%-34s %10.1f %10.1f %10.1f %8.2f%n", name, raw, useCase, page, useCase / raw);
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

    private static double median(Supplier<?> work) {
        for (int each = 0; each < WARM_UPS; each++) {
            work.get();
        }
        var times = new long[RUNS];
        for (int each = 0; each < RUNS; each++) {
            long start = System.nanoTime();
            work.get();
            times[each] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        return times[RUNS / 2] / 1e6;
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

    /** Nine of ten closed, as in a ledger of some years; spread over four units. */
    private void fill(UUID campaign) {
        var units = List.of(County.PEOPLES_HOSPITAL, County.TCM_HOSPITAL, County.CHANGLE, County.CDC);
        for (int each = 0; each < units.size(); each++) {
            var unit = units.get(each);
            jdbc.sql("""
                    insert into rectification (id, version, no, year, campaign_id, owner_path, office_unit_id, unit_id, unit_path,
                      unit_name, site_name, item_code, place, problem, demand, severity, nature, source, source_level, source_document,
                      covert, found_by_name, status, issued_at, issued_on, due_on, first_due_on, clock_no, accepted_by_name, measures,
                      responsible, closed_at, closed_by_name, close_reason, close_words, reopened, imported, entered_at)
                    select gen_random_uuid(), 0, 'ZB-' || n, 2026, :campaign, :owner, :office, :unit, :path, :name, '楼道 ' || n % 400, '2-9',
                      '一楼', '杂物堆放 ' || n, '清理', 'ORDINARY', 'SINGLE', 'ROUND', 'COUNTY', '', false, '督导组',
                      case when n % 10 = 0 then 'RECTIFYING' else 'CLOSED' end, now() - interval '1 day' * (n % 700),
                      current_date - n % 700, current_date - n % 700 + 9, current_date - n % 700 + 9, 1, '', '', '',
                      case when n % 10 = 0 then null else now() end, '林主任', case when n % 10 = 0 then null else 'RECTIFIED' end, '', 0, true, now()
                      from generate_series(:from, :to) n
                    """)
                    .param("campaign", campaign)
                    .param("owner", County.BUREAU.path().value())
                    .param("office", County.OFFICE.id())
                    .param("unit", unit.id())
                    .param("path", unit.path().value())
                    .param("name", unit.name())
                    .param("from", each * ITEMS / units.size() + 1)
                    .param("to", (each + 1) * ITEMS / units.size())
                    .update();
        }
        jdbc.sql("analyze rectification").update();
    }
}

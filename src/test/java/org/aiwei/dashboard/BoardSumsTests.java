package org.aiwei.dashboard;

import static org.aiwei.County.BUREAU;
import static org.aiwei.County.CDC;
import static org.aiwei.County.CHANGLE;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.MEDICAL;
import static org.aiwei.County.OFFICE;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.PRIMARY;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.aiwei.County;
import org.aiwei.DeskTest;
import org.aiwei.Seeds;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.Campaigns;
import org.aiwei.dashboard.SumSource.Axis;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Whatever is done to tasks and items, one at a time or many at once, the kept sums are those of the tables. */
@DeskTest
@Transactional
class BoardSumsTests {

    private static final int ROUNDS = 40;
    private static final int OPERATIONS = 25;
    private static final List<County.Place> UNITS =
            List.of(PEOPLES_HOSPITAL, TCM_HOSPITAL, CHANGLE, CDC, MEDICAL, PRIMARY);
    private static final List<String> OPEN =
            List.of("ISSUED", "RECTIFYING", "RETURN_ASKED", "EXTENSION_ASKED", "LONG_TERM_ASKED");
    private static final List<String> PARTS = List.of("PENDING", "ACCEPTED", "RETURN_ASKED", "DONE", "REPLACED");

    @Autowired
    BoardCast cast;

    @Autowired
    Campaigns campaigns;

    @Autowired
    SumSource sums;

    @Autowired
    FlowSource flows;

    @Autowired
    MatterSource matters;

    @Autowired
    BoardFolding folding;

    @Autowired
    Day.Days days;

    @Autowired
    JdbcClient jdbc;

    private final long seed = Seeds.first();
    private final Random random = new Random(seed);
    private CampaignRef campaign;
    private int made;

    @Test
    void sumsEqualTheTablesAfterAnything() {
        System.out.println("seed of the sums: " + seed);
        campaign = campaigns.ref(cast.campaign());
        cast.flush();
        for (int round = 0; round < ROUNDS; round++) {
            for (int each = 0; each < OPERATIONS; each++) {
                operate();
            }
            if (round % 10 == 9) {
                folding.run(Instant.EPOCH);
            }
            assertSums(round);
        }
        assertThat(made).isGreaterThan(100);
        for (int ahead : List.of(-60, -7, 0, 1, 4, 30)) {
            assertBoard(days.of(campaign, cast.today().plusDays(ahead)));
        }
    }

    @Test
    void whatIsNarrowedFurtherIsCounted() {
        var unknown = new RowsFilter(
                "NEITHER", null, null, null, null, null, null, null, null, null, null, null, null, null, null);
        var action =
                new RowsFilter(null, null, true, null, null, null, null, null, "甲", null, null, null, null, null, null);
        assertThat(RowsFilter.none().summed()).isTrue();
        assertThat(RowsFilter.pressing(null).summed()).isTrue();
        assertThat(unknown.summed()).isFalse();
        assertThat(action.summed()).isFalse();
    }

    private void operate() {
        switch (random.nextInt(13)) {
            case 0, 1 -> item(1);
            case 2 -> item(1 + random.nextInt(6));
            case 3, 4 -> task();
            case 5 ->
                some(
                        "update rectification set status = 'CLOSED', closed_at = now() - make_interval(days => ?),"
                                + " close_reason = case when random() < 0.7 then 'RECTIFIED' else 'OTHER' end where %s",
                        random.nextInt(200));
            case 6 ->
                some(
                        "update rectification set status = '" + any(OPEN) + "', closed_at = null, close_reason = null,"
                                + " due_on = current_date + ? where %s",
                        random.nextInt(60) - 30);
            case 7 ->
                some(
                        "update rectification set status = 'VOIDED', closed_at = null, close_reason = null, reopened = ? where %s",
                        1);
            case 8 -> unit();
            case 12 ->
                some(
                        "update rectification set reopened = ?, submitted_at = case when random() < 0.5 then now() end, relapse_of = (select o.id from rectification o"
                                + " where o.campaign_id = rectification.campaign_id and o.id < rectification.id order by o.id desc limit 1) where %s",
                        random.nextInt(2));
            case 9 ->
                many(
                        "update assignment_part set status = '" + any(PARTS)
                                + "', percent = ? where campaign_id = ? and role <> 'LEAD' and %s",
                        random.nextInt(101));
            case 10 ->
                many(
                        "update assignment set due_on = current_date + ?, status = case when random() < 0.2 then 'VOID' else 'ISSUED' end,"
                                + " starts_on = null, action = '" + any(List.of("甲", "乙"))
                                + "', lead_leader_id = null where campaign_id = ? and %s",
                        random.nextInt(40));
            default ->
                many(
                        "update assignment_part set percent = ?, due_on = current_date - 3, status = 'ACCEPTED' where campaign_id = ? and %s",
                        random.nextInt(101));
        }
        if (random.nextInt(20) == 0) {
            jdbc.sql("delete from rectification where id in (select id from rectification where campaign_id = ?"
                            + " and not exists (select 1 from rectification_transition t where t.rectification_id = rectification.id)"
                            + " and not exists (select 1 from rectification n where n.relapse_of = rectification.id)"
                            + " order by md5(id::text || ?) limit 2)")
                    .params(campaign.id(), String.valueOf(random.nextInt()))
                    .update();
        }
    }

    private void some(String sql, int number) {
        jdbc.sql(
                        sql.formatted(
                                "id in (select id from rectification where campaign_id = ? order by md5(id::text || ?) limit 3)"))
                .params(number, campaign.id(), String.valueOf(random.nextInt()))
                .update();
        jdbc.sql(
                        "insert into rectification_transition (id, rectification_id, seq, action, from_status, to_status, actor_id, actor_name,"
                                + " remark, held_by_unit_id, due_before, due_after, occurred_at)"
                                + " select gen_random_uuid(), r.id, 1 + (select count(*) from rectification_transition t where t.rectification_id = r.id),"
                                + " case when random() < 0.5 then 'VERIFY' else 'CLOSE_AS' end, 'SUBMITTED', 'CLOSED', ?, 'x', '', r.unit_id,"
                                + " r.due_on, r.due_on, r.closed_at from rectification r where r.campaign_id = ? and r.status = 'CLOSED'"
                                + " order by md5(r.id::text || ?) limit 1")
                .params(LIN_OFFICE.id(), campaign.id(), String.valueOf(random.nextInt()))
                .update();
    }

    private void many(String sql, int number) {
        jdbc.sql(sql.formatted("md5(id::text || ?) < '3'"))
                .params(number, campaign.id(), String.valueOf(random.nextInt()))
                .update();
    }

    private void unit() {
        var to = any(UNITS);
        jdbc.sql("update rectification set unit_id = ?, unit_path = ? where id in"
                        + " (select id from rectification where campaign_id = ? order by md5(id::text || ?) limit 2)")
                .params(to.id(), to.path().value(), campaign.id(), String.valueOf(random.nextInt()))
                .update();
    }

    private void item(int many) {
        var unit = any(UNITS);
        made += many;
        jdbc.sql("""
                insert into rectification (id, version, no, year, campaign_id, owner_path, office_unit_id, unit_id, unit_path,
                  unit_name, site_name, item_code, place, problem, demand, severity, nature, source, source_level, source_document,
                  covert, found_by_name, status, issued_at, issued_on, due_on, first_due_on, clock_no, accepted_by_name, measures,
                  responsible, reopened, imported, entered_at)
                select gen_random_uuid(), 0, 'R-' || :made || '-' || n, 1998, :campaign, :owner, :office, :unit, :path, 'U', '', '', '',
                  'p', '', 'ORDINARY', 'SINGLE', 'ROUND', 'COUNTY', '', false, '', :status, now(), current_date - :ago,
                  current_date + :due, current_date, 1, '', '', '', 0, :imported, now() from generate_series(1, :many) n
                """)
                .param("made", made + "-" + random.nextInt())
                .param("campaign", campaign.id())
                .param("owner", BUREAU.path().value())
                .param("office", OFFICE.id())
                .param("unit", unit.id())
                .param("path", unit.path().value())
                .param("status", any(OPEN))
                .param("ago", random.nextInt(120))
                .param("due", random.nextInt(80) - 40)
                .param("imported", random.nextBoolean())
                .param("many", many)
                .update();
    }

    private void task() {
        var today = cast.today();
        made++;
        cast.task(
                campaign.id(),
                any(List.of("甲", "乙", "丙")),
                random.nextBoolean() ? null : today.minusDays(random.nextInt(90)),
                random.nextInt(5) == 0 ? null : today.plusDays(random.nextInt(60)),
                random.nextBoolean() ? MEDICAL : PRIMARY,
                random.nextBoolean() ? PEOPLES_HOSPITAL : CHANGLE);
        cast.flush();
    }

    private void assertSums(int round) {
        var kept = Map.of(
                "board_item", "campaign_id, unit_id, status, due_on|n",
                "board_state", "campaign_id, status, due_on|n",
                "board_flow", "campaign_id, unit_id, day|issued,waiting,closed,held",
                "board_day", "campaign_id, day|issued,waiting,closed,held",
                "board_close", "campaign_id, day|n",
                "board_part", "campaign_id, unit_id, lead, action, leader_id, status, starts_on, due_on, percent|n");
        kept.forEach((table, columns) -> {
            var keys = columns.substring(0, columns.indexOf('|'));
            for (var number : columns.substring(columns.indexOf('|') + 1).split(",")) {
                assertThat(jdbc.sql("select count(*) from (select " + keys + ", sum(n) from (select " + keys + ", "
                                        + number
                                        + " as n from " + (table.equals("board_part") ? "board_part_now" : table)
                                        + " union all select " + keys + ", -" + number
                                        + " from v_" + table
                                        + ") d where campaign_id = ? group by " + keys + " having sum(n) <> 0) wrong")
                                .param(campaign.id())
                                .query(Long.class)
                                .single())
                        .as("%s.%s after round %s, seed %s", table, number, round, seed)
                        .isZero();
            }
        });
        assertThat(jdbc.sql("""
                        select count(*) from ((select * from board_relapse except all select * from v_board_relapse)
                          union all (select * from v_board_relapse except all select * from board_relapse)) wrong
                        """).query(Long.class).single())
                .as("relapses after round %s, seed %s", round, seed)
                .isZero();
        assertBoard(days.of(campaign, cast.today())); // what is kept of the lights fits what changed since
    }

    /** The board's numbers against a count over the tables, for this day. */
    private void assertBoard(Day day) {
        assertThat(sums.tasks(day, null).all().counts()).isEqualTo(counted(day, "m.kind = 'TASK' and m.lead"));
        assertThat(sums.items(day, null).all().counts()).isEqualTo(counted(day, "m.kind = 'ITEM'"));
        assertThat(sums.units(day).all().counts()).isEqualTo(counted(day, "m.lead"));
        for (var unit : UNITS) {
            var at = "m.unit_id = '" + unit.id() + "'";
            assertThat(sums.tasks(day, unit.id()).all().counts()).isEqualTo(counted(day, "m.kind = 'TASK' and " + at));
            assertThat(sums.items(day, unit.id()).all().counts()).isEqualTo(counted(day, "m.kind = 'ITEM' and " + at));
        }
        for (var kind : Arrays.asList(null, "TASK", "ITEM")) {
            for (var unit : Arrays.asList(null, CHANGLE.id(), MEDICAL.id())) {
                for (var lead : Arrays.asList(null, true, false)) {
                    assertCount(day, kind, List.of(), lead, unit);
                    assertCount(day, kind, List.of(Light.OVERDUE), lead, unit);
                    assertCount(day, kind, List.of(Light.DONE, Light.SOON, Light.DONE), lead, unit);
                }
            }
        }
        sums.tasks(day, null)
                .by(Axis.KIND)
                .forEach((kind, lights) -> assertThat(lights.counts())
                        .isEqualTo(counted(
                                day,
                                "m.kind = 'TASK' and m.unit_id in (select id from unit where kind = '" + kind + "')")));
        assertThat(flows.flows(campaign.id(), null).waiting(null, LocalDate.of(2999, 1, 1)))
                .isEqualTo(count("status not in ('CLOSED', 'VOIDED')"));
        assertThat(flows.flows(campaign.id(), null).closedSince(cast.today().minusDays(30)))
                .isEqualTo(count("status = 'CLOSED' and (closed_at at time zone 'Asia/Shanghai')::date >= '"
                        + cast.today().minusDays(30) + "'"));
    }

    /** The number above a list is the same whether it is counted or added up. */
    private void assertCount(Day day, String kind, List<Light> lights, Boolean lead, UUID unit) {
        var filter = new RowsFilter(
                kind, lights, lead, unit, null, null, null, null, null, null, null, null, null, null, null);
        assertThat(filter.summed()).isTrue();
        assertThat(sums.count(day, filter))
                .as("%s, seed %s", filter, seed)
                .isEqualTo(matters.count(matters.question(day, Reach.everything(), filter)));
    }

    private long count(String condition) {
        return jdbc.sql("select count(*) from rectification where campaign_id = ? and " + condition)
                .param(campaign.id())
                .query(Long.class)
                .single();
    }

    private Map<Light, Long> counted(Day day, String condition) {
        var counts = new HashMap<Light, Long>();
        jdbc.sql(
                        "select matter_light(m.kind, m.status, coalesce(m.starts_on, :start), m.due_on, m.percent, :today, :soon, :yellow, :red),"
                                + " count(*) from v_matter m where m.campaign_id = :campaign and " + condition
                                + " group by 1")
                .params(day.values())
                .query(row -> {
                    counts.put(Light.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    private <T> T any(List<T> from) {
        return new ArrayList<>(from).get(random.nextInt(from.size()));
    }
}

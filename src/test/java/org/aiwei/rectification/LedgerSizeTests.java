package org.aiwei.rectification;

import static org.aiwei.County.BUREAU;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.OFFICE;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.PLACES;
import static org.aiwei.County.ZHOU_DIRECTOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.aiwei.assignment.Light;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A hundred thousand items: a page is read from an index, and pages, filters and counts stay quick. */
@DeskTest
@Transactional
class LedgerSizeTests {

    private static final int ITEMS = 100_000;

    @Autowired
    SampleItems samples;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aPageOfAHundredThousandComesFromAnIndex() {
        var campaign = samples.campaign();
        fill(campaign);
        for (var actor : List.of(LIN_OFFICE, ZHOU_DIRECTOR, LI_PEOPLES)) {
            for (var filter : List.of(
                    LedgerFilter.none(),
                    LedgerFilter.of(campaign),
                    new LedgerFilter(null, PEOPLES_HOSPITAL.id(), null, null, null, null, null, null, null),
                    new LedgerFilter(null, null, Light.OVERDUE, null, null, null, null, null, null),
                    new LedgerFilter(null, null, null, null, null, null, "week", null, null))) {
                var question = ledger.question(actor, filter);
                assertThat(plan(LedgerSource.rowsSql(question, 20, 0), question))
                        .as(actor.name() + " " + filter)
                        .doesNotContain("Seq Scan on rectification");
            }
        }
        assertThat(ledger.counts(LIN_OFFICE, LedgerFilter.of(campaign)).total()).isEqualTo(ITEMS);
    }

    private String plan(String sql, LedgerSource.Question question) {
        return String.join(
                "\n",
                jdbc.sql("explain " + sql)
                        .params(question.values())
                        .query(String.class)
                        .list());
    }

    private void fill(UUID campaign) {
        var units = PLACES.stream()
                .filter(place -> BUREAU.path().covers(place.path()))
                .toList();
        jdbc.sql("""
                insert into rectification (id, version, no, year, campaign_id, owner_path, office_unit_id, unit_id, unit_path,
                  unit_name, site_name, item_code, place, problem, demand, severity, nature, source, source_level,
                  source_document, covert, found_by_name, status, issued_at, issued_on, due_on, first_due_on, clock_no,
                  accepted_by_name, measures, responsible, closed_at, closed_by, closed_by_name, close_reason, close_words,
                  reopened, imported, entered_at)
                select gen_random_uuid(), 0, 'T-' || n, 1999, :campaign, :owner, :office, (:ids::uuid[])[1 + n % :many],
                  (:paths::text[])[1 + n % :many], 'U', '', '', '', 'problem ' || n, '', 'ORDINARY', 'SINGLE', 'ROUND', 'COUNTY',
                  '', false, '', case when n % 10 < 8 then 'CLOSED' else 'RECTIFYING' end, now(), current_date, current_date + n % 400 - 200,
                  current_date, 1, '', '', '', case when n % 10 < 8 then now() end, case when n % 10 < 8 then gen_random_uuid() end,
                  case when n % 10 < 8 then 'L' end, case when n % 10 < 8 then 'RECTIFIED' end, case when n % 10 < 8 then 'ok' end,
                  0, true, now() from generate_series(1, :items) n
                """)
                .param("campaign", campaign)
                .param("owner", BUREAU.path().value())
                .param("office", OFFICE.id())
                .param("ids", units.stream().map(unit -> unit.id().toString()).toArray(String[]::new))
                .param("paths", units.stream().map(unit -> unit.path().value()).toArray(String[]::new))
                .param("many", units.size())
                .param("items", ITEMS)
                .update();
        jdbc.sql("analyze rectification").update();
    }
}

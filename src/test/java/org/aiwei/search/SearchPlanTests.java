package org.aiwei.search;

import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.aiwei.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What is rare is found through the indexes over keys, whichever module asks; no table is read through. */
@DeskTest
@Transactional
class SearchPlanTests {

    @Autowired
    Searches searches;

    @Autowired
    SearchFill fill;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void rareWordsAreReadFromTheIndex() {
        fill.fill(fill.campaign(LocalDate.now(clock)), 12_000);
        for (var actor : new org.aiwei.access.Actor[] {LIN_OFFICE, LI_PEOPLES}) {
            for (var index : Map.of(
                            "rectification", "白纹伊蚊",
                            "assignment", "2777 积水有异味",
                            "finding", "地面积水有异味 8楼")
                    .entrySet()) {
                long used = used(index.getKey() + "_search");
                long read = readThrough(index.getKey());
                searches.page(actor, index.getValue(), null, null);
                assertThat(used(index.getKey() + "_search") - used)
                        .as(index + " for " + actor.name())
                        .isGreaterThanOrEqualTo(
                                actor == LI_PEOPLES && index.getKey().equals("finding") ? 0 : 1);
                assertThat(readThrough(index.getKey()))
                        .as(index + " for " + actor.name())
                        .isEqualTo(read);
            }
        }
    }

    /** Scans of an index in this transaction. */
    private long used(String index) {
        return count("select pg_stat_get_xact_numscans(cast(? as regclass))", index);
    }

    /** Scans of the table itself, from its first row to its last. */
    private long readThrough(String table) {
        return count("select coalesce((select seq_scan from pg_stat_xact_user_tables where relname = ?), 0)", table);
    }

    private long count(String sql, String name) {
        return jdbc.sql(sql).param(name).query(Long.class).single();
    }
}

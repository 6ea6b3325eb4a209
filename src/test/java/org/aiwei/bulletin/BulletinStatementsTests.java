package org.aiwei.bulletin;

import static org.aiwei.County.CHANGLE;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.aiwei.County.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.YearMonth;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.aiwei.ResultRows;
import org.aiwei.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** However many rows there are, the pages of bulletins and rankings ask the database as often as with one. */
@DeskTest
@Transactional
class BulletinStatementsTests {

    @Autowired
    MockMvcTester http;

    @Autowired
    ResultRows results;

    @Autowired
    Bulletins bulletins;

    @Autowired
    EntityManager entities;

    UUID campaign;
    YearMonth month;

    @BeforeEach
    void aCampaignRuns() throws Exception {
        campaign = results.campaign(PEOPLES_HOSPITAL, TCM_HOSPITAL, CHANGLE);
        month = YearMonth.from(results.last(1));
        results.item(campaign, PEOPLES_HOSPITAL, results.last(2), results.last(12), null);
        statements("/todo"); // what is read once for all pages
    }

    @Test
    void theListDoesNotAskForEachRow() throws Exception {
        draft();
        var one = statements("/bulletins");
        for (int i = 0; i < 15; i++) {
            draft();
        }
        assertThat(statements("/bulletins")).isEqualTo(one).isLessThan(16);
    }

    @Test
    void aBulletinAndItsRowsDoNotAskForEachNumber() throws Exception {
        var id = draft();
        var page = statements("/bulletins/" + id);
        var rows = statements("/bulletins/" + id + "/rows?code=OVERDUE");
        work();
        assertThat(statements("/bulletins/" + id)).isEqualTo(page).isLessThan(25);
        assertThat(statements("/bulletins/" + id + "/rows?code=OVERDUE"))
                .isEqualTo(rows)
                .isLessThan(20);
    }

    @Test
    void aRankingDoesNotAskForEachUnit() throws Exception {
        var path = "/campaigns/" + campaign + "/ranking?month=" + month;
        var before = statements(path);
        work();
        assertThat(statements(path)).isEqualTo(before).isLessThan(25);
    }

    private void work() {
        for (int i = 0; i < 12; i++) {
            results.item(
                    campaign, TCM_HOSPITAL, results.last(2), results.last(12), i % 2 == 0 ? results.last(9) : null);
            var more = results.hospital("y" + i);
            results.item(campaign, more, results.last(2), results.last(12), null);
        }
    }

    private UUID draft() {
        return bulletins.draft(LIN_OFFICE, campaign, BulletinKind.BULLETIN, month);
    }

    private long statements(String path) throws Exception {
        entities.flush();
        entities.clear();
        return Statements.during(() ->
                        assertThat(http.get().uri(path).with(as(LIN_OFFICE))).hasStatusOk())
                .size();
    }
}

package org.aiwei.rectification;

import static org.aiwei.County.BUREAU;
import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.GAO_ADMIN;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.aiwei.County.ZHANG_PEOPLES;
import static org.aiwei.County.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.aiwei.Statements;
import org.aiwei.access.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class LedgerTests {

    @Autowired
    MockMvcTester http;

    @Autowired
    SampleItems items;

    @Autowired
    Ledger ledger;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    private UUID campaign;

    @BeforeEach
    void begin() {
        campaign = items.campaign();
    }

    @Test
    void theLedgerHasThePapersColumns() {
        var item = items.issued(campaign, PEOPLES_HOSPITAL);
        assertThat(get(LIN_OFFICE, "/rectify?campaign=" + campaign))
                .hasStatusOk()
                .bodyText()
                .contains("单号", "问题", "责任单位/人", "交办", "时限", "状态", "证据")
                .contains("ZG-", "候诊区无禁烟标识", PEOPLES_HOSPITAL.name(), "/rectify/" + item, "前0 后0", "单位签收")
                .contains("name=\"item\"", "ledger-keys.js")
                .doesNotContain("??");
        assertThat(get(LI_PEOPLES, "/rectify")).bodyText().doesNotContain("name=\"item\" form");
        assertThat(get(GAO_ADMIN, "/rectify")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aUnitSeesItsOwnItemsAndCountsOnly() {
        items.issued(campaign, PEOPLES_HOSPITAL);
        items.issued(campaign, TCM_HOSPITAL);
        assertThat(ledger.counts(LI_PEOPLES, LedgerFilter.of(campaign)).total()).isOne();
        assertThat(ledger.counts(LIN_OFFICE, LedgerFilter.of(campaign)).total()).isEqualTo(2);
        assertThat(get(LI_PEOPLES, "/rectify?unit=" + TCM_HOSPITAL.id()))
                .hasStatusOk()
                .bodyText()
                .contains("没有符合条件")
                .doesNotContain(TCM_HOSPITAL.name());
    }

    @Test
    void moreUnitsThanAnybodyLooksThroughAreNotListed() {
        items.fill(campaign, 304);
        jdbc.sql("""
                insert into unit (id, version, parent_id, path, kind, name, short_name, name_py, sort, valid_from)
                select gen_random_uuid(), 0, ?, '/t1/zz' || n || '/', 'HOSPITAL', '村卫生室' || n, null, 'x', n, '2020-01-01'
                  from generate_series(1, 301) n
                """).param(BUREAU.id()).update();
        jdbc.sql("update rectification r set unit_id = u.id, unit_path = u.path, unit_name = u.name from unit u"
                        + " where r.campaign_id = ? and u.path = '/t1/zz' || substr(r.no, 4) || '/'")
                .param(campaign)
                .update();
        var one = jdbc.sql("select id from unit where path = '/t1/zz7/'")
                .query(UUID.class)
                .single();
        assertThat(get(LIN_OFFICE, "/rectify"))
                .hasStatusOk()
                .bodyText()
                .contains("单位很多")
                .doesNotContain("id=\"unit\"", "<option value=\"" + one);
        assertThat(get(LIN_OFFICE, "/rectify?unit=" + one))
                .bodyText()
                .contains("id=\"unit\"", "<option value=\"" + one, "ZB-7");
        assertThat(get(LI_PEOPLES, "/rectify"))
                .bodyText()
                .contains("id=\"unit\"")
                .doesNotContain("单位很多");
    }

    @Test
    void countsLeadToTheRowsTheyCount() {
        items.issued(campaign, PEOPLES_HOSPITAL, "宣传栏过期", items.today().minusDays(2));
        items.issued(campaign, PEOPLES_HOSPITAL, "医废间未上锁", items.today().plusDays(60));
        var asked = items.issued(campaign, TCM_HOSPITAL);
        items.move(CHEN_TCM, asked, RectificationAction.ACCEPT);
        items.move(CHEN_TCM, asked, RectificationAction.ASK_EXTENSION);
        var counts = ledger.counts(LIN_OFFICE, LedgerFilter.of(campaign));
        for (var light : counts.lights().keySet()) {
            var filter = new LedgerFilter(campaign, null, light, null, null, null, null, null, null);
            var rows = ledger.rows(LIN_OFFICE, filter, 100, 0);
            assertThat(rows).hasSize((int) counts.of(light)).allMatch(row -> row.light() == light);
        }
        assertThat(counts.lights().keySet()).extracting(Enum::name).contains("OVERDUE", "NORMAL", "PAUSED");
    }

    @Test
    void waitingForMeIsWhatThePersonHasToDo() {
        var item = items.issued(campaign, PEOPLES_HOSPITAL);
        assertThat(mine(LI_PEOPLES)).isOne();
        assertThat(mine(LIN_OFFICE)).isZero();
        items.move(LI_PEOPLES, item, RectificationAction.ACCEPT);
        items.move(LI_PEOPLES, item, RectificationAction.ASK_EXTENSION);
        assertThat(mine(LI_PEOPLES)).isZero();
        assertThat(mine(ZHANG_PEOPLES)).isOne();
        assertThat(mine(LIN_OFFICE)).isZero();
        items.move(ZHANG_PEOPLES, item, RectificationAction.BACK_EXTENSION);
        assertThat(mine(LIN_OFFICE)).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=禁烟",
                "q=%25",
                "light=OVERDUE",
                "light=nonsense",
                "status=ISSUED",
                "source=ROUND",
                "item=2-9",
                "due=week",
                "mine=true",
                "page=x",
                "page=7",
                "unit=zzz"
            })
    void everyFilterAnswersInBothLanguages(String query) {
        items.issued(campaign, PEOPLES_HOSPITAL);
        assertThat(get(LIN_OFFICE, "/rectify?" + query))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
    }

    @Test
    void theLedgerAsksAsOftenForManyItemsAsForOne() {
        items.issued(campaign, PEOPLES_HOSPITAL);
        var one = statements("/rectify?campaign=" + campaign);
        for (int i = 0; i < 18; i++) {
            items.issued(campaign, TCM_HOSPITAL, "问题" + i, items.today().plusDays(i));
        }
        assertThat(statements("/rectify?campaign=" + campaign)).isEqualTo(one);
    }

    @Test
    void theCampaignShowsTheTabAndTheFigures() {
        items.issued(campaign, PEOPLES_HOSPITAL, "宣传栏过期", items.today().minusDays(2));
        assertThat(get(LIN_OFFICE, "/campaigns/" + campaign))
                .hasStatusOk()
                .bodyText()
                .contains("/campaigns/" + campaign + "/rectifications", "整改：逾期", "light=OVERDUE");
        assertThat(get(LIN_OFFICE, "/campaigns/" + campaign + "/rectifications"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/rectify?campaign=" + campaign);
    }

    private long mine(Actor actor) {
        return ledger.counts(actor, new LedgerFilter(campaign, null, null, null, null, null, null, true, null))
                .total();
    }

    private long statements(String path) {
        entities.flush();
        entities.clear();
        return Statements.ofHibernate(() -> assertThat(get(LIN_OFFICE, path)).hasStatusOk());
    }

    private MvcTestResult get(Actor actor, String uri) {
        return http.get()
                .uri(java.net.URI.create(uri.replace("禁烟", "%E7%A6%81%E7%83%9F")))
                .with(as(actor))
                .exchange();
    }
}

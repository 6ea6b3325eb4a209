package org.aiwei.reporting;

import static org.aiwei.County.CDC;
import static org.aiwei.County.DENG_CDC;
import static org.aiwei.County.LIN_OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The disease control centre reports its data items in a collection; accepted, they stand among the yearly values. */
@DeskTest
@Transactional
class DataFeedTests {

    private static final String RATE = "法定传染病报告率";

    @Autowired
    SampleReviews reviews;

    @Autowired
    ReportingSample sample;

    @Autowired
    Filling filling;

    @Autowired
    Reports reports;

    @Autowired
    DataItems items;

    @Autowired
    DataValueRepository values;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    UUID campaign;
    UUID report;
    int year;

    @BeforeEach
    void theItemsAreAsked() {
        campaign = reviews.campaign();
        year = reviews.today().getYear();
        jdbc.sql("insert into unit_alias (id, unit_id, alias, alias_py) values (gen_random_uuid(), ?, '疾控中心', 'jkzx')")
                .param(CDC.id())
                .update();
        var collection = sample.drafted(campaign, ReadyMade.DATA_ITEMS, false, CDC);
        sample.publish(collection);
        report = sample.report(collection, CDC);
    }

    @Test
    void whatTheOfficeAcceptsBecomesTheYearsValue() {
        send("97.5", "96.8", "");
        assertThat(values.findByCampaignIdOrderByItemIdAscYearAsc(campaign)).isEmpty();
        reports.approve(LIN_OFFICE, report, sample.of(report).getVersion());
        entities.flush();
        var now = value(year);
        assertThat(now.getStatus()).isEqualTo(DataStatus.VERIFIED);
        assertThat(now.getValueText()).isEqualTo("97.5");
        assertThat(now.getUnitId()).isEqualTo(CDC.id());
        assertThat(now.isOnBehalf()).isFalse();
        assertThat(now.getSteps())
                .extracting(DataValueStep::getAction)
                .containsExactly("HAND_OUT", "FILL", "SUBMIT", "VERIFY");
        assertThat(value(year - 1).getValueText()).isEqualTo("96.8");
    }

    @Test
    void whatMissesItsTargetWithoutAWordStaysOpen() {
        send("80", "", "");
        reports.approve(LIN_OFFICE, report, sample.of(report).getVersion());
        assertThat(value(year).getStatus()).isEqualTo(DataStatus.FILLING);
        assertThat(value(year).getValueText()).isEqualTo("80");
    }

    @Test
    void takenBackItGoesBackAndIsCorrected() {
        send("97.5", "", "");
        reports.approve(LIN_OFFICE, report, sample.of(report).getVersion());
        entities.flush();
        reports.giveBack(
                LIN_OFFICE, report, "与年报不符", Set.of(), sample.of(report).getVersion());
        assertThat(value(year).getStatus()).isEqualTo(DataStatus.RETURNED);
        send("96.2", "", "");
        reports.approve(LIN_OFFICE, report, sample.of(report).getVersion());
        assertThat(value(year).getValueText()).isEqualTo("96.2");
        assertThat(value(year).getStatus()).isEqualTo(DataStatus.VERIFIED);
    }

    @Test
    void whatAnotherDeliversIsLeftAlone() {
        var item = reviews.item(campaign, RATE);
        items.handOut(LIN_OFFICE, campaign, List.of(item.id()), DataSupplier.outside("市疾控中心"), null);
        send("97.5", "", "");
        reports.approve(LIN_OFFICE, report, sample.of(report).getVersion());
        assertThat(value(year).getValueText()).isEmpty();
    }

    private void send(String now, String before, String explanation) {
        var form = Map.of("value", now, "value_1", before, "explanation", explanation, "source", "年报");
        filling.begin(DENG_CDC, report);
        entities.flush();
        for (var row : sample.rows(report)) {
            boolean rate = row.getTitle().contains(RATE);
            form.forEach((code, text) -> put(row, code, rate ? text : code.equals("value") ? "1" : "见附件"));
        }
        reports.submit(DENG_CDC, report, sample.of(report).getVersion());
        entities.flush();
        entities.clear();
    }

    private void put(ReportRow row, String code, String text) {
        if (text.isEmpty() || (code.equals("value_1") && text.equals("见附件"))) {
            return;
        }
        var slot = new Slot(row.getId(), sample.field(report, code).getId());
        filling.put(DENG_CDC, report, slot, text, ValueSource.TYPED);
    }

    private DataValue value(int of) {
        return values.findByCampaignIdAndItemIdAndYear(
                        campaign, reviews.item(campaign, RATE).id(), of)
                .orElseThrow();
    }
}

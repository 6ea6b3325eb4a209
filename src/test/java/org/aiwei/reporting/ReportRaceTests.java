package org.aiwei.reporting;

import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.MEDICAL;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.ZHANG_PEOPLES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.aiwei.DeskTest;
import org.aiwei.Held;
import org.aiwei.access.Actor;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.StaleRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two people do something about one report at the same moment: one comes after the other and finds what the first did. */
@DeskTest
class ReportRaceTests {

    @Autowired
    ReportingSample sample;

    @Autowired
    Reports reports;

    @Autowired
    Filling filling;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    private final ExecutorService people = Executors.newFixedThreadPool(2);
    private UUID campaign;
    private UUID report;

    @BeforeEach
    void filledIn() {
        campaign = inOne(() -> {
            var id = sample.campaign();
            sample.task(id, "医疗废物处置", MEDICAL, PEOPLES_HOSPITAL);
            sample.task(id, "健康教育", MEDICAL, PEOPLES_HOSPITAL);
            report = sample.report(sample.sent(id, PEOPLES_HOSPITAL), PEOPLES_HOSPITAL);
            filling.begin(LI_PEOPLES, report);
            sample.fill(LI_PEOPLES, report);
            return id;
        });
    }

    @AfterEach
    void clear() {
        people.shutdownNow();
        for (var sql : new String[] {
            "delete from work_item where campaign_id = ?",
            "delete from report_value where report_id in (select id from report where campaign_id = ?)",
            "delete from report_row where report_id in (select id from report where campaign_id = ?)",
            "delete from report_transition where report_id in (select id from report where campaign_id = ?)",
            "delete from report where campaign_id = ?",
            "delete from report_period where campaign_id = ?",
            "delete from collection_transition where collection_id in (select id from collection where campaign_id = ?)",
            "delete from collection_recipient where collection_id in (select id from collection where campaign_id = ?)",
            "delete from collection where campaign_id = ?",
            "delete from assignment_part_transition where part_id in (select id from assignment_part where campaign_id = ?)",
            "delete from assignment_part where campaign_id = ?",
            "delete from assignment where campaign_id = ?",
            "delete from campaign where id = ?"
        }) {
            jdbc.sql(sql).param(campaign).update();
        }
    }

    @Test
    void whoSubmitsTwiceAtOnceSubmitsOnce() throws Exception {
        Long version = version();
        second(
                () -> reports.submit(LI_PEOPLES, report, version),
                () -> reports.submit(ZHANG_PEOPLES, report, version),
                StaleRecord.class);
        assertThat(actions("SUBMIT")).isOne();
    }

    @Test
    void anExemptionAndASubmissionDoNotBothHappen() throws Exception {
        Long version = version();
        second(
                () -> reports.exempt(LIN_OFFICE, report, "搬迁", version),
                () -> reports.submit(LI_PEOPLES, report, version),
                StaleRecord.class);
        assertThat(status()).isEqualTo(ReportStatus.EXEMPT);
        assertThat(actions("SUBMIT")).isZero();
    }

    @Test
    void whoIsSentBackAndTakesBackAtOnceIsSentBackWithTheReason() throws Exception {
        reports.submit(LI_PEOPLES, report, version());
        Long version = version();
        second(
                () -> reports.giveBack(LIN_OFFICE, report, "数据没有单位", Set.of(), version),
                () -> reports.withdraw(LI_PEOPLES, report, version),
                StaleRecord.class);
        assertThat(status()).isEqualTo(ReportStatus.RETURNED);
        assertThat(inOne(() -> sample.of(report).getReviewRemark())).isEqualTo("数据没有单位");
    }

    /** The lock falls between opening the page and pressing the button. */
    @Test
    void whatIsLockedInTheMeantimeIsNotSent() throws Exception {
        Long version = version();
        second(() -> lock(), () -> reports.submit(LI_PEOPLES, report, version), RuleBroken.class);
        assertThat(status()).isEqualTo(ReportStatus.DRAFT);
    }

    @Test
    void theLastWordsBelongToTheReportThatIsSent() throws Exception {
        Long version = version();
        var slot = slot("progress");
        var saving = new Held(transactions, jdbc, () -> save(LI_PEOPLES, slot, "最后一改"));
        var submitting = people.submit(() -> reports.submit(ZHANG_PEOPLES, report, version));
        saving.endOnceAwaited("report");
        submitting.get(20, TimeUnit.SECONDS);
        assertThat(status()).isEqualTo(ReportStatus.SUBMITTED);
        assertThat(text(slot)).isEqualTo("最后一改");
    }

    @Test
    void wordsThatComeAfterTheSubmissionAreRefusedAndSaidToBe() throws Exception {
        Long version = version();
        var slot = slot("progress");
        second(
                () -> reports.submit(ZHANG_PEOPLES, report, version),
                () -> save(LI_PEOPLES, slot, "迟到的字"),
                RuleBroken.class);
        assertThat(text(slot)).isEqualTo("第0项按计划推进");
    }

    @Test
    void twoPeopleInDifferentFieldsLoseNothing() throws Exception {
        var words = slot("progress");
        var figure = slot("figure");
        var first = new Held(transactions, jdbc, () -> save(LI_PEOPLES, words, "李写的"));
        var other = people.submit(() -> save(ZHANG_PEOPLES, figure, "99"));
        first.endOnceAwaited("report");
        other.get(20, TimeUnit.SECONDS);
        assertThat(text(words)).isEqualTo("李写的");
        assertThat(text(figure)).isEqualTo("99");
    }

    @Test
    void twoPeopleInTheSameFieldBothSeeTheOthersWords() throws Exception {
        var slot = slot("progress");
        Long seen = valueVersion(slot);
        var first = new Held(
                transactions, jdbc, () -> filling.save(LI_PEOPLES, report, slot, new Filling.Entry("李写的", seen)));
        var other = people.submit(() -> filling.save(ZHANG_PEOPLES, report, slot, new Filling.Entry("张写的", seen)));
        first.endOnceAwaited("report");
        var told = other.get(20, TimeUnit.SECONDS);
        assertThat(told.saved()).isFalse();
        assertThat(told.text()).isEqualTo("李写的");
        assertThat(text(slot)).isEqualTo("李写的");
    }

    /** The second waits for the first, and is refused once the first has ended. */
    private void second(Runnable one, Runnable other, Class<? extends Exception> refusal) throws Exception {
        var first = new Held(transactions, jdbc, one);
        var late = people.submit(other);
        first.endOnceAwaited("report");
        assertThatThrownBy(() -> late.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(refusal);
    }

    private void lock() {
        jdbc.sql("select status from report where id = ? for no key update")
                .param(report)
                .query(String.class)
                .single();
        jdbc.sql("update collection set lock_after = true where campaign_id = ?")
                .param(campaign)
                .update();
        jdbc.sql("update report_period set due_on = due_on - 60 where campaign_id = ?")
                .param(campaign)
                .update();
    }

    private Saved save(Actor actor, Slot slot, String text) {
        return filling.save(actor, report, slot, new Filling.Entry(text, valueVersion(slot)));
    }

    private Slot slot(String code) {
        return inOne(() -> sample.slot(report, 0, code));
    }

    private Long version() {
        return inOne(() -> sample.of(report).getVersion());
    }

    private ReportStatus status() {
        return inOne(() -> sample.of(report).getStatus());
    }

    private Long valueVersion(Slot slot) {
        return value(slot, "version", Long.class);
    }

    private String text(Slot slot) {
        return value(slot, "text", String.class);
    }

    private <T> T value(Slot slot, String column, Class<T> type) {
        return jdbc.sql("select " + column + " from report_value where row_id = :row and field_id = :field")
                .params(Map.of("row", slot.rowId(), "field", slot.fieldId()))
                .query(type)
                .single();
    }

    private int actions(String action) {
        return jdbc.sql("select count(*) from report_transition where report_id = ? and action = ?")
                .params(report, action)
                .query(Integer.class)
                .single();
    }

    private <T> T inOne(java.util.function.Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(status -> work.get());
    }
}

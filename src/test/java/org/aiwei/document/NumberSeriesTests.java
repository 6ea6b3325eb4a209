package org.aiwei.document;

import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.WANG_DEPUTY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.aiwei.County;
import org.aiwei.DeskTest;
import org.aiwei.access.UnitPath;
import org.aiwei.platform.RuleBroken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DeskTest
class NumberSeriesTests {

    private static final UnitPath OFFICE = County.OFFICE.path();

    @Autowired
    NumberSeries series;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void clear() {
        for (var table : List.of("document_number", "document_counter", "document_series")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    @Test
    void anOfficeHasTheUsualSeriesFromItsFirstUseOn() {
        assertThat(series.all(OFFICE))
                .extracting(SeriesRef::code, SeriesRef::name, SeriesRef::pattern)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("HANDOVER", "交办单", "爱卫办交〔{year}〕{n}号"),
                        org.assertj.core.groups.Tuple.tuple("INTERVIEW", "约谈通知", "爱卫办约〔{year}〕{n}号"),
                        org.assertj.core.groups.Tuple.tuple("ORDER", "限期整改通知书", "爱卫办整〔{year}〕{n}号"),
                        org.assertj.core.groups.Tuple.tuple("SUPERVISION", "督办单", "爱卫办督〔{year}〕{n}号"));
        assertThat(series.all(OFFICE)).isEqualTo(series.all(OFFICE));
    }

    @Test
    void whoOnlyReadsMayBeTheFirstToAsk() {
        var reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        List<SeriesRef> made = reading.execute(transaction -> series.all(OFFICE));
        assertThat(made).hasSize(4);
    }

    @Test
    void numbersOfAYearFollowEachOtherAndBeginAnewInTheNext() {
        var slip = series.of(OFFICE, SeriesRef.HANDOVER);
        assertThat(draw(slip, 2026).text()).isEqualTo("爱卫办交〔2026〕1号");
        assertThat(draw(slip, 2026).text()).isEqualTo("爱卫办交〔2026〕2号");
        assertThat(draw(slip, 2027).text()).isEqualTo("爱卫办交〔2027〕1号");
        assertThat(draw(series.of(OFFICE, SeriesRef.ORDER), 2026).text()).isEqualTo("爱卫办整〔2026〕1号");
    }

    @Test
    void fortyDrawnAtOnceAreFortyNumbersWithoutAGap() throws Exception {
        var slip = series.of(OFFICE, SeriesRef.HANDOVER);
        var drawing = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 40; i++) {
            boolean fails = i % 4 == 0;
            drawing.add(() -> new TransactionTemplate(transactions).execute(transaction -> {
                var number = series.draw(WANG_DEPUTY, slip.id(), 2026, "sample", UUID.randomUUID(), "交办单");
                if (fails) {
                    transaction.setRollbackOnly();
                    return 0;
                }
                return number.n();
            }));
        }
        var people = Executors.newFixedThreadPool(8);
        var drawn = new ArrayList<Integer>();
        try {
            for (var answer : people.invokeAll(drawing)) {
                drawn.add(answer.get());
            }
        } finally {
            people.shutdownNow();
        }
        assertThat(drawn.stream().filter(n -> n > 0).sorted())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 30).boxed().toList());
    }

    @Test
    void isDrawnOnlyTogetherWithWhatItIsFor() {
        var slip = series.of(OFFICE, SeriesRef.HANDOVER);
        var subject = UUID.randomUUID();
        assertThatThrownBy(() -> series.draw(WANG_DEPUTY, slip.id(), 2026, "sample", subject, "交办单"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aVoidNumberStaysAndIsNotGivenAgain() {
        var slip = series.of(OFFICE, SeriesRef.HANDOVER);
        var subject = UUID.randomUUID();
        draw(slip, subject);
        assertThatThrownBy(() -> draw(slip, subject)).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> series.annul(LIN_OFFICE, "sample", subject, " "))
                .isInstanceOf(RuleBroken.class);
        series.annul(LIN_OFFICE, "sample", subject, "发错单位");

        assertThat(draw(slip, subject).n()).isEqualTo(2);
        assertThat(jdbc.sql("select void_reason from document_number where n = 1")
                        .query(String.class)
                        .single())
                .isEqualTo("发错单位");
    }

    @Test
    void everyNumberStandsInTheTrail() {
        var slip = series.of(OFFICE, SeriesRef.HANDOVER);
        var number = draw(slip, 2026);
        assertThat(jdbc.sql(
                                "select action || ' ' || subject_label || ' ' || unit_path from audit_entry where subject_id = ?")
                        .param(number.id())
                        .query(String.class)
                        .list())
                .containsExactly("DRAW 爱卫办交〔2026〕1号 " + OFFICE.value());
    }

    private DocNumber draw(SeriesRef slip, int year) {
        return new TransactionTemplate(transactions)
                .execute(transaction -> series.draw(WANG_DEPUTY, slip.id(), year, "sample", UUID.randomUUID(), "交办单"));
    }

    private DocNumber draw(SeriesRef slip, UUID subject) {
        return new TransactionTemplate(transactions)
                .execute(transaction -> series.draw(WANG_DEPUTY, slip.id(), 2026, "sample", subject, "交办单"));
    }
}

package org.aiwei.audit;

import static org.aiwei.County.GAO_ADMIN;
import static org.aiwei.County.LIN_OFFICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.aiwei.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@DeskTest
@Transactional
class AuditTrailTests {

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    AuditEntries entries;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void keepsWhoDidWhatToWhich() {
        events.publishEvent(Happened.by(LIN_OFFICE, "standard", "FREEZE", "国家卫生县 2021")
                .at("/t1/")
                .saying("供 \u0000发布\uD840使用"));

        assertThat(last())
                .containsEntry("actor_name", "林主任")
                .containsEntry("subject_type", "standard")
                .containsEntry("subject_label", "国家卫生县 2021")
                .containsEntry("action", "FREEZE")
                .containsEntry("unit_path", "/t1/")
                .containsEntry("detail", "供 发布\uFFFD使用");
        assertThat(entries.chainIntact(LIN_OFFICE, null).intact()).isTrue();
    }

    @Test
    void knowsTheHouseOfAnAccountThatDoesNotSayIt() {
        events.publishEvent(new Happened(
                "session",
                GAO_ADMIN.id(),
                "gao",
                "SIGN_IN",
                GAO_ADMIN.id(),
                GAO_ADMIN.name(),
                Happened.NOON,
                null,
                null,
                null));
        assertThat(last()).containsEntry("unit_path", "/t1/");
    }

    @Test
    void bothAreWrittenOrNeither() {
        long before = count();
        assertThatThrownBy(() -> nested(() -> {
                    events.publishEvent(Happened.by(LIN_OFFICE, "standard", "FREEZE", "甲"));
                    throw new IllegalStateException("the change failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(count()).isEqualTo(before);
        assertThat(entries.chainIntact(LIN_OFFICE, null).intact()).isTrue();
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void refusesWhatHappensOutsideATransaction() {
        assertThatThrownBy(() -> events.publishEvent(Happened.by(LIN_OFFICE, "standard", "FREEZE", "甲")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void noEntryIsEverChanged() {
        events.publishEvent(Happened.by(LIN_OFFICE, "standard", "FREEZE", "甲"));
        assertThatThrownBy(() ->
                        jdbc.sql("update audit_entry set actor_name = 'x'").update())
                .isInstanceOf(DataAccessException.class)
                .hasRootCauseMessage("ERROR: permission denied for table audit_entry");
    }

    @Test
    void noEntryIsEverDeleted() {
        events.publishEvent(Happened.by(LIN_OFFICE, "standard", "FREEZE", "甲"));
        assertThatThrownBy(() -> jdbc.sql("delete from audit_entry").update())
                .isInstanceOf(DataAccessException.class)
                .hasRootCauseMessage("ERROR: permission denied for table audit_entry");
    }

    @Test
    void theTableIsNeverEmptied() {
        assertThatThrownBy(() -> jdbc.sql("truncate audit_entry").update())
                .isInstanceOf(DataAccessException.class)
                .hasRootCauseMessage("ERROR: permission denied for table audit_entry");
    }

    private void nested(Runnable work) {
        var inner = new TransactionTemplate(transaction.getTransactionManager());
        inner.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        inner.executeWithoutResult(status -> work.run());
    }

    private long count() {
        return jdbc.sql("select count(*) from audit_entry").query(Long.class).single();
    }

    private Map<String, Object> last() {
        return jdbc.sql("select * from audit_entry order by seq desc limit 1")
                .query()
                .singleRow();
    }
}

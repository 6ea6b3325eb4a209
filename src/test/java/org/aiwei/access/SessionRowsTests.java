package org.aiwei.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.aiwei.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

@DeskTest
class SessionRowsTests {

    @Autowired
    JdbcIndexedSessionRepository sessions;

    @Test
    void letTwoTabsKeepTheSameThingAtOnce() {
        Session fresh = sessions.createSession();
        save(fresh);
        var id = fresh.getId();
        var one = found(id);
        var other = found(id);
        one.setAttribute("kept", "one");
        other.setAttribute("kept", "other");
        save(one);
        save(other);
        assertThat(found(id).<String>getAttribute("kept")).isEqualTo("other");
        sessions.deleteById(id);
    }

    private Session found(String id) {
        return Objects.requireNonNull((Session) sessions.findById(id));
    }

    @SuppressWarnings("unchecked")
    private <S extends Session> void save(Session session) {
        ((org.springframework.session.SessionRepository<S>) (Object) sessions).save((S) session);
    }
}

package org.aiwei.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.aiwei.DeskTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node's own clock may be wrong, and may be set while the node works: the schedule goes by the database's. */
@DeskTest
class DatabaseTimeTests {

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"P31D", "PT5M", "PT-5M", "P-31D"})
    void isTheDatabasesAlsoAfterTheNodesClockWasSet(Duration jump) {
        var shift = new AtomicReference<>(Duration.ofHours(-3));
        InstantSource set = () -> Instant.now().plus(shift.get());
        Clock own = set.withZone(ZoneOffset.UTC);
        var time = new DatabaseTime(jdbc, own);
        assertThat(time.now()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        shift.updateAndGet(jump::plus);
        assertThat(time.now()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }
}

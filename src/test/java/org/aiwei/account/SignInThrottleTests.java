package org.aiwei.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.aiwei.DeskTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class SignInThrottleTests {

    private static final String HERE = "10.0.0.1";
    private static final String ELSEWHERE = "10.0.0.2";

    @Autowired
    JdbcClient jdbc;

    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T01:00:00Z"));

    SignInThrottle throttle;

    @BeforeEach
    void aClockThatIsTurnedByHand() {
        throttle = node();
    }

    @Test
    void fiveFailuresMakeThePairWaitAndTheRightPasswordDoesNotHelp() {
        fail(5);
        assertThat(throttle.admit("wang", HERE)).isFalse();
        assertThat(throttle.admit("wang", ELSEWHERE)).as("another address").isTrue();
        assertThat(throttle.admit("zhang", HERE)).as("another login").isTrue();
        pass(61);
        assertThat(throttle.admit("wang", HERE)).isTrue();
        pass(61);
        assertThat(throttle.admit("wang", HERE)).as("the wait has doubled").isFalse();
        pass(60);
        assertThat(throttle.admit("wang", HERE)).isTrue();
    }

    @Test
    void aRefusedAttemptDoesNotMakeTheWaitLonger() {
        fail(5);
        for (int i = 0; i < 30; i++) {
            throttle.admit("wang", HERE);
        }
        pass(61);
        assertThat(throttle.admit("wang", HERE)).isTrue();
    }

    @Test
    void successClearsThePair() {
        fail(4);
        assertThat(throttle.admit("wang", HERE)).isTrue();
        throttle.clear("wang", HERE);
        fail(4);
        assertThat(throttle.admit("wang", HERE)).isTrue();
    }

    @Test
    void anotherNodeOrARestartForgetsNothing() {
        fail(5);
        assertThat(node().admit("wang", HERE)).isFalse();
    }

    @Test
    void anHourWithoutFailureBeginsAnew() {
        fail(4);
        pass(3_601);
        fail(4);
        assertThat(throttle.admit("wang", HERE)).isTrue();
    }

    @Test
    void manyAddressesAreLetThroughOneAtATimeButTheOwnerStillComesIn() {
        throttle.admit("wang", HERE);
        throttle.clear("wang", HERE);
        for (int i = 0; i < 20; i++) {
            assertThat(throttle.admit("wang", "10.1.0." + i)).isTrue();
        }
        assertThat(throttle.admit("wang", "10.1.1.1")).as("a stranger").isFalse();
        assertThat(throttle.admit("wang", HERE)).as("the owner's usual place").isTrue();
        pass(31);
        assertThat(throttle.admit("wang", "10.1.1.2")).as("never for good").isTrue();
        assertThat(throttle.admit("wang", "10.1.1.3")).isFalse();
    }

    @Test
    void anAddressKnocksTenTimesAMinute() {
        for (int i = 0; i < 10; i++) {
            assertThat(throttle.knock(HERE)).isTrue();
        }
        assertThat(throttle.knock(HERE)).isFalse();
        assertThat(throttle.knock(ELSEWHERE)).isTrue();
        pass(61);
        assertThat(throttle.knock(HERE)).isTrue();
    }

    @Test
    void aMorningOfSuccessfulSignInsBehindOneAddressIsNoAttack() {
        for (int i = 0; i < 40; i++) {
            assertThat(throttle.knock(HERE)).isTrue();
            assertThat(throttle.admit("person" + i, HERE)).isTrue();
            throttle.clear("person" + i, HERE);
        }
    }

    @Test
    void keepsNoLoginInClear() {
        fail(1);
        assertThat(jdbc.sql("select count(*) from sign_in_pair where login_key like '%wang%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(throttle.admit("wang", HERE)).isTrue();
        }
    }

    private void pass(long seconds) {
        now.updateAndGet(instant -> instant.plus(Duration.ofSeconds(seconds)));
    }

    private SignInThrottle node() {
        InstantSource source = now::get;
        return new SignInThrottle(jdbc, source.withZone(ZoneOffset.UTC));
    }
}

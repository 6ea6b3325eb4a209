package org.aiwei.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerGracefulShutdownLifecycle;

class LingerTests {

    @Test
    void aNodeThatIsToStopStillServesForAWhile() {
        var linger = new Linger(Duration.ofMillis(300));
        linger.start();
        long begun = System.nanoTime();
        linger.stop();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        assertThat(linger.isRunning()).isFalse();
    }

    @Test
    void andItsPortClosesAfterThat() {
        assertThat(new Linger(Duration.ZERO).getPhase())
                .isGreaterThan(WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE);
    }
}

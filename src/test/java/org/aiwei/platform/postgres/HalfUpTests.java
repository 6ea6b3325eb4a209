package org.aiwei.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What its processes call themselves tells whether the server will let people in. */
class HalfUpTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "just begun, logger, false",
        "recovering, logger|io worker 0|checkpointer|background writer|startup recovering 000000010000000000000007, false",
        "at work, logger|checkpointer|background writer|walwriter|autovacuum launcher|aiwei_app aiwei idle, false",
        "whoever recovered it died, io worker 0|io worker 1|checkpointer|background writer, true",
        "stopping after a crash, logger, false"
    })
    void isToldByItsProcesses(String what, String titles, boolean halfUp) {
        var all =
                List.of(titles.split("\\|")).stream().map("postgres: "::concat).toList();
        assertThat(HalfUp.is(all)).as(what).isEqualTo(halfUp);
    }
}

package org.aiwei.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.mock.env.MockEnvironment;

class StartFailureTests {

    @TempDir
    Path home;

    @ParameterizedTest
    @EnumSource
    void everyFailureHasASentenceInBothLanguages(StartFailure failure) {
        var lines = StartSentence.of(failure.with("A", "B", "C")).lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("无法启动：").endsWith("。").contains("；");
        assertThat(lines.get(1)).startsWith("Cannot start: ").endsWith(".").doesNotContain("{");
    }

    @Test
    void exitCodesTellFailuresApart() {
        assertThat(Arrays.stream(StartFailure.values()).map(StartFailure::getExitCode))
                .doesNotHaveDuplicates()
                .allMatch(code -> code > 2 && code < 126);
    }

    @Test
    void bothLanguagesHoldTheSameKeys() {
        var chinese = ResourceBundle.getBundle("messages.start", Locale.ROOT);
        var english = ResourceBundle.getBundle("messages.start", Locale.ENGLISH);
        assertThat(english.keySet()).isEqualTo(chinese.keySet()).hasSameSizeAs(StartFailure.values());
    }

    @ParameterizedTest
    @CsvSource({
        "28P01, LOGIN_REFUSED",
        "28000, LOGIN_REFUSED",
        "3D000, DATABASE_MISSING",
        "08001, DATABASE_UNREACHABLE",
        "08006, DATABASE_UNREACHABLE",
        "57P03, DATABASE_UNREACHABLE",
        "53100, DISK_FULL"
    })
    void theDatabasesOwnWordIsUnderstood(String state, StartFailure failure) {
        var wrapped = new IllegalStateException(new IllegalStateException(new SQLException("no", state)));
        assertThat(StartFailures.in(wrapped, name -> null).orElseThrow().failure())
                .isEqualTo(failure);
    }

    @Test
    void anUnknownFailureIsLeftToOthers() {
        assertThat(StartFailures.in(new IllegalStateException(new SQLException("no", "42P01")), name -> null))
                .isEmpty();
    }

    @Test
    void theHealthPortIsToldFromTheMainOne() {
        var environment = new MockEnvironment().withProperty("management.server.port", "8081");
        var analyzer = new StartFailureAnalyzer(environment.withProperty("aiwei.home", home.toString()));
        assertThat(analysis(analyzer, new PortInUseException(8081)).getDescription())
                .contains("MANAGEMENT_SERVER_PORT");
        assertThat(analysis(analyzer, new PortInUseException(8080)).getDescription())
                .contains("SERVER_PORT")
                .doesNotContain("MANAGEMENT");
    }

    @Test
    void aPasswordInTheAddressIsNotRepeated() throws IOException {
        var environment = new MockEnvironment()
                .withProperty("spring.datasource.url", "jdbc:postgresql://db/aiwei?password=secret")
                .withProperty("aiwei.home", home.toString());
        var analysis = analysis(
                new StartFailureAnalyzer(environment), new IllegalStateException(new SQLException("refused", "08001")));
        assertThat(analysis.getDescription())
                .contains("jdbc:postgresql://db/aiwei")
                .doesNotContain("secret");
        assertThat(Files.readString(Path.of(analysis.getAction()))).contains("refused", "\tat ");
    }

    private static FailureAnalysis analysis(StartFailureAnalyzer analyzer, Throwable thrown) {
        return Objects.requireNonNull(analyzer.analyze(thrown));
    }
}

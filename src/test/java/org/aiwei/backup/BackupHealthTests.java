package org.aiwei.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class BackupHealthTests {

    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");

    private final BackupBook book = mock(BackupBook.class);

    @Test
    void aBackupOfTodayIsFine() {
        takenHoursAgo(20);
        assertThat(health(true).getStatus()).isEqualTo(Status.UP);
        assertThat(health(true).getDetails()).containsEntry("hours", 20L);
    }

    @Test
    void aStaleOneOrNoneIsAWarning() {
        given(book.lastGood()).willReturn(Optional.empty());
        assertThat(health(true).getStatus()).isEqualTo(BackupHealthIndicator.WARN);
        takenHoursAgo(27);
        assertThat(health(true).getStatus()).isEqualTo(BackupHealthIndicator.WARN);
    }

    @Test
    void whoTakesBackupsOtherwiseIsNotWarned() {
        given(book.lastGood()).willReturn(Optional.empty());
        assertThat(health(false).getStatus()).isEqualTo(Status.UP);
    }

    private void takenHoursAgo(long hours) {
        var at = OffsetDateTime.ofInstant(NOW, ZoneOffset.UTC).minusHours(hours);
        given(book.lastGood())
                .willReturn(Optional.of(new BackupRow(
                        UUID.randomUUID(), at, "系统", "aiwei.zip", true, at, 1L, 1L, "f".repeat(64), null, null)));
    }

    private Health health(boolean daily) {
        var settings = new BackupSettings(daily, "", "target", "02:00", 14, "");
        return new BackupHealthIndicator(book, settings, Clock.fixed(NOW, ZoneOffset.UTC)).health();
    }
}

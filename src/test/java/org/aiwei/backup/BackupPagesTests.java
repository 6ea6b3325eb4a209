package org.aiwei.backup;

import static org.aiwei.County.GAO_ADMIN;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Commits, as a backup reads what is committed; leaves no run behind. */
@DeskTest
class BackupPagesTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Autowired
    MockMvcTester http;

    @Autowired
    DataSource database;

    @Autowired
    BackupBook book;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @BeforeEach
    @AfterEach
    void forget() {
        jdbc.sql("delete from backup_run").update();
    }

    @Test
    void sayWhenThereIsNone() {
        assertThat(http.get().uri("/admin/backups").with(as(GAO_ADMIN)))
                .hasStatusOk()
                .bodyText()
                .contains("还没有一份备份", "没有加密", "每日备份已关闭");
        assertThat(http.get().uri("/admin/backups").with(as(GAO_ADMIN)).cookie(new Cookie("lang", "en")))
                .hasStatusOk()
                .bodyText()
                .contains("There is no backup yet", "Back up now")
                .doesNotContain("??");
    }

    @Test
    void areForAnAdministratorOnly() {
        assertThat(http.get().uri("/admin/backups").with(as(LIN_OFFICE))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(http.get().uri("/admin/backups").with(as(LI_PEOPLES))).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void showOneThatWasTaken() throws IOException, SQLException {
        backups(settings(2, ""), clock(9, 0)).take(GAO_ADMIN);
        var row = book.newest(1).get(0);
        assertThat(row.good()).isTrue();
        assertThat(http.get().uri("/admin/backups").with(as(GAO_ADMIN)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        String.valueOf(row.fingerprint()), row.fileName(), GAO_ADMIN.name(), "已核验", "2026-11-22 09:00");
        try (var read = BackupFile.checked(Path.of(row.file()), BackupKey.of(null), row.fingerprint())) {
            assertThat(read.getManifest().rows()).isEqualTo(row.rowCount());
        }
    }

    @Test
    void tellWhyOneFailed() throws IOException {
        Files.writeString(folder.resolve("taken"), "a file where the folder should be");
        var settings = settings(2, "taken/");
        assertThatThrownBy(() -> backups(settings, clock(9, 0)).take(GAO_ADMIN)).isInstanceOf(BackupRefused.class);
        assertThat(http.get().uri("/admin/backups").with(as(GAO_ADMIN)))
                .hasStatusOk()
                .bodyText()
                .contains("上一次备份没有成功");
    }

    @Test
    void areTakenOnceADayAndTheOldestGo() {
        var settings = settings(2, "");
        daily(settings, clock(1, 59)).run(clock(1, 59).instant());
        assertThat(book.newest(9)).as("before the hour").isEmpty();
        for (int day = 0; day < 3; day++) {
            var clock = Clock.offset(clock(2, 5), Duration.ofDays(day));
            daily(settings, clock).run(clock.instant());
            daily(settings, clock).run(clock.instant().plusSeconds(600));
        }
        assertThat(book.newest(9)).hasSize(3).allMatch(BackupRow::good);
        assertThat(book.beyond(2)).isEmpty();
        assertThat(book.newest(9).get(2).removedAt()).isNotNull();
        assertThat(folder)
                .isDirectoryContaining("glob:**aiwei-20261124*")
                .isDirectoryNotContaining("glob:**aiwei-20261122*");
    }

    @Test
    void twoOfTheSameSecondAreTwoFiles() throws IOException, SQLException {
        var backups = backups(settings(3, ""), clock(9, 0));
        for (int i = 0; i < 3; i++) {
            backups.take(GAO_ADMIN);
        }
        assertThat(book.newest(9))
                .allMatch(BackupRow::good)
                .extracting(BackupRow::fileName)
                .containsExactlyInAnyOrder(
                        "aiwei-20261122-090000.zip", "aiwei-20261122-090000-2.zip", "aiwei-20261122-090000-3.zip");
    }

    @Test
    void oneAtATime() throws SQLException {
        try (var guard = database.getConnection();
                var statement = guard.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtextextended('aiwei.backup', 0))");
            assertThatThrownBy(() -> backups(settings(2, ""), clock(9, 0)).take(Actor.clock()))
                    .isInstanceOf(BackupRefused.class);
            statement.execute("select pg_advisory_unlock(hashtextextended('aiwei.backup', 0))");
        }
        assertThat(book.newest(9)).isEmpty();
    }

    private DailyBackup daily(BackupSettings settings, Clock clock) {
        return new DailyBackup(backups(settings, clock), bookAt(clock), settings, clock);
    }

    private Backups backups(BackupSettings settings, Clock clock) {
        return new Backups(database, java.util.Optional.empty(), bookAt(clock), settings, clock);
    }

    private BackupBook bookAt(Clock clock) {
        return new BackupBook(jdbc, event -> {}, clock);
    }

    private BackupSettings settings(int kept, String below) {
        return new BackupSettings(true, folder.resolve(below).toString(), "unused", "02:00", kept, "");
    }

    private static Clock clock(int hour, int minute) {
        return Clock.fixed(DAY.atTime(hour, minute).atZone(ZONE).toInstant(), ZONE);
    }
}

package org.aiwei.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import lombok.Getter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where, when and how many; the county's own settings. */
@Component
@Getter
class BackupSettings {

    private final boolean daily;
    private final Path folder;
    private final LocalTime at;
    private final int kept;
    private final BackupKey key;

    BackupSettings(
            @Value("${aiwei.backup.daily}") boolean daily,
            @Value("${aiwei.backup.folder}") String folder,
            @Value("${aiwei.home}") String home,
            @Value("${aiwei.backup.at}") String at,
            @Value("${aiwei.backup.keep}") int kept,
            @Value("${aiwei.backup.key}") String key) {
        this.daily = daily;
        this.folder = (folder.isBlank() ? Path.of(home, "backups") : Path.of(folder))
                .toAbsolutePath()
                .normalize();
        this.at = LocalTime.parse(at);
        this.kept = Math.max(1, kept);
        this.key = BackupKey.of(key);
    }

    /** A file that is not there yet, named after the second; the second of one second is {@code …-2.zip}. */
    Path newFile(Instant now, ZoneId zone) {
        var name = DateTimeFormatter.ofPattern("'aiwei-'yyyyMMdd-HHmmss").format(now.atZone(zone));
        var file = folder.resolve(name + ".zip");
        for (int number = 2; Files.exists(file); number++) {
            file = folder.resolve(name + "-" + number + ".zip");
        }
        return file;
    }
}

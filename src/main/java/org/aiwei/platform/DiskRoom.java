package org.aiwei.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

/**
 * How much room the database that comes along has left. It stops altogether when its disk is full to the last byte, so
 * nothing that a person sends is taken before that: people can still sign in and read.
 */
@Component
public class DiskRoom {

    private static final String FULL = "53100";

    private final boolean ours;
    private final Path home;
    private final long reserve;

    DiskRoom(
            @Value("${spring.datasource.url:}") String other,
            @Value("${aiwei.home}") String home,
            @Value("${aiwei.disk.reserve}") DataSize reserve) {
        this.ours = !StringUtils.hasText(other);
        this.home = Path.of(home);
        this.reserve = reserve.toBytes();
    }

    /** Whether what is left must be kept for what the database itself writes. */
    boolean isShort() {
        return ours && isShort(home, reserve);
    }

    /** @return whether less than so many bytes are left where the folder is; no when that cannot be told */
    public static boolean isShort(Path folder, long bytes) {
        if (!Files.exists(folder)) {
            return false;
        }
        try {
            return Files.getFileStore(folder).getUsableSpace() < bytes;
        } catch (IOException unknown) {
            return false;
        }
    }

    /** @return whether it was the database that found its disk full */
    public static boolean isFull(Throwable thrown) {
        return Stream.<Throwable>iterate(thrown, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException refusal && FULL.equals(refusal.getSQLState()));
    }
}

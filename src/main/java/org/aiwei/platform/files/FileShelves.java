package org.aiwei.platform.files;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.aiwei.platform.start.StartFailure;
import org.aiwei.platform.start.StartRefused;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Reads from the settings where files lie; {@code aiwei.files.store} is {@code database}, {@code folder} or {@code s3}. */
public final class FileShelves {

    private static final String FILES = "aiwei.files.";

    private FileShelves() {}

    /**
     * @return empty when files lie in the database
     * @throws StartRefused when a setting is missing or makes no sense
     */
    public static Optional<FileShelf> of(Environment environment) {
        return switch (environment.getProperty(FILES + "store", "database")) {
            case "database", "" -> Optional.empty();
            case "folder" -> Optional.of(new FolderShelf(folder(environment)));
            case "s3" -> Optional.of(S3Shelf.of(settings(environment)));
            default -> throw StartFailure.FILES_SETTINGS.with("AIWEI_FILES_STORE");
        };
    }

    private static Path folder(Environment environment) {
        var named = environment.getProperty(FILES + "folder", "");
        var folder =
                named.isBlank() ? Path.of(environment.getProperty("aiwei.home", "./data"), "files") : Path.of(named);
        return folder.toAbsolutePath().normalize();
    }

    private static S3Settings settings(Environment environment) {
        return new S3Settings(
                address(needed(environment, "endpoint")),
                environment.getProperty(FILES + "s3.region", "us-east-1"),
                needed(environment, "bucket"),
                environment.getProperty(FILES + "s3.path-style", Boolean.class, true),
                needed(environment, "key"),
                needed(environment, "secret"));
    }

    private static String needed(Environment environment, String setting) {
        var value = environment.getProperty(FILES + "s3." + setting);
        if (!StringUtils.hasText(value)) {
            throw StartFailure.FILES_SETTINGS.with(variable(setting));
        }
        return value.strip();
    }

    private static URI address(String endpoint) {
        var address = URI.create(endpoint.replace(' ', '+'));
        if (address.getHost() == null
                || address.getScheme() == null
                || !address.getScheme().startsWith("http")) {
            throw StartFailure.FILES_SETTINGS.with(variable("endpoint"));
        }
        return address;
    }

    private static String variable(String setting) {
        return "AIWEI_FILES_S3_" + setting.toUpperCase(java.util.Locale.ROOT);
    }
}

package org.aiwei.platform.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.aiwei.platform.Sha256;
import org.aiwei.platform.start.StartFailure;
import org.aiwei.platform.start.StartRefused;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A bucket. The store is told the sum of each content and refuses another one. */
@RequiredArgsConstructor
final class S3Shelf implements FileShelf {

    private static final String TYPE = "application/octet-stream";

    private final S3Client client;
    private final S3Settings settings;

    static S3Shelf of(S3Settings settings) {
        return new S3Shelf(S3Clients.of(settings), settings);
    }

    @Override
    public String name() {
        return settings.toString();
    }

    /** Does once what it will be asked for all day. */
    @Override
    public void ensureUsable() {
        var trial = "trial-" + UUID.randomUUID();
        try {
            putText(trial, trial);
            text(trial);
            asked(() ->
                    client.listObjectsV2(list -> list.bucket(settings.bucket()).maxKeys(1)));
            remove(trial);
        } catch (IOException unusable) {
            throw refusal(unusable);
        }
    }

    private StartRefused refusal(IOException unusable) {
        boolean refused = unusable.getCause() instanceof S3Exception answer && answer.statusCode() < 500;
        return refused
                ? StartFailure.FILES_REFUSED.with(name(), "AIWEI_FILES_S3_*").because(unusable)
                : StartFailure.FILES_UNREACHABLE.with(name()).because(unusable);
    }

    @Override
    public void ping() throws IOException {
        asked(() -> client.headBucket(head -> head.bucket(settings.bucket())));
    }

    @Override
    public void put(String place, long size, Content content) throws IOException {
        put(place, Places.sha256(place).orElseThrow(), size, content);
    }

    private void put(String place, String sha256, long size, Content content) throws IOException {
        var sum = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
        var body = RequestBody.fromContentProvider(() -> opened(content), size, TYPE);
        asked(() ->
                client.putObject(put -> put.bucket(settings.bucket()).key(place).checksumSHA256(sum), body));
    }

    private void putText(String key, String text) throws IOException {
        var bytes = text.getBytes(UTF_8);
        put(key, Sha256.hex(text), bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    private String text(String key) throws IOException {
        try (var in = open(key)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static InputStream opened(Content content) {
        try {
            return content.open();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public InputStream open(String place) throws IOException {
        return asked(() -> client.getObject(get -> get.bucket(settings.bucket()).key(place)));
    }

    @Override
    public void remove(String place) throws IOException {
        asked(() ->
                client.deleteObject(delete -> delete.bucket(settings.bucket()).key(place)));
    }

    @Override
    public void each(Consumer<String> visitor) throws IOException {
        asked(() -> {
            client.listObjectsV2Paginator(list -> list.bucket(settings.bucket())).contents().stream()
                    .map(S3Object::key)
                    .filter(Places::isOurs)
                    .forEach(visitor);
            return "";
        });
    }

    @Override
    public Optional<String> mark() throws IOException {
        try {
            return Optional.of(text(Places.MARK));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    @Override
    public void mark(String owner) throws IOException {
        putText(Places.MARK, owner);
    }

    private <T> T asked(Supplier<T> question) throws IOException {
        try {
            return question.get();
        } catch (S3Exception answer) {
            throw meant(answer);
        } catch (SdkException away) {
            throw new IOException(name() + ": " + away.getMessage(), away);
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private IOException meant(S3Exception answer) {
        var code = answer.awsErrorDetails() == null
                ? ""
                : String.valueOf(answer.awsErrorDetails().errorCode());
        if (code.equals("NoSuchKey")) {
            var missing = new NoSuchFileException(name());
            missing.initCause(answer);
            return missing;
        }
        boolean full = answer.statusCode() == 507 || code.contains("StorageFull") || code.contains("QuotaExceeded");
        return full
                ? new ShelfFull(name(), answer)
                : new IOException(name() + ": " + answer.statusCode() + " " + code, answer);
    }

    @Override
    public void close() {
        client.close();
    }
}

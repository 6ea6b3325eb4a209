package org.aiwei.delivery;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks to WeCom and DingTalk, which take the same text message and answer with the same {@code errcode}. Goes to the
 * one address it was given: redirections are not followed.
 */
final class WebhookRobot implements GroupRobot {

    /** Too many messages in a minute: WeCom, DingTalk. */
    private static final Set<Integer> TOO_MANY = Set.of(45009, 130101);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final @Nullable URI address;
    private final String secret;
    private final Duration patience;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();
    private final HttpClient http;

    /** @param patience for the connection, and once more for the answer */
    WebhookRobot(@Nullable URI address, String secret, Duration patience, Clock clock) {
        this.address = address;
        this.secret = secret;
        this.patience = patience;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public boolean on() {
        return address != null;
    }

    @Override
    public void say(String text) {
        if (address == null) {
            throw new Undelivered("no robot", null);
        }
        var answer = send(HttpRequest.newBuilder(RobotSignature.signed(address, secret, clock.instant()))
                .timeout(patience)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body(text)))
                .build());
        if (answer.statusCode() != 200) {
            throw new Undelivered("HTTP " + answer.statusCode(), pause(answer));
        }
        check(answer.body());
    }

    private String body(String text) {
        return json.writeValueAsString(Map.of("msgtype", "text", "text", Map.of("content", text)));
    }

    /** What goes wrong on the way is told without the address, which is a secret. */
    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (HttpTimeoutException e) {
            throw new Undelivered("no answer in " + patience.toMillis() + " ms", null);
        } catch (IOException e) {
            throw new Undelivered("no connection: " + e.getClass().getSimpleName(), null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Undelivered("interrupted", null);
        }
    }

    private void check(String body) {
        int code;
        try {
            code = json.readTree(body).path("errcode").asInt(-1);
        } catch (JacksonException e) {
            throw new Undelivered("an answer that is no JSON", null);
        }
        if (code != 0) {
            throw new Undelivered("errcode " + code, TOO_MANY.contains(code) ? MINUTE : null);
        }
    }

    private static @Nullable Duration pause(HttpResponse<String> answer) {
        var told = answer.headers().firstValue("Retry-After").filter(value -> value.matches("\\d{1,5}"));
        if (told.isPresent()) {
            return Duration.ofSeconds(Long.parseLong(told.get()));
        }
        return answer.statusCode() == 429 ? MINUTE : null;
    }
}

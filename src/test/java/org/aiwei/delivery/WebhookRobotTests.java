package org.aiwei.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server of its own on this machine. */
class WebhookRobotTests {

    private static final Clock CLOCK =
            Clock.fixed(Instant.ofEpochMilli(1_700_000_000_000L), ZoneId.of("Asia/Shanghai"));

    private final List<String> asked = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private Answer answer;

    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void listens() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer.to(exchange);
        });
        server.start();
    }

    @AfterEach
    void stops() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void saysTextAsBothMessengersTakeIt() {
        answer = exchange -> reply(exchange, 200, "{\"errcode\":0,\"errmsg\":\"ok\"}");
        robot("/send?key=k1", "").say("县医院：签收 \"ZG-1\"\n请登录");
        assertThat(asked).containsExactly("/send?key=k1");
        assertThat(bodies)
                .singleElement()
                .satisfies(body -> assertThat(body).contains("\"msgtype\":\"text\"", "县医院：签收 \\\"ZG-1\\\"\\n请登录"));
    }

    @Test
    void signsForDingTalk() {
        answer = exchange -> reply(exchange, 200, "{\"errcode\":0}");
        robot("/robot/send?access_token=t", "SECtest").say("x");
        assertThat(asked.get(0))
                .startsWith("/robot/send?access_token=t&timestamp=1700000000000&sign=")
                .doesNotContain("SECtest");
        // computed with: printf '1700000000000\nSECtest' | openssl dgst -sha256 -hmac SECtest -binary | base64
        assertThat(RobotSignature.of(1_700_000_000_000L, "SECtest")).isEqualTo(SIGNATURE);
    }

    private static final String SIGNATURE = "aZLLrriXgn05YbwaGR7knYsLeJADjr9NwLaNNKpxh4g=";

    @Test
    void anAnswerThatDoesNotComeIsAFailure() {
        answer = exchange -> await();
        assertThatThrownBy(() -> robot("/send", "", Duration.ofMillis(300)).say("x"))
                .isInstanceOf(Undelivered.class)
                .hasMessageContaining("no answer in");
    }

    @Test
    void tooManyIsWaitedForAsLongAsTheServerSays() {
        answer = exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "90");
            reply(exchange, 429, "");
        };
        assertThat(failure().pause()).isEqualTo(Duration.ofSeconds(90));
        answer = exchange -> reply(exchange, 429, "");
        assertThat(failure().pause()).isEqualTo(Duration.ofMinutes(1));
        answer = exchange -> reply(exchange, 200, "{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}");
        assertThat(failure().pause()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void everythingButErrcodeNoughtIsAFailure() {
        for (var body : List.of("{\"errcode\":93000}", "{}", "", "<html>", "[]", "{\"errcode\":\"x\"}")) {
            answer = exchange -> reply(exchange, 200, body);
            assertThat(failure()).as(body).isNotNull();
        }
        for (int status : new int[] {500, 503, 403, 204}) {
            answer = exchange -> reply(exchange, status, "");
            assertThat(failure()).hasMessage("HTTP " + status);
        }
    }

    @Test
    void doesNotFollowToAnotherHost() {
        answer = exchange -> {
            exchange.getResponseHeaders().add("Location", "http://example.invalid/");
            reply(exchange, 302, "");
        };
        assertThat(failure()).hasMessage("HTTP 302");
    }

    @Test
    void nobodyThereIsToldWithoutTheAddress() {
        server.stop(0);
        assertThat(failure()).hasMessageStartingWith("no connection").hasMessageNotContaining("key");
    }

    @Test
    void onlyHttpsIsTaken() {
        for (var wrong : List.of("http://qyapi.weixin.qq.com/x", "ftp://a/b", "qyapi.weixin.qq.com", "https:///x")) {
            assertThatThrownBy(() -> new RobotSettings("wecom", wrong, ""))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("qyapi");
        }
        assertThat(new RobotSettings("", "", "").getAddress()).isNull();
        assertThat(new WebhookRobot(null, "", Duration.ofSeconds(1), CLOCK).on())
                .isFalse();
        assertThat(new RobotSettings("dingtalk", "https://oapi.dingtalk.com/robot/send?access_token=t", "s")
                        .getAddress())
                .hasHost("oapi.dingtalk.com");
    }

    private Undelivered failure() {
        try {
            robot("/send?key=k1", "").say("x");
        } catch (Undelivered failure) {
            return failure;
        }
        throw new AssertionError("it went through");
    }

    private WebhookRobot robot(String path, String secret) {
        return robot(path, secret, Duration.ofSeconds(30)); // a busy machine is no failure
    }

    private WebhookRobot robot(String path, String secret, Duration patience) {
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        return new WebhookRobot(address, secret, patience, CLOCK);
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}

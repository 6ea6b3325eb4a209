package org.aiwei.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.aiwei.DeskTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Over a socket of their own, since no client lets one say another host than the one it calls. */
@DeskTest
class HostsTests {

    @LocalServerPort
    int port;

    @LocalManagementPort
    int management;

    @Autowired
    Environment environment;

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "localhost:8080", "127.0.0.1", "192.168.1.20:8080", "aiwei-server", "[::1]:80"})
    void namesNobodyElseCanOwnNeedNoSetting(String host) throws IOException {
        assertThat(ask(port, "GET /login", host)).startsWith("HTTP/1.1 200").contains("<main");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "EVIL.example:8080", "127.0.0.1.evil.example", "localhost.evil.example", "a.b"})
    void aForeignNameGetsAPageThatSaysSo(String host) throws IOException {
        for (var request : new String[] {"GET /login", "GET /", "POST /login", "GET /calendar/x"}) {
            var answer = ask(port, request, host);
            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("AIWEI_HOSTS", "不是本系统的网址", "Content-Security-Policy:", "<main");
            assertThat(answer).doesNotContain("Location:").doesNotContain("Set-Cookie: SID");
        }
    }

    @Test
    void monitorsAreAnsweredUnderAnyName() throws IOException {
        assertThat(ask(management, "GET /actuator/health/liveness", "evil.example"))
                .startsWith("HTTP/1.1 200")
                .contains("UP");
    }

    @Test
    void moreNamesCanBeGiven() {
        var hosts = new KnownHosts(Set.of("Desk.Example.gov.cn"), "https://aiwei.example.gov.cn:8443/");
        assertThat(hosts.include("desk.example.gov.cn")).isTrue();
        assertThat(hosts.include("desk.example.gov.cn.")).isTrue();
        assertThat(hosts.include("AIWEI.example.gov.cn")).isTrue();
        assertThat(hosts.include("other.example.gov.cn")).isFalse();
        assertThat(hosts.include("x.desk.example.gov.cn")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"})
    void onlyWhatPagesUseIsLetIn(String method) throws IOException {
        assertThat(ask(port, method + " /login", "localhost"))
                .containsPattern("^HTTP/1.1 (400|405|501)")
                .containsPattern(method.equals("TRACE") ? "Allow: " : "Content-Security-Policy: default-src 'none'")
                .doesNotContain("Exception", "Tomcat");
    }

    @Test
    void headersOfAProxyAreNotBelievedUnlessOneIsNamed() throws IOException {
        var answer = ask(
                port,
                "GET /todo",
                "localhost",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Proto: https",
                "Forwarded: host=evil.example;proto=https");
        assertThat(answer).contains("Location: /login").doesNotContain("evil", "__Host-", "Strict-Transport");
        assertThat(environment.getProperty("server.forward-headers-strategy")).isEqualTo("none");
        var believed = Pattern.compile(environment.getProperty("server.tomcat.remoteip.internal-proxies", ""));
        assertThat("127.0.0.1").matches(believed);
        for (var other : new String[] {"10.0.0.1", "192.168.1.1", "127.0.0.10", "172.16.0.1"}) {
            assertThat(believed.matcher(other).matches()).as(other).isFalse();
        }
    }

    /** Not asked over HTTP: tests that bring tokens of their own have exchanged the keeper of them. */
    @Test
    void theCookieOfFormsIsOfThisHostAloneByTls() {
        var cookies = Cookies.forms();
        for (var tls : new boolean[] {false, true}) {
            var request = new MockHttpServletRequest();
            request.setSecure(tls);
            var response = new MockHttpServletResponse();
            cookies.saveToken(cookies.generateToken(request), request, response);
            assertThat(response.getHeader("Set-Cookie"))
                    .startsWith(tls ? "__Host-XSRF-TOKEN=" : "XSRF-TOKEN=")
                    .contains("Path=/", "HttpOnly")
                    .doesNotContain("Domain")
                    .matches(header -> header.contains("Secure") == tls, "secure by TLS");
            assertThat(response.getCookies()[0].getAttribute("SameSite")).isEqualTo("Lax");
            var back = new MockHttpServletRequest();
            back.setSecure(!tls);
            back.setCookies(response.getCookies());
            assertThat(cookies.loadToken(back)).as("not believed the other way").isNull();
        }
    }

    private static String ask(int port, String request, String host, String... headers) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var lines = new StringBuilder(request + " HTTP/1.1\r\nHost: " + host
                    + "\r\nAccept: text/html, */*;q=0.5\r\nConnection: close\r\n");
            for (var header : headers) {
                lines.append(header).append("\r\n");
            }
            lines.append("Content-Length: 0\r\n\r\n");
            socket.getOutputStream().write(lines.toString().getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

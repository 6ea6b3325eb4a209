package org.aiwei.operation;

import static org.aiwei.County.GAO_ADMIN;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.aiwei.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@DeskTest
class OperationPageTests {

    @Autowired
    MockMvcTester http;

    @Autowired
    HealthEndpoint health;

    @LocalManagementPort
    int port;

    @Test
    void saysInWordsHowThingsAre() {
        assertThat(http.get().uri("/admin/operation").with(as(GAO_ADMIN)))
                .hasStatusOk()
                .bodyText()
                .contains("连得上，能查询", "只能写，不能改、删", "MB 可用", "PostgreSQL", "/actuator/prometheus");
        assertThat(http.get().uri("/admin/operation").with(as(GAO_ADMIN)).cookie(new Cookie("lang", "en")))
                .hasStatusOk()
                .bodyText()
                .contains("Reached and answering", "can add entries and change none");
        assertThat(http.get().uri("/admin/operation").with(as(LIN_OFFICE))).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aNodeIsReadyWhenDatabaseAndDiskAre() {
        assertThat(health.healthForPath("readiness").getStatus()).isEqualTo(Status.UP);
        assertThat(health.healthForPath("readiness", "db").getStatus()).isEqualTo(Status.UP);
        assertThat(health.healthForPath("readiness", "diskSpace")).isNotNull();
        assertThat(health.healthForPath("readiness", "backup"))
                .as("a stale backup takes no node out")
                .isNull();
        assertThat(health.healthForPath("liveness").getStatus()).isEqualTo(Status.UP);
        assertThat(health.healthForPath("backup")).isNotNull();
    }

    @Test
    void theManagementPortTellsNumbersAndNothingElse() throws Exception {
        assertThat(get("/actuator/prometheus").body())
                .contains("hikaricp_connections", "jvm_memory_used_bytes", "disk_free_bytes");
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health").body()).contains("\"backup\"").doesNotContain("jdbc:", "fingerprint");
        for (var closed : new String[] {"env", "beans", "heapdump", "loggers", "threaddump", "shutdown"}) {
            assertThat(get("/actuator/" + closed).statusCode()).as(closed).isIn(404, 401, 403, 302);
        }
        assertThat(http.get().uri("/actuator/prometheus").with(as(GAO_ADMIN)))
                .as("not on the pages' port")
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private HttpResponse<String> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}

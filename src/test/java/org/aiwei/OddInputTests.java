package org.aiwei;

import static org.aiwei.County.GAO_ADMIN;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.aiwei.County.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** What no person types on purpose still gets a page that says so, in the language of the house. */
@DeskTest
@Transactional
class OddInputTests {

    private final HttpClient browser = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    MockMvcTester http;

    @ParameterizedTest
    @ValueSource(strings = {"/login?error=a%00b", "/login?%00=x"})
    void aNulGetsAPage(String address) throws IOException, InterruptedException {
        var answer = get(address);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("请求无法处理", "<main");
    }

    @Test
    void anAddressOfManyLettersReachesThePage() throws IOException, InterruptedException {
        assertThat(get("/login?error=" + "%F0%A0%AE%B7".repeat(3_000)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void anAddressThatIsTooLongForTheServerIsRefusedInBothLanguages() throws IOException, InterruptedException {
        var answer = get("/login?error=" + "x".repeat(100_000));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("请求无法处理", "The request could not be handled")
                .doesNotContain("Tomcat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/units/import", "/admin/people/import"})
    void aFileThatIsNoTableIsSaidWhereItWasChosen(String path) {
        for (var file : List.of(
                new MockMultipartFile("file", "leer.xlsx", null, new byte[0]),
                new MockMultipartFile("file", "a.exe", null, new byte[] {'M', 'Z', 0, 1}),
                new MockMultipartFile("file", "menu.csv", null, "菜名,价钱\n红烧肉,30".getBytes(StandardCharsets.UTF_8)))) {
            assertThat(http.post()
                            .uri(path)
                            .multipart()
                            .file(file)
                            .with(as(GAO_ADMIN))
                            .with(csrf()))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("note--bad", "type=\"file\"");
        }
        assertThat(http.post().uri(path).multipart().with(as(GAO_ADMIN)).with(csrf()))
                .as("no file chosen")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void aFileThatIsTooLargeIsSaid(CapturedOutput log) throws IOException, InterruptedException {
        var body = new byte[21 * 1024 * 1024];
        var head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\n\r\n";
        System.arraycopy(head.getBytes(StandardCharsets.UTF_8), 0, body, 0, head.length());
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/admin/units/import"))
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        var answer = browser.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("文件太大").doesNotContain("Tomcat");
        assertThat(log).doesNotContain(" ERROR ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc<script>", "99999999999999999999", "=1+1"})
    void aNumberThatIsNoneComesBackAsTyped(String typed) {
        assertThat(http.post()
                        .uri("/admin/units/" + TCM_HOSPITAL.id() + "/details")
                        .with(as(GAO_ADMIN))
                        .with(csrf())
                        .param("kind", "HOSPITAL")
                        .param("sort", typed)
                        .param("version", "0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请填写整数", "value=\"" + typed.replace("<", "&lt;").replace(">", "&gt;") + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "１２x", "99999999999999999999", "-1"})
    void aVersionThatIsNoneIsRefused(String typed) {
        assertThat(http.post()
                        .uri("/admin/units/" + TCM_HOSPITAL.id() + "/details")
                        .with(as(GAO_ADMIN))
                        .with(csrf())
                        .param("kind", "HOSPITAL")
                        .param("sort", "3")
                        .param("version", typed))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void anUnknownLanguageIsNotTakenForAnother() {
        assertThat(http.post()
                        .uri("/account/language")
                        .with(as(GAO_ADMIN))
                        .with(csrf())
                        .param("language", "xx"))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-31", "", "abc", "99999999999999999999"})
    void aDayThatIsNoneIsSaid(String typed) {
        assertThat(http.post()
                        .uri("/admin/people/" + GAO_ADMIN.id() + "/ties/" + UUID.randomUUID() + "/end")
                        .with(as(GAO_ADMIN))
                        .with(csrf())
                        .param("lastDay", typed))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("日期不对");
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .header("Accept", "text/html")
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }
}

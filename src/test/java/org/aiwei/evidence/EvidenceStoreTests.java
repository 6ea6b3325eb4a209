package org.aiwei.evidence;

import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.GAO_ADMIN;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.ZHANG_PEOPLES;
import static org.aiwei.County.as;
import static org.aiwei.evidence.NotebookGuard.NOTEBOOK;
import static org.aiwei.evidence.NotebookGuard.TYPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
@RecordApplicationEvents
class EvidenceStoreTests {

    @Autowired
    EvidenceStore evidence;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @Autowired
    MockMvcTester http;

    @Autowired
    ApplicationEvents events;

    long blobs;
    long chunks;

    @BeforeEach
    void count() {
        blobs = count("evidence_blob");
        chunks = count("evidence_chunk");
    }

    @Test
    void givesBackWhatWasUploaded() {
        var noise = noise(700_000);
        var link = attach(LI_PEOPLES, "记录.txt", noise);

        assertThat(http.get().uri("/evidence/{id}", link).with(as(ZHANG_PEOPLES)))
                .hasStatusOk()
                .hasHeader("Content-Length", "700000")
                .hasHeader("Content-Type", "text/plain")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Content-Security-Policy", "default-src 'none'; sandbox")
                .body()
                .isEqualTo(noise);
        assertThat(count("evidence_chunk")).isEqualTo(chunks + 3);
    }

    @Test
    void namesTheDownloadInAnyLanguageAndInOneLine() {
        var link = attach(LI_PEOPLES, "灭鼠\r\nX-Evil: 1/照片\"一\".txt", Papers.text("a"));
        var answer = http.get().uri("/evidence/{id}", link).with(as(LI_PEOPLES)).exchange();

        assertThat(answer.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment; ")
                .contains("filename*=UTF-8''%E7%85%A7%E7%89%87%22%E4%B8%80%22.txt")
                .doesNotContain("\n");
        assertThat(answer.getResponse().getHeader("X-Evil")).isNull();
    }

    @Test
    void keepsOneContentForTwoUploads() {
        attach(LI_PEOPLES, "甲.txt", Papers.text("同样的内容"));
        attach(LI_PEOPLES, "乙.txt", Papers.text("同样的内容"));

        assertThat(evidence.of(TYPE, List.of(NOTEBOOK, UUID.randomUUID())))
                .extracting(EvidenceRef::name)
                .containsExactlyInAnyOrder("甲.txt", "乙.txt");
        assertThat(count("evidence_blob")).isEqualTo(blobs + 1);
    }

    @Test
    void theOwnerOfTheSubjectDecides() {
        var link = attach(LI_PEOPLES, "甲.txt", Papers.text("甲"));

        assertThatThrownBy(() -> attach(ZHANG_PEOPLES, "乙.txt", Papers.text("乙")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> evidence.remove(ZHANG_PEOPLES, link)).isInstanceOf(AccessDeniedException.class);
        for (var stranger : List.of(CHEN_TCM, GAO_ADMIN)) {
            assertThatThrownBy(() -> evidence.open(stranger, link)).isInstanceOf(RecordNotFound.class);
            assertThatThrownBy(() -> evidence.remove(stranger, link)).isInstanceOf(RecordNotFound.class);
            assertThatThrownBy(() -> attach(stranger, "乙.txt", Papers.text("乙")))
                    .isInstanceOf(RecordNotFound.class);
        }
        assertThat(http.get().uri("/evidence/{id}", link).with(as(CHEN_TCM))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(http.get().uri("/evidence/{id}", link).with(as(GAO_ADMIN))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(http.get().uri("/evidence/{id}", UUID.randomUUID()).with(as(LI_PEOPLES)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aKindOfSubjectThatNobodyGuardsIsClosed() {
        var content = new ByteArrayInputStream(Papers.text("x"));
        assertThatThrownBy(() -> evidence.attach(LI_PEOPLES, "diary", NOTEBOOK, "a.txt", content))
                .isInstanceOf(RecordNotFound.class);
    }

    @Test
    void whatWasTakenOffIsGoneForReadersAndKeptForTheTrail() {
        var link = attach(LI_PEOPLES, "甲.txt", Papers.text("甲"));

        assertThat(http.post()
                        .uri("/evidence/{id}/removal", link)
                        .with(as(LI_PEOPLES))
                        .with(csrf()))
                .hasStatus3xxRedirection();

        assertThat(http.get().uri("/evidence/{id}", link).with(as(LI_PEOPLES))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(evidence.of(TYPE, List.of(NOTEBOOK))).isEmpty();
        assertThat(count("evidence_blob")).isEqualTo(blobs + 1);
        assertThat(events.stream(EvidenceChanged.class))
                .extracting(EvidenceChanged::auditAction, EvidenceChanged::campaignId)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("ATTACH", NotebookGuard.CAMPAIGN),
                        org.assertj.core.groups.Tuple.tuple("REMOVE", NotebookGuard.CAMPAIGN));
    }

    @Test
    void aDamagedContentIsNotHandedOut() {
        var link = attach(LI_PEOPLES, "甲.txt", noise(300_000));
        assertThat(evidence.open(LI_PEOPLES, link).getName()).isEqualTo("甲.txt");

        jdbc.sql("update evidence_chunk set bytes = set_byte(bytes, 7, get_byte(bytes, 7) # 1) where seq = 1")
                .update();

        assertThat(http.get().uri("/evidence/{id}", link).with(as(LI_PEOPLES)))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("甲.txt");
    }

    @Test
    void saysOfEachFileOfAFormWhyItIsRefused() {
        var form = List.of(
                file("好.txt", Papers.text("好")),
                file("空.txt", new byte[0]),
                file("坏.exe", Papers.text("x")),
                file("", new byte[0]));

        assertThat(evidence.refusals(List.copyOf(form)))
                .extracting(RuleBroken::code)
                .containsExactly("evidence.empty", "evidence.extension");
        assertThat(count("evidence_blob")).isEqualTo(blobs);

        evidence.attachAll(LI_PEOPLES, TYPE, NOTEBOOK, List.of(form.get(0), form.get(3)));
        assertThat(evidence.of(TYPE, List.of(NOTEBOOK)))
                .extracting(EvidenceRef::name)
                .containsExactly("好.txt");
    }

    @Test
    void readsSizesAsPeopleDo() {
        assertThat(List.of(1, 1024, 150_000, 1024 * 1024, 20_000_000))
                .extracting(size ->
                        new EvidenceRef(NOTEBOOK, NOTEBOOK, "", "", size, "", "", java.time.Instant.EPOCH).sizeText())
                .containsExactly("1 B", "1 KB", "147 KB", "1.0 MB", "19.1 MB");
    }

    private static MockMultipartFile file(String name, byte[] bytes) {
        return new MockMultipartFile("files", name, null, bytes);
    }

    private UUID attach(Actor actor, String name, byte[] bytes) {
        var link = evidence.attach(actor, TYPE, NOTEBOOK, name, new ByteArrayInputStream(bytes));
        entities.flush();
        return link;
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    /** Text that does not repeat. */
    private static byte[] noise(int size) {
        var letters = new byte[size];
        new Random(7).nextBytes(letters);
        for (int i = 0; i < size; i++) {
            letters[i] = (byte) ('a' + Math.floorMod(letters[i], 26));
        }
        return letters;
    }
}

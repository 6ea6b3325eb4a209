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

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifDirectoryBase;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.aiwei.platform.RecordNotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class PhotosTests {

    @Autowired
    Photos photos;

    @Autowired
    EvidenceStore evidence;

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Test
    void keepsALargePhotoSmallAndWithoutWhereAndWithWhatItWasTaken() throws Exception {
        var sent = Shots.fromPhone(3000, 2000, 1);
        assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(sent))
                        .containsDirectoryOfType(com.drew.metadata.exif.GpsDirectory.class))
                .as("the sample has a place in it")
                .isTrue();

        var photo = add(LI_PEOPLES, "现场.jpg", sent);

        assertThat(photo).extracting(PhotoRef::width, PhotoRef::height).containsExactly(1600, 1067);
        assertThat(photo.takenAt()).isEqualTo(LocalDateTime.of(2026, 11, 20, 9, 15, 30));
        var kept = photos.bytes(photo, Photos.Size.FULL);
        assertThat(kept.length).isEqualTo((int) photo.size()).isLessThan(400_000);
        assertThat(Digests.sha256(kept)).isEqualTo(photo.sha256());
        assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(kept))
                        .getDirectoriesOfType(ExifDirectoryBase.class))
                .isEmpty();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("GPSSECRET");
        var thumb = Shots.decode(photos.bytes(photo, Photos.Size.THUMB));
        assertThat(List.of(thumb.getWidth(), thumb.getHeight())).containsExactly(320, 213);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void turnsAPhotoUpright(int orientation) {
        var photo = add(LI_PEOPLES, "现场.jpg", Shots.fromPhone(400, 300, orientation));
        var image = Shots.decode(photos.bytes(photo, Photos.Size.FULL));

        var lies = orientation < 5;
        assertThat(List.of(image.getWidth(), image.getHeight()))
                .isEqualTo(lies ? List.of(400, 300) : List.of(300, 400));
        var first = new Color(image.getRGB(20, 20));
        var last = new Color(image.getRGB(image.getWidth() - 20, image.getHeight() - 20));
        var redFirst = List.of(1, 4, 5, 6).contains(orientation);
        assertThat(first.getRed() > 200).isEqualTo(redFirst);
        assertThat(last.getRed() > 200).isEqualTo(!redFirst);
    }

    @Test
    void paintsATransparentGroundWhite() {
        var empty = Shots.encode(new BufferedImage(60, 60, BufferedImage.TYPE_INT_ARGB), "png");
        var photo = add(LI_PEOPLES, "透明.png", empty);
        assertThat(photo.name()).isEqualTo("透明.jpg");
        assertThat(new Color(Shots.decode(photos.bytes(photo, Photos.Size.FULL)).getRGB(30, 30)))
                .isEqualTo(Color.WHITE);
    }

    @Test
    void leavesOutPointsOfAVeryLargePhotoWhileReading() {
        var photo = add(LI_PEOPLES, "高清.jpg", Shots.jpeg(8000, 6000));
        assertThat(photo).extracting(PhotoRef::width, PhotoRef::height).containsExactly(1600, 1200);
    }

    @Test
    void showsThePictureInThePageToThoseWhoSeeItsSubject() {
        var photo = add(LI_PEOPLES, "现场.jpg", Shots.jpeg(640, 480));
        for (var path : List.of("/photos/{id}", "/photos/{id}/thumb")) {
            assertThat(http.get().uri(path, photo.linkId()).with(as(ZHANG_PEOPLES)))
                    .hasStatusOk()
                    .hasHeader("Content-Type", "image/jpeg")
                    .hasHeader("Content-Disposition", "inline")
                    .hasHeader("Cache-Control", "private, no-store")
                    .hasHeader("X-Content-Type-Options", "nosniff")
                    .hasHeader("Content-Security-Policy", "default-src 'none'; sandbox");
            assertThat(http.get().uri(path, photo.linkId()).with(as(CHEN_TCM))).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(http.get().uri(path, photo.linkId()).with(as(GAO_ADMIN))).hasStatus(HttpStatus.FORBIDDEN);
        }
        evidence.remove(LI_PEOPLES, photo.linkId());
        assertThat(http.get().uri("/photos/{id}", photo.linkId()).with(as(LI_PEOPLES)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void neverShowsAnOrdinaryFileInThePage() {
        var link =
                evidence.attach(LI_PEOPLES, TYPE, NOTEBOOK, "扫描.png", new ByteArrayInputStream(Shots.png(60, 40, 1)));
        assertThat(http.get().uri("/photos/{id}", link).with(as(LI_PEOPLES))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(photos.of(LI_PEOPLES, TYPE, List.of(NOTEBOOK))).isEmpty();
    }

    @Test
    void takesWhatTheCameraWroteOutOfOrdinaryFilesToo() throws Exception {
        for (var name : List.of("扫描.jpg", "扫描.png")) {
            var sent = name.endsWith("png") ? Shots.pngWithText("GPSSECRET") : Shots.fromPhone(2400, 1800, 6);
            assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains("GPSSECRET");
            var link = evidence.attach(LI_PEOPLES, TYPE, NOTEBOOK, name, new ByteArrayInputStream(sent));
            var kept = http.get()
                    .uri("/evidence/{id}", link)
                    .with(as(LI_PEOPLES))
                    .exchange()
                    .getResponse()
                    .getContentAsByteArray();
            assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("GPSSECRET", "Exif");
            var image = Shots.decode(kept);
            assertThat(List.of(image.getWidth(), image.getHeight()))
                    .isEqualTo(name.endsWith("png") ? List.of(40, 30) : List.of(1800, 2400));
        }
    }

    @Test
    void onlyWhoMayChangeTheSubjectAddsPhotos() {
        assertThatThrownBy(() -> add(ZHANG_PEOPLES, "乙.jpg", Shots.jpeg(40, 30)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> add(CHEN_TCM, "乙.jpg", Shots.jpeg(40, 30))).isInstanceOf(RecordNotFound.class);
    }

    @Test
    void aPhotoSentTwiceIsThereOnce() {
        var id = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(http.post()
                            .uri("/photos/{type}/{id}", TYPE, NOTEBOOK)
                            .multipart()
                            .file(new MockMultipartFile("photos", "现场.jpg", null, Shots.jpeg(400, 300)))
                            .param("id", id.toString())
                            .header("X-Photo", "1")
                            .with(as(LI_PEOPLES))
                            .with(csrf()))
                    .hasStatusOk()
                    .bodyText()
                    .contains("/photos/" + id + "/thumb", "alt=\"照片 现场.jpg", "/evidence/" + id + "/removal");
        }
        assertThat(photos.of(LI_PEOPLES, TYPE, List.of(NOTEBOOK)))
                .extracting(PhotoRef::linkId)
                .containsExactly(id);
    }

    @Test
    void aPlainFormKeepsTheGoodOnesAndSaysWhatWasRefused() {
        var answer = http.post()
                .uri("/photos/{type}/{id}", TYPE, NOTEBOOK)
                .multipart()
                .file(new MockMultipartFile("photos", "坏.jpg", null, Papers.text("x")))
                .file(new MockMultipartFile("photos", "好.jpg", null, Shots.jpeg(400, 300)))
                .with(as(LI_PEOPLES))
                .with(csrf());
        assertThat(answer).hasStatus(HttpStatus.CONFLICT).bodyText().contains("坏.jpg");
        assertThat(photos.of(LI_PEOPLES, TYPE, List.of(NOTEBOOK)))
                .extracting(PhotoRef::name)
                .containsExactly("好.jpg");
    }

    @Test
    void aDamagedPhotoIsNotShown() {
        var photo = add(LI_PEOPLES, "现场.jpg", Shots.jpeg(640, 480));
        jdbc.sql("update evidence_chunk set bytes = set_byte(bytes, 99, get_byte(bytes, 99) # 1) where sha256 = ?")
                .param(photo.sha256())
                .update();
        assertThat(http.get().uri("/photos/{id}", photo.linkId()).with(as(LI_PEOPLES)))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void theScriptIsSmallAndForOldBrowsers() throws Exception {
        var script = Files.readString(Path.of("src/main/resources/static/js/photo.js"));
        assertThat(script.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(3 * 1024);
        assertThat(script).doesNotContain("?.", "??", "innerHTML", "eval");
    }

    private PhotoRef add(Actor actor, String name, byte[] bytes) {
        return photos.add(actor, UUID.randomUUID(), TYPE, NOTEBOOK, name, new ByteArrayInputStream(bytes));
    }
}

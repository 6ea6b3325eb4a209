package org.aiwei.evidence;

import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.as;
import static org.aiwei.evidence.NotebookGuard.NOTEBOOK;
import static org.aiwei.evidence.NotebookGuard.TYPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.drew.imaging.ImageMetadataReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.aiwei.DeskTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** What comes as a photo is refused with a sentence and leaves nothing, or is kept as a plain clean picture. */
@DeskTest
@Transactional
class HostilePhotosTests {

    private static final String HTML = "<!DOCTYPE html><html><script>alert(1)</script></html>";
    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
    private static final String TAKEN = "taken";
    private static final byte[] JPEG = Shots.jpeg(400, 300);
    private static final byte[] PNG = Shots.png(400, 300, BufferedImage.TYPE_INT_RGB);
    /** What a clean JPEG may hold besides points; no EXIF, GPS, maker notes, colour profile, XMP, comment. */
    private static final Set<String> PLAIN = Set.of("JPEG", "JFIF", "Huffman", "File Type");

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Photos photos;

    static Stream<Arguments> files() throws Exception {
        return Stream.of(
                arguments("炸弹.jpg", Papers.zip("a", "b", 30), "evidence.content"),
                arguments("炸弹.zip", Papers.zip("a", "b", 1), "evidence.photo"),
                arguments("双面网页.jpg", Shots.join(JPEG, text(HTML)), TAKEN),
                arguments("双面网页在注释里.jpg", Shots.withPart(JPEG, 0xFE, text(HTML)), TAKEN),
                arguments("双面压缩包.jpg", Shots.join(JPEG, Papers.zip("a", "b", 1)), TAKEN),
                arguments("双面压缩包.png", Shots.join(PNG, Papers.zip("a", "b", 1)), TAKEN),
                arguments("图.svg", text(SVG), "evidence.photo"),
                arguments("图.png", text(SVG), "evidence.content"),
                arguments("图.jpg", text(SVG), "evidence.content"),
                arguments("网页.jpg", text(HTML), "evidence.content"),
                arguments("像素洪水.png", Papers.hugePicture(60_000, 60_000), "evidence.pixels"),
                arguments("刚过五千万.png", Papers.hugePicture(10_001, 5_000), "evidence.pixels"),
                arguments("没有高.png", Papers.hugePicture(400, 0), "evidence.broken"),
                arguments("只有头.png", Papers.hugePicture(400, 300), "evidence.broken"),
                arguments(
                        "动图.gif",
                        Shots.encode(Shots.scene(40, 30, BufferedImage.TYPE_INT_RGB), "gif"),
                        "evidence.photo"),
                arguments(
                        "动图.jpg",
                        Shots.encode(Shots.scene(40, 30, BufferedImage.TYPE_INT_RGB), "gif"),
                        "evidence.content"),
                arguments("苹果.heic", heic(), "evidence.photo"),
                arguments("苹果.jpg", heic(), "evidence.content"),
                arguments("网图.webp", webp(), "evidence.photo"),
                arguments("网图.jpg", webp(), "evidence.content"),
                arguments("名不副实.png", JPEG, "evidence.content"),
                arguments("名不副实.jpg", PNG, "evidence.content"),
                arguments("断了一半.jpg", Arrays.copyOf(Shots.jpeg(1200, 900), 9_000), "evidence.broken"),
                arguments("断了一半.png", Arrays.copyOf(PNG, PNG.length / 2), "evidence.broken"),
                arguments("只有开头.jpg", Arrays.copyOf(JPEG, 4), "evidence.broken"),
                arguments("空.jpg", new byte[0], "evidence.empty"),
                arguments("一个字节.jpg", new byte[] {(byte) 0xFF}, "evidence.content"),
                arguments("../../etc/x.jpg", JPEG, TAKEN),
                arguments("C:\\windows\\x.jpg", JPEG, TAKEN),
                arguments("a\u0000.php\u0000.jpg", JPEG, TAKEN),
                arguments("汉".repeat(300) + ".jpg", JPEG, TAKEN),
                arguments("照片\u202Egpj.exe", JPEG, "evidence.photo"),
                arguments("翻转\u202Eabc.jpg", JPEG, TAKEN),
                arguments("😀🚭\u200D现场.jpg", JPEG, TAKEN),
                arguments("照片.jpg.exe", JPEG, "evidence.photo"),
                arguments("没有扩展名", JPEG, "evidence.photo"),
                arguments("x\" onload=alert(1) <b>.jpg", JPEG, TAKEN),
                arguments("印刷四色.jpg", Shots.cmyk(), TAKEN),
                arguments("动画.png", animated(), TAKEN),
                arguments("十六位.png", Shots.png(200, 150, BufferedImage.TYPE_USHORT_GRAY), TAKEN),
                arguments("透明.png", Shots.png(200, 150, BufferedImage.TYPE_INT_ARGB), TAKEN),
                arguments("文字块.png", Shots.pngWithText(HTML), TAKEN),
                arguments("压缩文字炸弹.png", Shots.withChunk(PNG, "zTXt", bomb()), TAKEN),
                arguments("坏色彩.jpg", Shots.withPart(JPEG, 0xE2, profile()), TAKEN),
                arguments("巨大拍摄信息.jpg", hugeNotes(), TAKEN),
                arguments("自指拍摄信息.jpg", Shots.withPart(JPEG, 0xE1, endless()), TAKEN),
                arguments("手机.jpg", Shots.fromPhone(400, 300, 6), TAKEN),
                arguments("渐进.jpg", Shots.progressive(400, 300), TAKEN),
                arguments("二十一兆.jpg", Shots.join(JPEG, new byte[21 * 1024 * 1024]), "evidence.tooLarge"));
    }

    @ParameterizedTest(name = "{index} {0} {2}")
    @MethodSource("files")
    void isRefusedWithASentenceOrKeptClean(String name, byte[] bytes, String expected) throws Exception {
        var before = stored();
        var answer = http.post()
                .uri("/photos/{type}/{id}", TYPE, NOTEBOOK)
                .multipart()
                .file(new MockMultipartFile("photos", name, null, bytes))
                .param("id", UUID.randomUUID().toString())
                .header("X-Photo", "1")
                .with(as(LI_PEOPLES))
                .with(csrf())
                .exchange();

        if (!expected.equals(TAKEN)) {
            assertThat(answer)
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("。");
            assertThat(answer).bodyText().doesNotContain("rule.", "??");
            assertThat(refusal(name, bytes)).isEqualTo(expected);
            assertThat(stored()).isEqualTo(before);
            return;
        }
        assertThat(answer).hasStatusOk().bodyText().doesNotContain("<script").contains("/thumb");
        var photo = photos.of(LI_PEOPLES, TYPE, List.of(NOTEBOOK)).get(0);
        assertThat(photo.name()).endsWith(".jpg").doesNotContain("/", "\\", "\u0000", "\u202E");
        assertThat(photo.name().getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(255);
        for (var size : Photos.Size.values()) {
            assertClean(photos.bytes(photo, size));
        }
    }

    @Test
    void theListIsLongEnough() throws Exception {
        assertThat(files().count()).isGreaterThanOrEqualTo(40);
        assertThat(files().map(file -> file.get()[0]).distinct().count()).isGreaterThanOrEqualTo(40);
    }

    private static void assertClean(byte[] kept) throws Exception {
        var notes = ImageMetadataReader.readMetadata(new ByteArrayInputStream(kept));
        for (var directory : notes.getDirectories()) {
            assertThat(PLAIN).contains(directory.getName());
            assertThat(directory.getErrors()).isEmpty();
        }
        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .doesNotContain("<script", "PK\u0003\u0004", "GPSSECRET", "ICC_PROFILE", "Exif");
        assertThat(Shots.decode(kept)).isNotNull();
    }

    private String refusal(String name, byte[] bytes) {
        try {
            photos.add(LI_PEOPLES, UUID.randomUUID(), TYPE, NOTEBOOK, name, new ByteArrayInputStream(bytes));
            return TAKEN;
        } catch (org.aiwei.platform.RuleBroken broken) {
            return broken.code();
        }
    }

    private List<Long> stored() {
        return Stream.of("evidence_blob", "evidence_file", "evidence_link")
                .map(table -> jdbc.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] heic() {
        return Shots.join(new byte[] {0, 0, 0, 24}, text("ftypheic"), new byte[4], text("mif1heic"), new byte[500]);
    }

    private static byte[] webp() {
        return Shots.join(text("RIFF"), new byte[] {100, 0, 0, 0}, text("WEBPVP8 "), new byte[100]);
    }

    private static byte[] animated() {
        var control = Shots.withChunk(PNG, "acTL", new byte[] {0, 0, 0, 2, 0, 0, 0, 0});
        return Shots.withChunk(control, "fcTL", new byte[26]);
    }

    /** Two hundred megabytes of nothing, folded small. */
    private static byte[] bomb() {
        var deflater = new java.util.zip.Deflater(9);
        var out = new java.io.ByteArrayOutputStream();
        var nothing = new byte[1024 * 1024];
        var buffer = new byte[64 * 1024];
        for (int i = 0; i < 200; i++) {
            deflater.setInput(nothing);
            if (i == 199) {
                deflater.finish();
            }
            for (int n = deflater.deflate(buffer); n > 0; n = deflater.deflate(buffer)) {
                out.write(buffer, 0, n);
            }
        }
        return Shots.join(text("Comment\0"), new byte[1], out.toByteArray());
    }

    private static byte[] profile() {
        return Shots.join(
                text("ICC_PROFILE\0"),
                new byte[] {1, 1},
                text("not a profile at all").clone());
    }

    private static byte[] hugeNotes() {
        var notes = Shots.join(text("Exif\0\0MM\0*"), new byte[65_000]);
        var jpeg = JPEG;
        for (int i = 0; i < 30; i++) {
            jpeg = Shots.withPart(jpeg, 0xE1, notes);
        }
        return jpeg;
    }

    /** Notes whose directory names itself as the next. */
    private static byte[] endless() {
        return Shots.join(
                text("Exif\0\0MM\0*\0\0\0\u0008"),
                new byte[] {(byte) 0x00, 1, (byte) 0x87, 0x69, 0, 4, 0, 0, 0, 1, 0, 0, 0, 8, 0, 0, 0, 8});
    }
}

package org.aiwei.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.aiwei.platform.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileCheckTests {

    private static final String HTML = "<!DOCTYPE html><html><body><script>alert(1)</script></body></html>";
    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
    private static final byte[] EXE =
            ("MZ\u0000\u0003" + "\u0000".repeat(200) + "PE").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

    private final FileCheck check = new FileCheck(new FileContent(), new VirusCheck((VirusScanner) null));

    static Stream<Arguments> honest() throws IOException {
        return Stream.of(
                arguments("报告.pdf", Papers.pdf(), FileKind.PDF),
                arguments("报告.DOCX", Papers.docx(), FileKind.DOCX),
                arguments(
                        "有模板.docx",
                        Papers.linked("attachedTemplate", "file:///C:\\Users\\li\\Normal.dotm"),
                        FileKind.DOCX),
                arguments("有链接.docx", Papers.linked("hyperlink", "https://example.cn/"), FileKind.DOCX),
                arguments("台账.xlsx", Papers.xlsx(), FileKind.XLSX),
                arguments("汇报.pptx", Papers.pptx(), FileKind.PPTX),
                arguments("台账.xls", Papers.xls(), FileKind.XLS),
                arguments("台账.et", Papers.xls(), FileKind.XLS),
                arguments("通知.doc", Papers.ole("WordDocument"), FileKind.DOC),
                arguments("通知.wps", Papers.ole("WordDocument"), FileKind.DOC),
                arguments("汇报.ppt", Papers.ole("PowerPoint Document"), FileKind.PPT),
                arguments("照片.jpg", Papers.picture("jpg"), FileKind.JPEG),
                arguments("照片.JPEG", Papers.picture("jpg"), FileKind.JPEG),
                arguments("照片.png", Papers.picture("png"), FileKind.PNG),
                arguments("说明.txt", Papers.text("已整改。\r\n"), FileKind.TEXT),
                arguments("旧说明.txt", Papers.oldText("病媒生物防制台账，𠮷"), FileKind.TEXT),
                arguments("记事本.txt", "中文".getBytes(java.nio.charset.StandardCharsets.UTF_16), FileKind.TEXT),
                arguments("数据.csv", Papers.text("单位,数量\n县医院,3\n"), FileKind.CSV));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("honest")
    void takesWhatOfficesSend(String name, byte[] bytes, FileKind kind) throws IOException {
        try (var file = check(name, bytes)) {
            assertThat(file.kind()).isEqualTo(kind);
            assertThat(file.size()).isEqualTo(bytes.length);
            assertThat(file.path()).hasBinaryContent(bytes);
        }
    }

    static Stream<Arguments> hostile() throws IOException {
        return Stream.of(
                arguments("page.html", Papers.text(HTML), "evidence.extension"),
                arguments("picture.svg", Papers.text(SVG), "evidence.extension"),
                arguments("setup.exe", EXE, "evidence.extension"),
                arguments("files.zip", Papers.zip("a.txt", "b.txt", 1), "evidence.extension"),
                arguments("macro.docm", Papers.docx(), "evidence.extension"),
                arguments("照片.jpg.exe", Papers.text("x"), "evidence.extension"),
                arguments("noextension", Papers.pdf(), "evidence.extension"),
                arguments("jpg", Papers.text("x"), "evidence.extension"),
                arguments("照片.jpg", Papers.text(HTML), "evidence.content"),
                arguments("照片.png", Papers.text(SVG), "evidence.content"),
                arguments("照片.png", Papers.text("x"), "evidence.content"),
                arguments("照片.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0}, "evidence.broken"),
                arguments("说明.txt", Papers.text(HTML), "evidence.content"),
                arguments("说明.txt", EXE, "evidence.content"),
                arguments("报告.pdf", EXE, "evidence.content"),
                arguments("报告.docx", EXE, "evidence.content"),
                arguments("报告.docx", Papers.xlsx(), "evidence.content"),
                arguments("台账.xlsx", Papers.zip("word/document.xml", "x", 1), "evidence.content"),
                arguments("报告.doc", Papers.docx(), "evidence.content"),
                arguments("报告.doc", Papers.ole("Installer"), "evidence.content"),
                arguments(
                        "报告.doc",
                        new byte[] {
                            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                        },
                        "evidence.broken"),
                arguments("报告.docx", Papers.ole("EncryptedPackage"), "evidence.locked"),
                arguments("报告.docx", Papers.text("PK\u0003\u0004 and nothing more"), "evidence.broken"),
                arguments("报告.docx", Papers.zip("word/document.xml", "word/vbaProject.bin", 1), "evidence.macro"),
                arguments("报告.docx", Papers.zip("word/document.xml", "word/media/a.bin", 300), "evidence.bomb"),
                arguments("报告.docx", Papers.linked("attachedTemplate", "https://10.9.9.9/t.dotm"), "evidence.outward"),
                arguments("报告.docx", Papers.linked("oleObject", "\\\\10.9.9.9\\x\\a.doc"), "evidence.outward"),
                arguments("报告.docx", Papers.linked("frame", "file://10.9.9.9/x.htm"), "evidence.outward"),
                arguments("报告.docx", Papers.linked("frame", "<&"), "evidence.broken"),
                arguments(
                        "报告.docx",
                        Papers.linked("<!DOCTYPE r [<!ENTITY x 'https://10.9.9.9/t.dotm'>]>", "frame", "&x;"),
                        "evidence.broken"),
                arguments("照片.png", Papers.hugePicture(60_000, 60_000), "evidence.pixels"),
                arguments("空.pdf", new byte[0], "evidence.empty"),
                arguments("大.pdf", new byte[20 * 1024 * 1024 + 1], "evidence.tooLarge"));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("hostile")
    void refusesTheRestWithAReason(String name, byte[] bytes, String code) throws IOException {
        assertThatThrownBy(() -> check(name, bytes)).isInstanceOfSatisfying(RuleBroken.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.args()).containsExactly(name);
        });
    }

    @Test
    void leavesNoTemporaryFileBehind() throws IOException {
        long before = temporaryFiles();
        assertThatThrownBy(() -> check("照片.jpg", Papers.text(HTML))).isInstanceOf(RuleBroken.class);
        check("报告.pdf", Papers.pdf()).close();
        assertThat(temporaryFiles()).isEqualTo(before);
    }

    @Test
    void theFormOffersExactlyWhatIsTaken() throws IOException {
        var template = Files.readString(Path.of("src/main/resources/templates/evidence/parts.html"));
        for (var kind : FileKind.values()) {
            for (var extension : kind.getExtensions().split("\\|", -1)) {
                assertThat(template).containsPattern("accept=\"[^\"]*\\." + extension + "[,\"]");
            }
        }
    }

    private static long temporaryFiles() throws IOException {
        try (var all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(path -> path.getFileName().toString().startsWith(FileCheck.PREFIX))
                    .count();
        }
    }

    private CheckedFile check(String name, byte[] bytes) throws IOException {
        return check.check(name, new ByteArrayInputStream(bytes));
    }
}

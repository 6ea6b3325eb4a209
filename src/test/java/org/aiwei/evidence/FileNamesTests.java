package org.aiwei.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FileNamesTests {

    @Test
    void keepsAnOrdinaryName() {
        assertThat(FileNames.clean("2026年3月 灭鼠台账（二）.xlsx")).isEqualTo("2026年3月 灭鼠台账（二）.xlsx");
    }

    @Test
    void dropsFolders() {
        assertThat(FileNames.clean("../../etc/passwd.txt")).isEqualTo("passwd.txt");
        assertThat(FileNames.clean("C:\\Users\\li\\照片.jpg")).isEqualTo("照片.jpg");
        assertThat(FileNames.clean("folder/")).isEqualTo("_");
        assertThat(FileNames.clean(null)).isEqualTo("_");
    }

    @Test
    void dropsWhatCannotBeSeen() {
        assertThat(FileNames.clean("a\r\nSet-Cookie: x.pdf")).isEqualTo("aSet-Cookie: x.pdf");
        assertThat(FileNames.clean("photo\u202Egpj.exe")).isEqualTo("photogpj.exe");
        assertThat(FileNames.clean("a\u0000.pdf\uD840")).isEqualTo("a.pdf");
    }

    @Test
    void cutsALongNameBetweenCharactersAndKeepsItsExtension() {
        var name = FileNames.clean("汉".repeat(300) + ".docx");
        assertThat(name).endsWith("汉.docx").doesNotContain("\uFFFD");
        assertThat(name.getBytes(StandardCharsets.UTF_8).length).isBetween(250, 255);

        var rare = FileNames.clean("𠮷".repeat(300) + ".jpg");
        assertThat(rare).endsWith("𠮷.jpg");
        assertThat(rare.codePoints().filter(point -> point == 0x20BB7).count()).isEqualTo(62);
    }
}

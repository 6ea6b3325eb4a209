package org.aiwei.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each of these files is refused with its own sentence, quickly. */
class HostileFilesTests {

    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1
    };

    /** Of this thread alone: the wall clock says more about who else works on the machine. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final TableReader reader = new TableReader();

    static Stream<Arguments> refused() {
        var good = Papers.taskXlsx();
        var xxe = "<!DOCTYPE worksheet [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>";
        return Stream.of(
                Arguments.of("empty", "empty_file", new byte[0]),
                Arguments.of("larger than 10 MB", "file_too_big", new byte[Budget.FILE_BYTES + 1]),
                Arguments.of("a picture", "wrong_type_picture", PNG),
                Arguments.of("a PDF", "wrong_type_pdf", text("%PDF-1.7\n...")),
                Arguments.of("random bytes", "wrong_type", new byte[] {1, 2, 3, 4, 5}),
                Arguments.of("a zip of something else", "wrong_type", Papers.zip("a.txt", "x")),
                Arguments.of(
                        "a presentation",
                        "wrong_type",
                        Papers.zip(
                                "_rels/.rels",
                                        "<Relationships><Relationship Id='a' Type='x/officeDocument' Target='ppt/p.xml'/></Relationships>",
                                "ppt/p.xml", "<presentation/>")),
                Arguments.of("an open document", "save_as_xlsx", Papers.zip("mimetype", "x", "content.xml", "<a/>")),
                Arguments.of(
                        "old XML of Excel",
                        "save_as_xlsx",
                        text("<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>")),
                Arguments.of("an old .doc", "save_as_docx", oldWord()),
                Arguments.of("rich text", "save_as_docx", text("{\\rtf1 x}")),
                Arguments.of("with a password", "password", Papers.locked(good)),
                Arguments.of("half sent", "damaged", Arrays.copyOf(good, good.length / 2)),
                Arguments.of("overwritten inside", "damaged", overwritten(good)),
                Arguments.of("no XML inside", "damaged", Papers.sheetXml("not xml")),
                Arguments.of("without its sheet", "damaged", Papers.zip("xl/workbook.xml", "<workbook><sheets>")),
                Arguments.of("half an .xls", "damaged", Arrays.copyOf(Papers.taskXls(), 1_500)),
                Arguments.of(
                        "outside entity",
                        "damaged",
                        Papers.sheetXml(
                                xxe
                                        + "<worksheet><sheetData><row><c t='str'><v>&x;</v></c></row></sheetData></worksheet>")),
                Arguments.of("billion laughs", "damaged", Papers.sheetXml(laughs())),
                Arguments.of("no sheet with content", "no_rows", Papers.xlsx(book -> book.createSheet())),
                Arguments.of(
                        "document without a table", "no_table", Papers.docx(document -> document.createParagraph())),
                Arguments.of("page without a table", "no_table", text("<html><body><p>x</p></body></html>")),
                Arguments.of("20,000 rows of .xlsx", "too_many_rows", rows(20_001)),
                Arguments.of("20,000 rows of .csv", "too_many_rows", text("名称,数\n" + "某镇,1\n".repeat(20_000))),
                Arguments.of(
                        "20,000 rows of HTML",
                        "too_many_rows",
                        text("<table>" + "<tr><td>某镇</td><td>1</td></tr>".repeat(20_001) + "</table>")),
                Arguments.of("a million rows", "far_too_many_rows", rows(1_000_000)),
                Arguments.of(
                        "the last column",
                        "too_many_columns",
                        Papers.sheetXml(
                                "<worksheet><sheetData><row r='1'><c r='XFD1'><v>1</v></c></row></sheetData></worksheet>")),
                Arguments.of("a very long cell", "cell_too_long", text("名称\n" + "长".repeat(32_768))),
                Arguments.of(
                        "a very long string in .xlsx",
                        "cell_too_long",
                        Papers.sheetXml("<worksheet><row><c t='inlineStr'><is><t>" + "长".repeat(70_000)
                                + "</t></is></c></row></worksheet>")),
                Arguments.of(
                        "zip bomb of cells",
                        "too_big_inside",
                        Papers.sheetXml("<worksheet>" + "<c r='A1'/>".repeat(10_000_000))),
                Arguments.of(
                        "zip bomb of one attribute",
                        "too_big_inside",
                        Papers.sheetXml("<worksheet x='" + " ".repeat(60_000_000) + "'/>")),
                Arguments.of("very deep XML", "too_big_inside", Papers.sheetXml("<a>".repeat(100_000))),
                Arguments.of("nothing but quotes", "cell_too_long", text("\"".repeat(9_000_000))),
                Arguments.of("many merges of everything", "too_big_inside", Papers.sheetXml(mergedOver())),
                Arguments.of("very many tags of HTML", "too_big_inside", text("<table><tr>" + "<td>".repeat(700_000))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("refused")
    void isRefusedInItsOwnWordsWithinFiveSeconds(String what, String reason, byte[] content) {
        long before = THREADS.getCurrentThreadCpuTime();
        var refusal = catchThrowableOfType(UnreadableTable.class, () -> reader.read(what, content));
        assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before)).isLessThan(Duration.ofSeconds(5));
        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isEqualTo("tabular." + reason);
    }

    /** Whoever waits may hold a connection to the database; twenty bombs must not take all there are. */
    @Test
    void whoeverComesWhileManyAreReadIsToldSoAtOnce() throws Exception {
        var bomb = Papers.sheetXml("<worksheet>" + "<c r='A1'/>".repeat(1_000_000));
        var people = Executors.newFixedThreadPool(20);
        try {
            Callable<String> upload = () -> catchThrowableOfType(UnreadableTable.class, () -> reader.read("a", bomb))
                    .code();
            var answers = people.invokeAll(Collections.nCopies(20, upload));
            var told = new ArrayList<String>();
            for (var answer : answers) {
                told.add(answer.get());
            }
            assertThat(Collections.frequency(told, "tabular.busy")).isBetween(6, 17);
        } finally {
            people.shutdownNow();
        }
        assertThat(reader.read("a.csv", text("名称,数\n某镇,1"))).isNotEmpty();
    }

    @Test
    void tooManyRowsAreCountedWithoutTitleAndHeadings() {
        assertThatThrownBy(() -> reader.read("a.xlsx", rows(20_001)))
                .isInstanceOfSatisfying(
                        UnreadableTable.class, e -> assertThat(e.args()).containsExactly(5_000, 20_000));
    }

    @Test
    void fiveThousandRowsBelowTitleAndHeadingsAreRead() {
        var text = "任务表\n名称,数\n" + "某镇,1\n".repeat(5_000);
        assertThat(reader.read("a.csv", text(text)).get(0).rows()).hasSize(5_002);
        assertThatThrownBy(() -> reader.read("a.csv", text(text + "某镇,1\n"))).isInstanceOf(UnreadableTable.class);
    }

    @Test
    void macrosAndLinksToOtherFilesAreNotLookedAt() {
        var withMacro = Papers.zip(
                "xl/workbook.xml", "<workbook xmlns:r='r'><sheets><sheet name='S' r:id='a'/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                        "<Relationships>"
                                + "<Relationship Id='m' Type='x/vbaProject' Target='vbaProject.bin'/>"
                                + "<Relationship Id='e' Type='x/externalLink' Target='file:///etc/passwd' TargetMode='External'/>"
                                + "<Relationship Id='a' Type='x/worksheet' Target='/xl/../xl/s.xml'/></Relationships>",
                "xl/vbaProject.bin", "macro",
                "../../evil.txt", "slip",
                "xl/s.xml", "<worksheet><row><c t='str'><f>[1]Sheet1!A1</f><v>值</v></c></row></worksheet>");
        assertThat(reader.read("a.xlsm", withMacro).get(0).rows().get(0).text(0))
                .isEqualTo("值");
    }

    @Test
    void emptyPasteIsSaidSo() {
        assertThatThrownBy(() -> reader.readPasted(" \n"))
                .isInstanceOfSatisfying(
                        UnreadableTable.class, e -> assertThat(e.code()).isEqualTo("tabular.empty_paste"));
    }

    private static byte[] rows(int count) {
        return Papers.sheetXml("<worksheet><sheetData>" + "<row><c><v>1</v></c><c><v>2</v></c></row>".repeat(count)
                + "</sheetData></worksheet>");
    }

    private static String laughs() {
        var dtd = new StringBuilder("<!DOCTYPE worksheet [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 20; i++) {
            dtd.append("<!ENTITY a" + i + " '" + ("&a" + (i - 1) + ";").repeat(10) + "'>");
        }
        return dtd + "]><worksheet><row><c t='str'><v>&a19;</v></c></row></worksheet>";
    }

    private static String mergedOver() {
        return "<worksheet>" + "<row><c><v>1</v></c></row>".repeat(5_000)
                + "<mergeCell ref='A1:XFD1048576'/>".repeat(20_000) + "</worksheet>";
    }

    private static byte[] overwritten(byte[] good) {
        var bad = good.clone();
        Arrays.fill(bad, 60, bad.length - 2_000, (byte) 7);
        return bad;
    }

    private static byte[] oldWord() {
        try (var files = new POIFSFileSystem()) {
            files.createDocument(new java.io.ByteArrayInputStream(new byte[5_000]), "WordDocument");
            var out = new java.io.ByteArrayOutputStream();
            files.writeFilesystem(out);
            return out.toByteArray();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

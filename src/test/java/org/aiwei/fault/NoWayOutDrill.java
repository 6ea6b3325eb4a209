package org.aiwei.fault;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.aiwei.load.County;
import org.aiwei.load.DeskProcess;
import org.aiwei.load.DeskProcess.Around;
import org.aiwei.load.Meter;
import org.aiwei.load.Patience;
import org.aiwei.load.PlainBrowser;

/**
 * The program on a machine without a way out: it starts, makes the example county, one person of each duty follows the
 * links and takes an export, and no process of it tries to reach anything but this machine. Usage: {@code NoWayOutDrill
 * FOLDER [seconds]}; needs root, unshare, ip and strace, ends with 1 when a promise was broken.
 */
public final class NoWayOutDrill {

    private static final String INSIDE = "aiwei.drill.inside";
    private static final List<String> PEOPLE =
            List.of("lin", "wang", "zhou", "medical", "peoples", "peoples2", "qin", "enforcement2", "admin");
    private static final int MOST = 60;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");
    /** What a call says of an address of this machine, or of none. */
    private static final Pattern HERE =
            Pattern.compile("AF_UNIX|AF_NETLINK|AF_UNSPEC|inet_addr\\(\"127\\.|\"::1\"|\"::ffff:127\\.");

    private final Path folder;
    private final Checks checks = new Checks();

    private NoWayOutDrill(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        if (System.getProperty(INSIDE) == null) {
            System.exit(again(args));
        }
        var drill = new NoWayOutDrill(Files.createDirectories(Path.of(args[0])).toAbsolutePath());
        drill.play(args.length > 1 ? Integer.parseInt(args[1]) : 60);
        System.exit(drill.checks.end());
    }

    /** The same in a world of its own, where only this machine can be reached. */
    private static int again(String... args) throws IOException {
        var words = new ArrayList<>(List.of("unshare", "-n", "sh", "-c", "ip link set lo up && exec \"$@\"", "sh"));
        words.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-D" + INSIDE,
                "-cp",
                System.getProperty("java.class.path"),
                NoWayOutDrill.class.getName()));
        words.addAll(List.of(args));
        return new ProcessBuilder(words).inheritIO().start().onExit().join().exitValue();
    }

    private void play(int seconds) throws Exception {
        checks.ensure("ways out", Files.readAllLines(Path.of("/proc/net/route")).size(), 1);
        var calls = folder.resolve("calls.txt");
        Files.deleteIfExists(calls);
        var strace = List.of(
                "strace",
                "-D",
                "-f",
                "-qq",
                "--seccomp-bpf",
                "-e",
                "trace=connect,sendto,sendmsg,sendmmsg",
                "-s",
                "0",
                "-o",
                calls.toString());
        try (var desk = DeskProcess.start(
                new Around(strace, Map.of()),
                folder.resolve("home"),
                "demo",
                DeskProcess.freePort(),
                "example county is ready")) {
            for (var login : PEOPLE) {
                visit(desk.home(), login);
            }
            Patience.rest(seconds * 1000L);
        }
        judge(calls);
    }

    private void visit(URI home, String login) {
        var browser = new PlainBrowser(home, new Meter()).signIn(login, County.ADMINS_PASSWORD);
        var seen = walk(browser);
        checks.ensure(login + " saw kinds of pages (" + seen.size() + ")", seen.size() > 3);
        var print = browser.open("/rectify/print");
        if (print.status() == 200
                && !print.document().select("form[action=/rectify/exports]").isEmpty()) {
            browser.press("export", print, "/rectify/exports", Map.of("format", "xlsx"));
            checks.ensure(
                    login + " got an export",
                    Patience.await(
                            60,
                            () -> !browser.open("/jobs")
                                    .document()
                                    .select("a[href$=/result]")
                                    .isEmpty()));
        }
    }

    private Set<String> walk(PlainBrowser browser) {
        var seen = new HashSet<String>();
        var open = new ArrayDeque<>(List.of("/"));
        while (!open.isEmpty() && seen.size() < MOST) {
            var path = open.poll();
            if (!seen.add(ID.matcher(path).replaceAll("…").replaceFirst("\\?.*", ""))) {
                continue;
            }
            var answer = browser.open(path);
            if (answer.status() >= 500) {
                checks.ensure(path, answer.status(), 200);
            }
            answer.document().select("a[href^=/]").stream()
                    .map(link -> link.attr("href").replaceFirst("#.*", ""))
                    .filter(href -> !href.startsWith("/logout"))
                    .forEach(open::add);
        }
        return seen;
    }

    private void judge(Path calls) throws IOException {
        try (var lines = Files.lines(calls)) {
            var all = lines.filter(line -> line.contains("connect(") || line.contains("send"))
                    .toList();
            var out = all.stream()
                    .filter(line -> line.contains("sa_family="))
                    .filter(line -> !HERE.matcher(line).find())
                    .toList();
            long named =
                    all.stream().filter(line -> line.contains("sa_family=")).count();
            System.out.println(all.size() + " calls looked at, " + named + " of them name an address");
            out.stream().limit(20).forEach(System.out::println);
            checks.ensure("calls that were seen at all", named > 0);
            checks.ensure("calls to another machine", out.size(), 0);
        }
    }
}

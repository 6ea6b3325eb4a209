package org.aiwei.hostile;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.aiwei.load.DeskProcess;
import org.aiwei.load.LoadCounty;

/**
 * Sends every hostile file to the program over HTTP, four at once, while the program has 512 MB: {@code HostileUploads
 * [folder]}. Prints each answer that is not what it should be, the slowest, and whether any of them made the program call
 * another machine.
 */
public final class HostileUploads {

    private static final int AT_ONCE = 4;
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private HostileUploads() {}

    public static void main(String[] args) throws Exception {
        var folder = args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("hostile");
        var calls = new AtomicInteger();
        var trap = trap(calls);
        var there = "http://127.0.0.1:" + trap.getAddress().getPort();
        boolean good;
        System.setProperty("aiwei.java", "-Xmx512m");
        try (var desk = DeskProcess.start(
                folder,
                "demo,load",
                DeskProcess.freePort(),
                LoadCounty.READY,
                "--aiwei.load.units=" + AT_ONCE,
                "--logging.file.name=" + folder.resolve("desk.log"))) {
            good = run(desk, there);
        } finally {
            trap.stop(0);
        }
        System.out.println("calls to another machine: " + calls);
        System.exit(good && calls.get() == 0 ? 0 : 1);
    }

    private static boolean run(DeskProcess desk, String trap) throws Exception {
        var papers = HostilePapers.all(trap).stream().map(HostileFile::made).toList();
        var tables = HostileTables.all(trap).stream().map(HostileFile::made).toList();
        var verdicts = new ArrayList<Verdict>();
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        var work = new ArrayList<Callable<List<Verdict>>>();
        for (int i = 0; i < AT_ONCE; i++) {
            var sender = new Sender(desk.home(), i);
            int begin = i;
            boolean officer = i % 2 == 1;
            sender.signIn(officer);
            work.add(() -> officer ? sender.tables(tables, begin) : sender.papers(papers, begin));
        }
        for (var done : threads.invokeAll(work)) {
            verdicts.addAll(done.get());
        }
        threads.shutdown();
        verdicts.stream().filter(verdict -> !verdict.good(LONGEST)).forEach(System.out::println);
        report(papers.size() + tables.size(), verdicts, desk);
        return verdicts.stream().allMatch(verdict -> verdict.good(LONGEST));
    }

    private static void report(int kinds, List<Verdict> verdicts, DeskProcess desk) {
        var slowest = verdicts.stream()
                .max((one, other) -> one.took().compareTo(other.took()))
                .orElseThrow();
        System.out.printf(
                "%d kinds, %d times sent: %d refused with a sentence, %d kept, %d as they should not be%n",
                kinds,
                verdicts.size(),
                verdicts.stream().filter(Verdict::refused).count(),
                verdicts.stream().filter(Verdict::taken).count(),
                verdicts.stream().filter(verdict -> !verdict.good(LONGEST)).count());
        System.out.println("slowest: " + slowest);
        System.out.println("still there: " + new Sender(desk.home(), 0).alive());
    }

    /** A machine that nobody has any reason to call. */
    private static HttpServer trap(AtomicInteger calls) throws java.io.IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
        });
        server.start();
        return server;
    }
}

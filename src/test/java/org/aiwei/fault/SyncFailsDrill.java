package org.aiwei.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.aiwei.load.County;
import org.aiwei.load.DeskProcess;
import org.aiwei.load.DeskProcess.Around;
import org.aiwei.load.LoadCounty;
import org.aiwei.load.Meter;
import org.aiwei.load.Patience;
import org.aiwei.load.PlainBrowser;

/**
 * The disk takes what is written and fails when it is told to keep it: first under the files, then under the database,
 * while people write. Usage: {@code SyncFailsDrill FOLDER [times]}; needs strace and root, ends with 1 when a promise
 * was broken.
 */
public final class SyncFailsDrill {

    private static final int TIMES = 10;
    private static final int ACTS = 20;
    private static final long STRUCK_S = 3;
    private static final int SAVED = 200;

    private final Path folder;
    private final Path home;
    private final Checks checks = new Checks();
    private final Random random = new Random(Long.getLong("aiwei.test.seed", System.nanoTime()));

    private SyncFailsDrill(Path folder) {
        this.folder = folder;
        this.home = folder.resolve("home");
    }

    public static void main(String[] args) throws Exception {
        var drill = new SyncFailsDrill(Files.createDirectories(Path.of(args[0])).toAbsolutePath());
        drill.play(args.length > 1 ? Integer.parseInt(args[1]) : TIMES);
        System.exit(drill.checks.end());
    }

    private void play(int times) throws Exception {
        var files = folder.resolve("files");
        try (var desk =
                County.start(Around.NOTHING, home, "--aiwei.files.store=folder", "--aiwei.files.folder=" + files)) {
            strikeFiles(desk, files);
            strikeDatabase(desk, times);
        }
    }

    /** The program's own call on a file of the folder fails. */
    private void strikeFiles(DeskProcess desk, Path files) throws Exception {
        var reporter = new Reporter(desk.home());
        checks.ensure(
                "an upload before", reporter.upload("一.jpg", Reporter.photo(1)).status(), SAVED);
        long links = links();
        try (var struck = Struck.sync(List.of(desk.pid()), folder.resolve("strace.files"))) {
            var refused = reporter.upload("二.jpg", Reporter.photo(2));
            checks.ensure("an upload that the disk does not keep is no success", refused.status() != SAVED);
            System.out.println("       answered " + refused.status() + ": "
                    + refused.document()
                            .select(".error, .alert, [role=alert], h1")
                            .eachText());
            checks.ensure("calls that failed", struck.failed() > 0);
            checks.ensure("a word meanwhile, which goes to the database", reporter.type(), SAVED);
        }
        checks.ensure("rows of what was refused", links() - links, 0L);
        try (var all = Files.walk(files)) {
            checks.ensure(
                    "halves left",
                    all.filter(path -> path.toString().endsWith(".part")).count(),
                    0L);
        }
        checks.ensure("a file of before", reporter.download("一.jpg"), SAVED);
        checks.ensure(
                "the same upload afterwards",
                reporter.upload("二.jpg", Reporter.photo(2)).status(),
                SAVED);
        checks.ensure("rows after it", links() - links, 1L);
    }

    private void strikeDatabase(DeskProcess desk, int times) throws Exception {
        var history = new History(folder.resolve("history.txt"));
        var visitor = new PlainBrowser(desk.home(), new Meter()).signIn(LoadCounty.OFFICE, LoadCounty.PASSWORD);
        try (var crowd = Crowd.at(desk.home(), history, random)) {
            crowd.begin();
            for (int time = 1; time <= times; time++) {
                crowd.awaitActs(1 + random.nextInt(ACTS));
                strike(desk, visitor, history, time);
            }
            crowd.awaitActs(ACTS);
            crowd.finish();
        }
        System.out.println(history.table());
        checks.addAll(County.asked(home, jdbc -> Verdict.on(history, jdbc)));
        checks.ensure("words of the database's log that it stopped for it", panics() >= times);
    }

    private void strike(DeskProcess desk, PlainBrowser visitor, History history, int time) throws IOException {
        history.note("---- " + time + " sync fails");
        var processes = desk.database().stream().map(ProcessHandle::pid).toList();
        long begun = System.nanoTime();
        long failed;
        try (var struck = Struck.sync(processes, folder.resolve("strace.database"))) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(STRUCK_S));
            failed = struck.failed();
        }
        while (!Patience.served(visitor)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        checks.ensure(time + ": calls failed (" + failed + "), served again after " + took + " ms", failed > 0);
    }

    private long panics() throws IOException {
        long found = 0;
        try (var logs = Files.walk(home.resolve("pg"))) {
            for (var log : logs.filter(path -> path.toString().contains("log"))
                    .filter(Files::isRegularFile)
                    .toList()) {
                try (var lines = Files.lines(log, ISO_8859_1)) {
                    found += lines.filter(line -> line.contains("PANIC") && line.contains("sync"))
                            .count();
                }
            }
        }
        System.out.println("PANIC in the database's log: " + found);
        return found;
    }

    private long links() throws Exception {
        return County.asked(
                home,
                jdbc -> jdbc.sql("select count(*) from evidence_link")
                        .query(Long.class)
                        .single());
    }
}

package org.aiwei.fault;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.aiwei.load.County;
import org.aiwei.load.DeskProcess;
import org.aiwei.load.DeskProcess.Around;
import org.aiwei.load.Patience;
import org.springframework.mock.env.MockEnvironment;

/**
 * Gigabytes of files, a backup of them while people write, and its restoring on an empty machine, where every table and
 * every file has to be what it was when the backup began. Usage: {@code BackupSizeDrill FOLDER [gigabytes] [folder |
 * database]}; needs three times the room, ends with 1 when something differs or it took longer than half an hour.
 */
public final class BackupSizeDrill {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int FILE_MB = 19;
    private static final int FIRST = 6;
    /** Fewer than may sign in from one machine in a minute. */
    private static final int PEOPLE = 8;

    private static final long LONGEST_S = 1800;

    private final Path folder;
    private final int files;
    private final String store;
    private final Checks checks = new Checks();

    private BackupSizeDrill(Path folder, int gigabytes, String store) {
        this.folder = folder;
        this.files = gigabytes * 1024 / FILE_MB + 1;
        this.store = store;
    }

    public static void main(String[] args) throws Exception {
        var folder = Files.createDirectories(Path.of(args[0])).toAbsolutePath();
        int gigabytes = args.length > 1 ? Integer.parseInt(args[1]) : 10;
        var drill = new BackupSizeDrill(folder, gigabytes, args.length > 2 ? args[2] : "folder");
        drill.play();
        System.exit(drill.checks.end());
    }

    private void play() throws Exception {
        var home = folder.resolve("home");
        var backup = folder.resolve("county.zip");
        County.start(Around.NOTHING, home, "--aiwei.files.store=" + store).close();
        Contents before;
        try (var desk =
                County.start(Around.NOTHING, home, "--aiwei.files.store=" + store, "--aiwei.jobs.enabled=false")) {
            long begun = System.nanoTime();
            fill(desk.home());
            System.out.printf("%d files of %d MB uploaded in %d s%n", files, FILE_MB, seconds(begun));
            before = underWrites(desk, home, backup);
        }
        System.out.printf("the backup has %d MB%n", Files.size(backup) / MEGABYTE);
        var there = Files.createDirectories(folder.resolve("there"));
        long verified = command("verify", home, backup);
        long restored = command("restore", there, backup);
        checks.ensure("verified and restored within half an hour", verified + restored <= LONGEST_S);
        compare(before, there);
        serves(there);
    }

    /** Each person puts in as many, a file at a time. */
    private void fill(URI home) throws Exception {
        var threads = Executors.newFixedThreadPool(PEOPLE);
        try {
            var people = IntStream.range(FIRST, FIRST + PEOPLE)
                    .mapToObj(number -> threads.submit(() -> upload(home, number)))
                    .toList();
            for (var person : people) {
                person.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private void upload(URI home, int number) {
        var person = new Reporter(home, number);
        for (int file = number; file < files + FIRST; file += PEOPLE) {
            var answer = person.upload("佐证" + file + ".pdf", paper(file));
            if (answer.status() != 200) {
                throw new IllegalStateException("file " + file + ": " + answer.status() + " " + answer.body());
            }
        }
    }

    private static byte[] paper(int number) {
        var bytes = new byte[FILE_MB * MEGABYTE];
        new Random(number).nextBytes(bytes);
        var head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }

    /** What stood there when the backup's moment came; from then on people write until it has ended. */
    private Contents underWrites(DeskProcess desk, Path home, Path backup) throws Exception {
        var history = new History(folder.resolve("history.txt"));
        try (var crowd = Crowd.at(desk.home(), history, new Random(1))) {
            var before = contents(home, true);
            long begun = System.nanoTime();
            var process = launch("backup", home, backup);
            var half = backup.resolveSibling(backup.getFileName() + ".part");
            Patience.await(60, () -> size(half) > 0);
            crowd.begin();
            int code = process.waitFor();
            System.out.printf("backup ended with %d after %d s%n", code, seconds(begun));
            crowd.finish();
            System.out.println(history.table());
            checks.ensure("backup", code, 0);
            checks.ensure("things people did meanwhile", history.size() > 100);
            checks.ensure("lost, doubled or torn", County.asked(home, jdbc -> Verdict.on(history, jdbc)), List.of());
            return before;
        }
    }

    private static long size(Path file) {
        return file.toFile().length();
    }

    private long command(String word, Path home, Path backup) throws Exception {
        long begun = System.nanoTime();
        checks.ensure(word, launch(word, home, backup).waitFor(), 0);
        System.out.println(word + " took " + seconds(begun) + " s");
        return seconds(begun);
    }

    private Process launch(String word, Path home, Path backup) throws IOException {
        var words = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-cp"));
        words.addAll(List.of(System.getProperty("java.class.path"), "org.aiwei.AiweiDesk", word, backup.toString()));
        var builder = new ProcessBuilder(words).inheritIO();
        builder.environment().putAll(Map.of("AIWEI_HOME", home.toString(), "AIWEI_FILES_STORE", store));
        return builder.start();
    }

    private Contents contents(Path home, boolean running) throws Exception {
        return Contents.of(
                new MockEnvironment().withProperty("aiwei.home", home.toString()), running, home.resolve("files"));
    }

    private void compare(Contents before, Path there) throws Exception {
        var after = contents(there, false);
        checks.ensure("tables that differ, of " + before.tables().size(), before.tablesThatDiffer(after), List.of());
        checks.ensure("files that differ, of " + before.files().size(), before.filesThatDiffer(after), List.of());
        checks.ensure("what stands in the database", after.broken(), List.of());
    }

    private void serves(Path there) throws Exception {
        try (var desk = DeskProcess.start(
                there, "demo", DeskProcess.freePort(), County.STARTED, "--aiwei.files.store=" + store)) {
            var person = new Reporter(desk.home(), FIRST);
            checks.ensure("a file is given out", person.download("佐证" + FIRST + ".pdf"), 200);
        }
    }

    private static long seconds(long begun) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
    }
}

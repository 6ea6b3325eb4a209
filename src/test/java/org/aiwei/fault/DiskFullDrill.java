package org.aiwei.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.aiwei.load.DeskProcess;
import org.aiwei.load.LoadCounty;
import org.aiwei.platform.postgres.DatabaseDoor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.mock.env.MockEnvironment;

/**
 * Fills the disk of the files, then the one of the database that comes along, while somebody reports. Usage:
 * {@code DiskFullDrill [folder]}; needs the right to mount, and ends with 1 when a promise was broken.
 */
public final class DiskFullDrill {

    private static final int FILES_MB = 16;
    private static final int DATABASE_MB = 700;
    private static final long A_LITTLE = 20 << 10;
    private static final long SHORT = 40L << 20;
    private static final int SAVED = 200;
    private static final int FULL = 507;
    private static final int GONE = 503;
    private static final int REFUSED = 422;
    private static final String NO_ROOM = "磁盘已满，没有保存";
    private static final String AWAY = "系统暂时不能使用";
    private static final long PATIENCE_S = 60;

    private final Path folder;
    private final List<String> broken = new ArrayList<>();

    private DiskFullDrill(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        var folder = args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("disk-full");
        System.exit(run(Files.createDirectories(folder)).isEmpty() ? 0 : 1);
    }

    /** @return the broken promises, a sentence each */
    static List<String> run(Path folder) throws Exception {
        var drill = new DiskFullDrill(folder);
        var files = SmallDisk.mount(folder.resolve("files"), FILES_MB);
        var home = SmallDisk.mount(folder.resolve("home"), DATABASE_MB);
        if (files.isEmpty() || home.isEmpty()) {
            System.out.println("skipped: this user may not mount a small disk");
            return List.of();
        }
        try (var filesDisk = files.get();
                var homeDisk = home.get()) {
            drill.play(filesDisk, homeDisk);
        }
        System.out.println(
                drill.broken.isEmpty() ? "no promise was broken" : String.join(System.lineSeparator(), drill.broken));
        return drill.broken;
    }

    private void play(SmallDisk files, SmallDisk home) throws Exception {
        var desk = DeskProcess.start(
                home.folder(),
                "demo,load",
                DeskProcess.freePort(),
                LoadCounty.READY,
                "--aiwei.load.units=2",
                "--aiwei.files.store=folder",
                "--aiwei.files.folder=" + files.folder());
        try {
            System.out.println("the database begins with " + (home.free() >> 20) + " MB free");
            var reporter = new Reporter(desk.home());
            fillFiles(files, home, reporter);
            fillDatabase(home, reporter, desk);
            fillToTheLastByte(home, reporter);
            ensure("what stands in the database", invariants(home).toString(), "[]");
            ensure("the words that were answered as saved", reporter.stored(), reporter.answered());
        } finally {
            desk.close();
        }
    }

    private void fillFiles(SmallDisk files, SmallDisk home, Reporter reporter) throws Exception {
        ensure("upload with room", reporter.upload("一.jpg", Reporter.photo(1)).status(), SAVED);
        long before = links(home);
        files.fill(A_LITTLE);
        var refused = reporter.upload("二.jpg", Reporter.photo(2));
        ensure("upload to a full disk", refused.status(), REFUSED);
        ensure("the sentence beside it", refused.body().contains("磁盘已满"), true);
        ensure("rows of what was refused", links(home) - before, 0L);
        ensure("halves left", halves(files), 0L);
        ensure("a file of before", reporter.download("一.jpg"), SAVED);
        ensure("a word saved meanwhile", reporter.type(), SAVED);
        files.empty();
        ensure(
                "the same upload with room again",
                reporter.upload("二.jpg", Reporter.photo(2)).status(),
                SAVED);
        ensure("rows after it", links(home) - before, 1L);
    }

    private void fillDatabase(SmallDisk home, Reporter reporter, DeskProcess desk) throws Exception {
        home.fill(SHORT);
        System.out.println("the database has " + (home.free() >> 20) + " MB left");
        ensure("a word to a nearly full disk", reporter.type(), FULL);
        ensure("the page that says so", reporter.refusal().contains(NO_ROOM), true);
        ensure("reading meanwhile", reporter.read(), SAVED);
        ensure("somebody else signing in to read", new Reporter(desk.home()).read(), SAVED);
        home.empty();
        ensure("a word with room again", reporter.type(), SAVED);
    }

    /** Whatever else fills the disk: the database may stop, and everything is back when there is room. */
    private void fillToTheLastByte(SmallDisk home, Reporter reporter) throws Exception {
        home.fill(0);
        System.out.println("the database has " + home.free() + " bytes left");
        int served = 0;
        int told = 0;
        int other = 0;
        int words = 0;
        int gone = 0;
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < until) {
            int status = reporter.read();
            served += status == SAVED ? 1 : 0;
            told += status == FULL || status == GONE ? 1 : 0;
            other += status == SAVED || status == FULL || status == GONE ? 0 : 1;
            words++;
            int answer = reporter.type();
            gone += answer == GONE ? 1 : 0;
            ensure("a word to a full disk is refused", answer == FULL || answer == GONE, true);
            ensure(
                    "a word to a full disk: the sentence",
                    reporter.refusal().contains(answer == FULL ? NO_ROOM : AWAY),
                    true);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        System.out.println("twenty seconds on a full disk: " + served + " pages served, " + told + " refused in words, "
                + other + " otherwise; " + words + " words typed, " + gone
                + " of them while the database was away");
        ensure("pages that fail without a word", other, 0);
        home.empty();
        System.out.println("healed after " + healing(reporter) + " ms");
    }

    private long healing(Reporter reporter) {
        long begun = System.nanoTime();
        while (reporter.type() != SAVED && System.nanoTime() < begun + TimeUnit.SECONDS.toNanos(PATIENCE_S)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        ensure("a word after it", reporter.type(), SAVED);
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    private void ensure(String what, Object found, Object wanted) {
        boolean right = wanted.equals(found);
        if (!right || !what.startsWith("a word to a full disk")) {
            System.out.println((right ? "  ok   " : "  NOT  ") + what + ": " + found);
        }
        if (!right) {
            broken.add(what + ": " + found + " instead of " + wanted);
        }
    }

    private static long halves(SmallDisk files) throws IOException {
        try (var all = Files.walk(files.folder())) {
            return all.filter(path -> path.toString().endsWith(".part")).count();
        }
    }

    private static long links(SmallDisk home) throws IOException, SQLException {
        return asked(
                home,
                jdbc -> jdbc.sql("select count(*) from evidence_link")
                        .query(Long.class)
                        .single());
    }

    private static List<String> invariants(SmallDisk home) throws IOException, SQLException {
        return asked(home, Invariants::broken);
    }

    private static <T> T asked(SmallDisk home, java.util.function.Function<JdbcClient, T> question)
            throws IOException, SQLException {
        var environment =
                new MockEnvironment().withProperty("aiwei.home", home.folder().toString());
        try (var door = DatabaseDoor.open(environment, true);
                var connection = door.connect()) {
            return question.apply(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
        }
    }
}

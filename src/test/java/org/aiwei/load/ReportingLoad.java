package org.aiwei.load;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * Eighty people sign in, fill in a report of twenty lines with three photos and send it: once spread over five minutes,
 * once all at the same moment. The server is a process of its own; every request goes over HTTP, with CSRF and once keys.
 * Usage: {@code ReportingLoad [folder]}; it ends with 1 when within
 * the five minutes anything failed or p95 of a kind was above a second.
 */
public final class ReportingLoad {

    private static final Duration SPREAD = Duration.ofMinutes(5);
    private static final long SLOW = 1000;
    private static final Duration OWN = Duration.ofSeconds(60);

    private ReportingLoad() {}

    public static void main(String[] args) throws Exception {
        var folder = args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("load");
        var photo = photo();
        boolean good;
        try (var desk = DeskProcess.start(folder, "demo,load", DeskProcess.freePort(), LoadCounty.READY)) {
            good = run(desk, LoadCounty.TABLES.get(0), photo, SPREAD.minus(OWN));
            run(desk, LoadCounty.TABLES.get(1), photo, Duration.ZERO);
        }
        System.exit(good ? 0 : 1);
    }

    private static boolean run(DeskProcess desk, String table, byte[] photo, Duration within) throws Exception {
        var meter = new Meter();
        var pace = within.isZero() ? Duration.ZERO : OWN;
        var people = IntStream.range(0, LoadCounty.UNITS)
                .mapToObj(number -> new LoadPerson(desk.home(), meter, number, photo, pace))
                .toList();
        if (within.isZero()) {
            people.forEach(LoadPerson::signIn); // one address may not try more at once
        }
        var threads = Executors.newScheduledThreadPool(people.size());
        var begun = Instant.now();
        var work = new ArrayList<Future<?>>();
        for (var person : people) {
            Runnable all = () -> {
                if (!within.isZero()) {
                    person.signIn();
                }
                person.report(table);
            };
            long after = within.toMillis() * work.size() / people.size();
            work.add(threads.schedule(all, after, TimeUnit.MILLISECONDS));
        }
        int sent = finished(work);
        threads.shutdown();
        System.out.println(
                table + ": " + sent + " of " + people.size() + " reports sent, " + meter.failed() + " requests failed");
        System.out.println(meter.table(Duration.between(begun, Instant.now())));
        return sent == people.size() && meter.failed() == 0 && meter.slowest() <= SLOW;
    }

    private static int finished(List<Future<?>> work) throws Exception {
        int done = 0;
        for (var each : work) {
            try {
                each.get(20, TimeUnit.MINUTES);
                done++;
            } catch (ExecutionException e) {
                System.out.println(e.getCause());
            }
        }
        return done;
    }

    /** Of the size that a phone sends after making it smaller. */
    static byte[] photo() {
        var picture = new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB);
        var random = new Random(25);
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                picture.setRGB(x, y, ((x / 8) << 16 | (y / 5) << 8 | 0x40) + (random.nextInt(24) << 8));
            }
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

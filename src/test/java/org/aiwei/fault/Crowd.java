package org.aiwei.fault;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import javax.imageio.ImageIO;

/** Three who report, two who note progress and the office, at work all the time until they are told to stop. */
final class Crowd implements AutoCloseable {

    private static final int LIAISONS = 3;
    private static final int WORKERS = 2;
    private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(30);

    private final History history;
    private final AtomicBoolean going = new AtomicBoolean(true);
    private final List<Person> people = new ArrayList<>();
    private final List<Future<?>> running = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private Crowd(History history) {
        this.history = history;
    }

    /** Signed in, and with what they need to begin. */
    static Crowd at(URI home, History history, Random random) throws IOException {
        var crowd = new Crowd(history);
        var photo = photo();
        for (int i = 0; i < LIAISONS; i++) {
            crowd.people.add(new Liaison(i, home, history, random.nextLong(), crowd.going, photo));
        }
        for (int i = LIAISONS; i < LIAISONS + WORKERS; i++) {
            crowd.people.add(new Worker(i, home, history, random.nextLong(), crowd.going));
        }
        crowd.people.add(new Officer(home, history, random.nextLong(), crowd.going));
        crowd.people.forEach(Person::prepare);
        return crowd;
    }

    /** Everybody presses a button until there is an answer; otherwise every second one does. */
    Crowd insisting() {
        people.forEach(Person::insist);
        return this;
    }

    void begin() {
        people.forEach(person -> running.add(threads.submit(person)));
    }

    /** Until so many more things were done; not for ever, as a blow may hold everybody up. */
    void awaitActs(int more) {
        int wanted = history.size() + more;
        long until = System.nanoTime() + PATIENCE_NS;
        while (history.size() < wanted && System.nanoTime() < until) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    /** Each ends what is begun; whoever was signed out meanwhile makes this fail. */
    void finish() throws Exception {
        going.set(false);
        for (var each : running) {
            each.get(2, TimeUnit.MINUTES);
        }
    }

    @Override
    public void close() {
        going.set(false);
        threads.shutdownNow();
    }

    private static byte[] photo() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        return bytes.toByteArray();
    }
}

package org.aiwei.fault;

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.aiwei.load.LoadCounty;
import org.aiwei.load.PlainBrowser;
import org.aiwei.load.PlainBrowser.Answer;

/** Somebody who works on, whatever happens to the server, and presses the button again when no answer came. */
abstract class Person implements Runnable {

    private static final long BREATH_NS = 100_000_000;
    private static final int TRIES = 5;
    private static final String ALREADY = "没有重复办理";

    protected final PlainBrowser browser;
    protected final Random random;
    private final History history;
    private final String login;
    private final AtomicBoolean going;
    private boolean insists;

    Person(String login, URI home, History history, long seed, AtomicBoolean going) {
        this.browser = new PlainBrowser(home, history.meter());
        this.random = new Random(seed);
        this.history = history;
        this.login = login;
        this.going = going;
    }

    /** One thing after another; what is left undone by a lost answer is taken up from the pages anew. */
    protected abstract void act();

    /** What has to stand before the first disturbance. */
    protected void prepare() {
        browser.signIn(login, LoadCounty.PASSWORD);
    }

    /** From now on every button is pressed until there is an answer. */
    final void insist() {
        insists = true;
    }

    @Override
    public final void run() {
        while (going.get()) {
            try {
                act();
            } catch (UncheckedIOException | Unavailable gone) {
                LockSupport.parkNanos(BREATH_NS);
            }
        }
    }

    /** The page, as soon as the server gives it. */
    protected final Answer page(String path) {
        var answer = browser.open(path);
        if (answer.status() >= 500) {
            throw new Unavailable();
        }
        if (answer.path().startsWith("/login")) {
            throw new IllegalStateException(login + " was signed out");
        }
        return answer;
    }

    /**
     * Presses a button. When no answer comes, every second person presses the same button again until one does; and
     * now and then somebody presses five times though the first answer was fine.
     */
    protected final Told press(
            Act.Kind kind, String key, String value, Supplier<Answer> button, Predicate<Answer> done) {
        long begun = System.nanoTime();
        var told = once(button, done);
        boolean patient = random.nextBoolean() || insists;
        while (told == Told.NOTHING && patient && going.get()) {
            LockSupport.parkNanos(BREATH_NS);
            told = once(button, done.or(Person::alreadyDone));
        }
        history.add(new Act(kind, key, value, told), begun);
        if (told == Told.DONE && random.nextInt(10) == 0) {
            for (int i = 1; i < TRIES; i++) {
                once(button, done);
            }
        }
        return told;
    }

    private static boolean alreadyDone(Answer answer) {
        return answer.status() == 200 && answer.body().contains(ALREADY);
    }

    private static Told once(Supplier<Answer> button, Predicate<Answer> done) {
        try {
            var answer = button.get();
            if (answer.status() >= 500) {
                return Told.NOTHING;
            }
            return done.test(answer) ? Told.DONE : Told.REFUSED;
        } catch (UncheckedIOException gone) {
            return Told.NOTHING;
        }
    }

    /** The server is there and says that it cannot answer now. */
    private static final class Unavailable extends RuntimeException {}
}

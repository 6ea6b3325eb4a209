package org.aiwei.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

/** People and programs that do what nobody should, all at once and without pause, until it is closed. */
final class Mischief implements AutoCloseable {

    private static final int UPLOADERS = 20;
    private static final int SLOW = 100;
    private static final int FIELDS = 10_000;
    private static final int HEADER = 1 << 20;

    private final URI home;
    private final AtomicBoolean going = new AtomicBoolean(true);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Process> slow = new ArrayList<>();
    private final Map<String, LongAdder> answers = new ConcurrentHashMap<>();

    private Mischief(URI home) {
        this.home = home;
    }

    static Mischief at(URI home, int seconds) throws IOException {
        var mischief = new Mischief(home);
        var member = new PlainBrowser(home, new Meter()).signIn(LoadCounty.OFFICE, LoadCounty.PASSWORD);
        mischief.slowly(seconds, "-H");
        mischief.slowly(seconds, "-B");
        var bombs = List.of(Bombs.cells(), Bombs.attribute(), Bombs.picture());
        for (int i = 0; i < UPLOADERS; i++) {
            var bomb = bombs.get(i % bombs.size());
            mischief.keepOn("bomb " + i % bombs.size(), () -> mischief.upload(member.at(home), bomb));
        }
        mischief.keepOn("header of 1 MB", mischief::header);
        mischief.keepOn("10,000 fields sent", () -> mischief.fields(member.at(home)));
        mischief.keepOn("10,000 fields asked", () -> mischief.asked(member.at(home)));
        mischief.keepOn(
                "search for 1,000 %",
                () -> member.at(home).open("/search?q=" + "%25".repeat(1000)).status());
        return mischief;
    }

    /** A hundred connections that send their headers, or their content, byte by byte. */
    private void slowly(int seconds, String way) throws IOException {
        var words = List.of(
                "slowhttptest",
                way,
                "-c",
                String.valueOf(SLOW),
                "-i",
                "5",
                "-r",
                "50",
                "-l",
                String.valueOf(seconds),
                "-u",
                home.resolve("/login").toString(),
                "-p",
                "3");
        slow.add(new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    private interface Deed {
        int done() throws IOException;
    }

    private void keepOn(String what, Deed deed) {
        threads.submit(() -> {
            while (going.get()) {
                count(what, deed);
                Patience.rest(50);
            }
        });
    }

    private void count(String what, Deed deed) {
        String answer;
        try {
            answer = String.valueOf(deed.done());
        } catch (IOException | UncheckedIOException hungUp) {
            answer = "hung up";
        } catch (RuntimeException fault) {
            answer = fault.toString();
        }
        answers.computeIfAbsent(what + ": " + answer, any -> new LongAdder()).increment();
    }

    private int upload(PlainBrowser browser, byte[] bomb) {
        var form = browser.open("/rectify/import").form("/rectify/import");
        form.remove("file");
        return browser.attach("bomb", "/rectify/import", form, "file", "台账.xlsx", bomb)
                .status();
    }

    private int header() throws IOException {
        try (var socket = new Socket(home.getHost(), home.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET /login HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Much: " + "x".repeat(HEADER) + "\r\n\r\n")
                            .getBytes(UTF_8));
            var line = new String(socket.getInputStream().readNBytes(12), UTF_8);
            return line.length() < 12 ? 0 : Integer.parseInt(line.substring(9, 12));
        }
    }

    private int fields(PlainBrowser browser) {
        var fields = new LinkedHashMap<>(browser.open("/rectify/import").form("/rectify/import"));
        for (int i = 0; i < FIELDS; i++) {
            fields.put("field" + i, "x");
        }
        return browser.post("fields", "/rectify/import", fields).status();
    }

    private int asked(PlainBrowser browser) {
        return browser.open("/rectify?" + "a=1&".repeat(FIELDS)).status();
    }

    /** @return how often each deed was answered how */
    Map<String, Long> answers() {
        var sorted = new TreeMap<String, Long>();
        answers.forEach((what, times) -> sorted.put(what, times.sum()));
        return sorted;
    }

    @Override
    public void close() {
        going.set(false);
        slow.forEach(Process::destroy);
        threads.shutdownNow();
    }
}

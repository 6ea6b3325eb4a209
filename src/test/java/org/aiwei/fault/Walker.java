package org.aiwei.fault;

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.aiwei.load.County;
import org.aiwei.load.Meter;
import org.aiwei.load.PlainBrowser;

/** Signs in as one of the example county after the other and opens what the pages offer, until told to stop. */
final class Walker implements Runnable {

    private static final int PAGES = 40;
    private static final List<String> PEOPLE =
            List.of("lin", "wang", "medical", "peoples", "peoples2", "changle", "enforcement2", "admin");

    private final URI home;
    private final Meter meter;
    private final AtomicBoolean going;
    private final AtomicInteger opened = new AtomicInteger();
    private final Map<String, Integer> odd = new TreeMap<>();

    Walker(URI home, Meter meter, AtomicBoolean going) {
        this.home = home;
        this.meter = meter;
        this.going = going;
    }

    @Override
    public void run() {
        for (int person = 0; going.get(); person = (person + 1) % PEOPLE.size()) {
            try {
                walk(new PlainBrowser(home, meter).signIn(PEOPLE.get(person), County.ADMINS_PASSWORD));
            } catch (UncheckedIOException gone) {
                note("no answer");
            }
        }
    }

    private void walk(PlainBrowser browser) {
        var open = new ArrayDeque<>(List.of("/"));
        var seen = new HashSet<String>();
        while (going.get() && !open.isEmpty() && seen.size() < PAGES) {
            var path = open.poll();
            if (seen.add(path)) {
                var answer = browser.open(path);
                opened.incrementAndGet();
                if (answer.status() != 200) {
                    note(answer.status() + " " + path.replaceAll("[0-9a-f]{8}-[0-9a-f-]+|\\?.*", "…"));
                }
                answer.document().select(".menu a[href^=/], .tabs a[href^=/], main a[href^=/]").stream()
                        .map(link -> link.attr("href"))
                        .filter(href -> !href.startsWith("/evidence"))
                        .forEach(open::add);
            }
        }
    }

    private synchronized void note(String what) {
        odd.merge(what, 1, Integer::sum);
    }

    int opened() {
        return opened.get();
    }

    /** Pages that did not open, and how often. */
    synchronized Map<String, Integer> odd() {
        return new TreeMap<>(odd);
    }
}

package org.aiwei.journey;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.aiwei.load.PlainBrowser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Follows every link a person is shown, one page for each kind of page, without drawing any. */
final class Crawl {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");
    private static final Pattern FILES = Pattern.compile(
            ".*(export|template|errors|/paper|/photos/|/download|/result|[./]docx|[./]xlsx|\\.ics|/evidence/|/files/|/logout).*");

    private final PlainBrowser browser;
    private final Map<String, String> seen = new LinkedHashMap<>();
    private final ArrayDeque<String> open = new ArrayDeque<>();

    Crawl(PlainBrowser browser) {
        this.browser = browser;
    }

    /** Opens up to {@code most} kinds of pages; each is shown to {@code look}. Returns kind → address. */
    Map<String, String> walk(String start, int most, Consumer<Document> look) {
        offer(start);
        while (!open.isEmpty() && most-- > 0) {
            var path = open.poll();
            var page = Jsoup.parse(browser.open(path).body(), "http://localhost" + path);
            look.accept(page);
            page.select("a[href^=/], a[href^=?]")
                    .forEach(link -> offer(link.absUrl("href").replaceFirst("http://localhost(:\\d+)?", "")));
        }
        return seen;
    }

    private void offer(String path) {
        var clean = path.replaceFirst("#.*", "");
        if (clean.isEmpty() || FILES.matcher(clean).matches()) {
            return;
        }
        var kind = kind(clean);
        if (!seen.containsKey(kind)) {
            seen.put(kind, clean);
            open.add(clean);
        }
    }

    /** Pages that differ only in the thing shown or in a filter's value are one kind. */
    static String kind(String path) {
        var ids = ID.matcher(path).replaceAll("{id}");
        var cut = ids.indexOf('?');
        if (cut < 0) {
            return ids;
        }
        var names = ids.substring(cut + 1).replaceAll("=[^&]*", "");
        return ids.substring(0, cut)
                + (names.contains("view") || names.contains("tab") ? ids.substring(cut) : "?" + names);
    }
}

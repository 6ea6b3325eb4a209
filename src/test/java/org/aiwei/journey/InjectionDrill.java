package org.aiwei.journey;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.aiwei.load.DeskProcess;
import org.aiwei.load.Meter;
import org.aiwei.load.PlainBrowser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Types sixty payloads into every text field of every form that six people are shown, then has a browser open every kind
 * of page and export. Usage: {@code InjectionDrill FOLDER [rounds [pages]]}; ends with 1 when anything came to life.
 */
final class InjectionDrill {

    private static final List<String> PEOPLE =
            List.of("lin", "admin", "peoples2", "peoples", "medical", "enforcement2");
    private static final int MOST = 120;

    private final URI home;
    private final int rounds;
    private final Payloads payloads = new Payloads();
    private final Map<String, String> outcomes = new TreeMap<>();
    private final Set<String> fields = new TreeSet<>();
    private int sent;
    private int kept;

    private InjectionDrill(URI home, int rounds) {
        this.home = home;
        this.rounds = rounds;
    }

    public static void main(String[] args) throws Exception {
        var folder = Files.createDirectories(Path.of(args[0]));
        int broken;
        try (var desk = DeskProcess.start(folder, "demo", DeskProcess.freePort(), "the example county is ready")) {
            var drill = new InjectionDrill(desk.home(), args.length > 1 ? Integer.parseInt(args[1]) : 3);
            PEOPLE.forEach(drill::type);
            drill.say();
            var look = new InjectionLook(desk.home(), args.length > 2 ? Integer.parseInt(args[2]) : 160);
            for (var login : List.of("lin", "wang", "admin", "peoples2", "medical", "enforcement2", "tcmh2")) {
                look.walk(login);
            }
            broken = look.say();
        }
        System.exit(broken == 0 ? 0 : 1);
    }

    private void say() {
        System.out.printf(
                "%d payloads, %d text fields, %d pairs sent, %d of them in forms that were taken; %d kinds of forms, %d taken%n",
                Payloads.count(),
                fields.size(),
                sent,
                kept,
                outcomes.size(),
                outcomes.values().stream().filter("taken"::equals).count());
        System.out.println("not taken: "
                + outcomes.entrySet().stream()
                        .filter(each -> !each.getValue().equals("taken"))
                        .toList());
    }

    private void type(String login) {
        var browser = new PlainBrowser(home, new Meter()).signIn(login, ExampleCounty.PASSWORD);
        for (int round = 0; round < rounds; round++) {
            pages(browser).forEach((kind, path) -> {
                var page = document(browser.open(path));
                Filled.of(page, path, (name, value) -> payloads.next()).stream()
                        .filter(form -> form.kind().equals(kind)
                                && form.fields().stream().anyMatch(Filled.Field::typed))
                        .findFirst()
                        .ifPresent(form -> send(browser, login, form));
            });
        }
    }

    /** Page of each kind of form. */
    private static Map<String, String> pages(PlainBrowser browser) {
        var forms = new LinkedHashMap<String, String>();
        var kinds = new HashSet<String>();
        var open = new ArrayDeque<>(List.of("/"));
        while (!open.isEmpty() && kinds.size() < MOST) {
            var path = open.poll();
            if (!Inside.file(path) && kinds.add(Crawl.kind(path))) {
                var answer = browser.open(path);
                var page = document(answer);
                page.select("a[href]").forEach(link -> {
                    if (link.absUrl("href").startsWith("http://localhost/")) {
                        open.add(link.absUrl("href")
                                .substring("http://localhost".length())
                                .replaceFirst("#.*", ""));
                    }
                });
                Filled.of(page, answer.path(), (name, value) -> value)
                        .forEach(form -> forms.putIfAbsent(form.kind(), answer.path()));
            }
        }
        forms.keySet()
                .removeIf(
                        kind -> kind.matches("/logout|/preferences.*|/account/(password|factor|sessions|language).*"));
        return forms;
    }

    private void send(PlainBrowser browser, String login, Filled form) {
        var answer = post(browser, login, form);
        if (answer.status() == 422) { // what was refused gets plain words, so that the rest is kept
            var wrong = new HashSet<String>();
            document(answer).select("[aria-invalid=true]").forEach(field -> wrong.add(field.attr("name")));
            var plainer = form;
            for (var name : wrong) {
                plainer = plainer.with(name, "1");
            }
            answer = post(browser, login, plainer);
        }
        var outcome = answer.status() < 300 && !answer.path().equals(form.action())
                ? "taken"
                : String.valueOf(answer.status());
        outcomes.merge(login + " " + form.kind(), outcome, (old, now) -> old.equals("taken") ? old : now);
        if (outcome.equals("taken")) {
            kept += (int) form.fields().stream().filter(Filled.Field::typed).count();
        }
    }

    private PlainBrowser.Answer post(PlainBrowser browser, String login, Filled form) {
        var values = new HashMap<String, String>();
        form.fields().forEach(field -> {
            values.put(field.name(), field.value());
            if (field.typed() && Payloads.in(field.value())) {
                sent++;
                fields.add(form.kind() + " " + field.name().replaceAll("\\d+", "#"));
            }
        });
        return form.multipart()
                ? browser.attach("type", form.action(), values, "nothing", "", new byte[0])
                : browser.post("type", form.action(), values);
    }

    private static Document document(PlainBrowser.Answer answer) {
        return Jsoup.parse(answer.body(), "http://localhost" + answer.path());
    }
}

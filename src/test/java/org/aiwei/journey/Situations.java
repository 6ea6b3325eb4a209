package org.aiwei.journey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.aiwei.Lines;

/** The file forms.txt: who finds the form of a route where, what is filled in, and which routes have none to try. */
final class Situations {

    /**
     * @param page an address with SQL in square brackets, or {@code >} and the route whose form leads there
     * @param fields what is filled in otherwise than anybody would; {@code @name:content} is a file
     * @param before SQL that brings the state about
     */
    record Situation(String route, String login, String page, Map<String, String> fields, List<String> before) {}

    private final List<Situation> all = new ArrayList<>();
    private final Map<String, String> without = new TreeMap<>();
    private final Set<String> named = new TreeSet<>();
    private final Map<String, String> words = new LinkedHashMap<>();

    Situations() {
        Lines.of("forms.txt").forEach(this::read);
    }

    private void read(String written) {
        var line = written;
        for (var word : words.entrySet()) {
            line = line.replace("[" + word.getKey() + "]", word.getValue());
        }
        var parts = line.split("\\s\\|(?=\\s)", 5);
        if (line.startsWith("@")) {
            words.put(parts[0].strip().substring(1), parts[1].strip());
            return;
        }
        named.add(parts[0].strip());
        if (parts[1].strip().equals("links")) {
            return;
        }
        if (parts[1].strip().equals("-")) {
            without.put(parts[0].strip(), parts[2].strip());
            return;
        }
        var fields = new LinkedHashMap<String, String>();
        for (var field : part(parts, 3).split(";\\s+")) {
            if (!field.isBlank()) {
                var pair = field.split("=", 2);
                fields.put(pair[0].strip(), pair[1].strip().replace("\\n", "\n"));
            }
        }
        var before = part(parts, 4).isBlank()
                ? List.<String>of()
                : List.of(part(parts, 4).split(";;"));
        all.add(new Situation(parts[0].strip(), parts[1].strip(), parts[2].strip(), fields, before));
    }

    private static String part(String[] parts, int number) {
        return number < parts.length ? parts[number].strip() : "";
    }

    List<Situation> all() {
        return all;
    }

    /** All routes of which a line speaks. */
    Set<String> named() {
        return named;
    }

    Situation of(String route) {
        return all.stream()
                .filter(each -> each.route().equals(route))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("forms.txt: nothing leads to " + route));
    }

    /** Routes that no form is tried for, and why. */
    Map<String, String> without() {
        return without;
    }
}

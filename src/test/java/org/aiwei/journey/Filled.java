package org.aiwei.journey;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A form as somebody fills it in: what stands there stays, the first choice is taken, what is empty gets plausible words. */
record Filled(String page, String action, boolean multipart, List<Field> fields) {

    /** One name and value that is sent; {@code typed} where a person may write any words. */
    record Field(String name, String value, boolean typed) {}

    private static final Set<String> WORDS = Set.of("text", "search", "");

    /** All forms of a page that change something; one for each button that leads elsewhere. */
    static List<Filled> of(Document page, String path, BiFunction<String, String, String> words) {
        var forms = new ArrayList<Filled>();
        for (var form : page.select("form[method=post]")) {
            var buttons = buttons(page, form);
            var seen = new HashSet<String>();
            for (var button : buttons) {
                var action = button.hasAttr("formaction") ? button.absUrl("formaction") : form.absUrl("action");
                var chosen = action + " " + button.attr("name") + " " + button.attr("value");
                if (action.startsWith("http://localhost/") && seen.add(chosen)) {
                    var multipart = form.attr("enctype").startsWith("multipart");
                    forms.add(new Filled(
                            path,
                            action.substring("http://localhost".length()),
                            multipart,
                            fields(page, form, button, words)));
                }
            }
        }
        return forms;
    }

    /** The same with another value for one name, whether it had one or not. */
    Filled with(String name, String value) {
        boolean typed = fields.stream().anyMatch(field -> field.name().equals(name) && field.typed());
        var others = new ArrayList<>(fields);
        others.removeIf(field -> field.name().equals(name));
        others.add(0, new Field(name, value, typed));
        return new Filled(page, action, multipart, others);
    }

    /** The same without a name, such as that of the button that was pressed; {@code *} stands for any words. */
    Filled without(String name) {
        var pattern = Arrays.stream(name.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return new Filled(
                page,
                action,
                multipart,
                fields.stream().filter(field -> !field.name().matches(pattern)).toList());
    }

    /** The value that stands in the form for this name, empty when the form does not have it. */
    String value(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .map(Field::value)
                .orElse("");
    }

    /** Who may do what: the kind of address, and the button where there are several. */
    String kind() {
        var button = fields.isEmpty() ? "" : fields.get(fields.size() - 1).name();
        return Crawl.kind(action) + (button.startsWith("=") ? button : "");
    }

    private static List<Element> buttons(Document page, Element form) {
        var found =
                new ArrayList<Element>(form.select("button:not([type=button]):not([type=reset]), input[type=submit]"));
        if (!form.id().isEmpty()) {
            found.addAll(page.select("button[form=" + form.id() + "]:not([type=button])"));
        }
        found.removeIf(button -> button.hasAttr("disabled"));
        return found;
    }

    private static List<Field> fields(
            Document page, Element form, Element button, BiFunction<String, String, String> words) {
        var controls = new ArrayList<Element>(form.select("input, select, textarea"));
        if (!form.id().isEmpty()) {
            page.select("[form=" + form.id() + "]").stream()
                    .filter(control -> !control.normalName().equals("button"))
                    .forEach(controls::add);
        }
        var fields = new ArrayList<Field>();
        var chosen = new LinkedHashMap<String, Boolean>();
        for (var control : controls) {
            if (!control.attr("name").isEmpty() && !control.hasAttr("disabled")) {
                add(fields, chosen, form, control, words);
            }
        }
        if (!button.attr("name").isEmpty()) {
            fields.add(new Field(button.attr("name"), button.attr("value"), false));
        }
        return fields;
    }

    private static void add(
            List<Field> fields,
            Map<String, Boolean> chosen,
            Element form,
            Element control,
            BiFunction<String, String, String> words) {
        var name = control.attr("name");
        var type = control.normalName().equals("input") ? control.attr("type") : control.normalName();
        switch (type) {
            case "checkbox", "radio" -> {
                var any = !form.select("[name=" + quoted(name) + "][checked]").isEmpty();
                if (control.hasAttr("checked") || (!any && chosen.putIfAbsent(name, true) == null)) {
                    fields.add(new Field(name, control.hasAttr("value") ? control.attr("value") : "on", false));
                }
            }
            case "select" -> choose(fields, control);
            case "submit", "button", "reset", "file", "image" -> {}
            case "textarea" -> fields.add(text(control, name, control.wholeText(), words));
            default -> fields.add(text(control, name, control.attr("value"), words));
        }
    }

    private static void choose(List<Field> fields, Element select) {
        var options = select.select("option:not([disabled])");
        var selected =
                options.stream().filter(option -> option.hasAttr("selected")).toList();
        var kept = selected.stream()
                .filter(option -> !option.attr("value").isEmpty())
                .findFirst()
                .or(() -> options.stream()
                        .filter(option -> !option.attr("value").isEmpty())
                        .findFirst());
        kept.ifPresent(option -> fields.add(new Field(select.attr("name"), option.attr("value"), false)));
    }

    private static Field text(Element control, String name, String value, BiFunction<String, String, String> words) {
        var type = control.normalName().equals("textarea") ? "" : control.attr("type");
        var number = control.attr("inputmode").matches("numeric|decimal") || type.equals("number");
        var day = type.equals("date") || name.matches(".*([dD]ate|[a-z]On|day|Day|until|Until)$");
        if (type.equals("hidden") || control.hasAttr("readonly")) {
            return new Field(name, value, false);
        }
        var lower = name.toLowerCase(java.util.Locale.ROOT);
        if (type.equals("password")) {
            return new Field(
                    name,
                    lower.matches(".*(current|now|present).*|password") ? ExampleCounty.PASSWORD : "Xin-Mima-2026-hao!",
                    false);
        }
        if (!WORDS.contains(type) || number || day) {
            return new Field(name, value.isEmpty() ? plausible(control, type, number) : value, false);
        }
        return new Field(name, words.apply(name, value), true);
    }

    private static String plausible(Element control, String type, boolean number) {
        if (number) {
            return control.hasAttr("min") ? control.attr("min") : "1";
        }
        return switch (type) {
            case "month" -> YearMonth.now().toString();
            case "time" -> "09:00";
            case "email" -> "a@example.org";
            case "tel" -> "13800001111";
            case "url" -> "https://example.org/";
            default -> LocalDate.now().plusDays(20).toString();
        };
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\\\"") + '"';
    }
}

package org.aiwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aiwei.load.Meter;
import org.aiwei.load.PlainBrowser;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every kind of page each role can reach: readable by everyone, wide enough for a phone, English when asked for. */
@ExampleCounty
class PagesTests {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2}");
    private static final List<Pattern> SENTENCES = new ArrayList<>();
    private static final Set<String> WORDS = new HashSet<>();
    private static final Set<String> WIDE = new HashSet<>();
    private static final Set<String> NARROW = new HashSet<>();
    private static final int MOST = 120;

    private Set<String> names = Set.of();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    static void learnTheChineseSentences() throws IOException {
        var data = String.join(
                "\n",
                Files.readString(Path.of("src/main/resources/demo/units.csv")),
                Files.readString(Path.of("src/main/resources/demo/people.csv")),
                Files.readString(Path.of("src/main/resources/demo/tasks-consolidation.csv")));
        try (var bundles = Files.list(Path.of("src/main/resources/messages"))) {
            for (var bundle :
                    bundles.filter(path -> !path.toString().contains("_en")).toList()) {
                var sentences = new Properties();
                try (var reader = Files.newBufferedReader(bundle)) {
                    sentences.load(reader);
                }
                sentences.forEach((key, text) -> learn(key.toString(), text.toString(), data));
            }
        }
    }

    private static void learn(String key, String text, String data) {
        if (HAN.matcher(text.replaceAll("\\{[^}]*}", " ")).find() && !key.equals("layout.zh") && !data.contains(text)) {
            if (!text.contains("{")) {
                WORDS.add(text);
                return;
            }
            var pattern = Pattern.quote(text).replaceAll("\\{\\d[^}]*}", "\\\\E.*\\\\Q");
            SENTENCES.add(Pattern.compile(pattern, Pattern.DOTALL));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lin", "wang", "medical", "peoples2", "admin"})
    void areAccessibleInChinese(String login) {
        try (var visitor = new Browser.Visitor(port, 1366, false).signIn(login, ExampleCounty.PASSWORD)) {
            var kinds = new Crawl(reader().signIn(login, ExampleCounty.PASSWORD)).walk("/", MOST, page -> {
                if (WIDE.addAll(parts(page))) {
                    visitor.open(path(page)).assertAccessible();
                }
            });
            assertThat(kinds).hasSizeGreaterThan(3);
            visitor.open("/").picture("home-" + login);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lin", "wang", "peoples2", "admin"})
    void areEnglishWhenAskedFor(String login) {
        try (var visitor = new Browser.Visitor(port, 375, true).signIn(login, ExampleCounty.PASSWORD)) {
            new Crawl(reader().inEnglish().signIn(login, ExampleCounty.PASSWORD)).walk("/", MOST, page -> {
                assertEnglish(page);
                if (NARROW.addAll(parts(page))) {
                    visitor.open(path(page)).assertFitsItsWidth();
                }
            });
            visitor.open("/").picture("home-" + login + "-en-375");
        }
    }

    private PlainBrowser reader() {
        return new PlainBrowser(URI.create("http://localhost:" + port), new Meter());
    }

    private static String path(Document page) {
        return page.location().replaceFirst("http://localhost", "");
    }

    /** What people and papers are called stays as it is in every language. */
    private Set<String> names() {
        var columns = List.of(
                "select name from unit",
                "select alias from unit_alias",
                "select name from unit_group",
                "select alias from unit_group_alias",
                "select name from person",
                "select post_title from appointment",
                "select name from campaign",
                "select name from campaign_phase",
                "select title from standard_node",
                "select coalesce(usual_lead, '') from standard_node",
                "select coalesce(health_unit, '') from standard_node",
                "select target_text from standard_data_item",
                "select name from standard_edition",
                "select name from document_series",
                "values ('自查总结'), ('自查情况总结')", // ready-made forms, offered before they are made
                "select name from report_form",
                "select label from report_field",
                "select hint from report_field",
                "select coalesce(unit_text, '') from report_field",
                "select name from collection",
                "select name from site",
                "select category from site",
                "select place from site",
                "select name from checklist",
                "select name from checklist_group",
                "select name from inspection_round",
                "select title from rectification_notice",
                "select problem from rectification",
                "select place from rectification",
                "select site_name from rectification",
                "select coalesce(team, '') from round_target");
        return columns.stream()
                .flatMap(sql -> jdbc.sql(sql).query(String.class).list().stream())
                .collect(Collectors.toSet());
    }

    /**
     * Which elements stand in which: a page put together from parts that were all seen before, such as a list shown to
     * another person, is as accessible and as wide as those were, and is not drawn again.
     */
    private static Set<String> parts(Document page) {
        return page.body().getAllElements().stream()
                .map(element -> sign(element.parent()) + ">" + sign(element))
                .collect(Collectors.toSet());
    }

    private static String sign(Element element) {
        return element.normalName()
                + element.classNames()
                + List.of("type", "role", "scope", "aria-current", "aria-invalid", "disabled").stream()
                        .filter(element::hasAttr)
                        .map(name -> name + "=" + element.attr(name))
                        .toList();
    }

    /** What a page marks as Chinese in every language, such as a paper, is left out. */
    private void assertEnglish(Document page) {
        var shown = page.clone();
        shown.select("body [lang^=zh]").remove();
        var texts = new ArrayList<String>();
        shown.traverse((node, depth) -> {
            if (node instanceof TextNode text && HAN.matcher(text.text()).find()) {
                texts.add(text.text().strip());
            }
            for (var name : List.of("aria-label", "title", "placeholder", "data-label", "alt")) {
                if (HAN.matcher(node.attr(name)).find()) {
                    texts.add(node.attr(name).strip());
                }
            }
        });
        texts.removeAll(names);
        var ours = ours(texts);
        if (!ours.isEmpty()) {
            names = names(); // a page may bring names of its own, such as ready-made forms
            ours.removeAll(names);
        }
        assertThat(ours).as("English of " + page.location()).isEmpty();
    }

    /** Which of the texts are sentences of the program, and not words that people wrote. */
    private static Set<String> ours(List<String> texts) {
        return texts.stream()
                .filter(text -> WORDS.contains(text)
                        || SENTENCES.stream()
                                .anyMatch(sentence -> sentence.matcher(text).matches()))
                .collect(Collectors.toSet());
    }
}

package org.aiwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.aiwei.load.Meter;
import org.aiwei.load.PlainBrowser;

/** Units that fill in their report on one page of plain HTML and send it. */
final class PlainReports {

    private final int port;
    private final String collection;

    PlainReports(int port, String collection) {
        this.port = port;
        this.collection = collection;
    }

    /** Text and number into every row, then sent. */
    void send(String login, int figure) {
        var browser = new PlainBrowser(URI.create("http://localhost:" + port), new Meter());
        browser.signIn(login, ExampleCounty.PASSWORD);
        var path =
                browser
                        .open("/reports")
                        .document()
                        .select("tr:contains(" + collection + ") a[href^=/reports/]")
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(login + " has nothing to report"))
                        .attr("href");
        var page = browser.open(path + "?all=1");
        var typed = page.form(path);
        for (var label : page.document().select("#fill label")) {
            typed.computeIfPresent("f." + label.attr("for").substring(2), (name, there) -> switch (label.text()) {
                case "工作推进情况" -> login + "按方案推进，开展集中行动。";
                case "数据" -> String.valueOf(figure);
                case "数据名称、单位" -> "培训（人次）";
                case "未完成原因及下一步打算" -> "人手不足，下月补上";
                default -> there;
            });
        }
        typed.put("then", "check");
        var checked = browser.post("save", path, typed);
        var sent = browser.press("submit", checked, path + "/submission", Map.of());
        assertThat(sent.body()).contains("已报送");
    }
}

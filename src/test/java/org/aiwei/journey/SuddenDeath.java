package org.aiwei.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aiwei.journey.Browser.Visitor;
import org.aiwei.load.DeskProcess;

/**
 * A person types into a report in Chromium while the server, a process of its own, is killed together with its database,
 * as by a power cut, and started again: what the page said was saved is there, and what was typed meanwhile is saved by
 * the same page, without a reload. Usage: {@code SuddenDeath [folder]}.
 */
public final class SuddenDeath {

    private static final String READY = "the example county is ready";
    private static final String STARTED = "Started AiweiDesk";
    private static final int TIMES = 3;

    private SuddenDeath() {}

    public static void main(String[] args) throws Exception {
        var folder = args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("sudden");
        int port = DeskProcess.freePort();
        var desk = DeskProcess.start(folder, "demo", port, READY);
        var visitor = new Visitor(desk.home().toString(), 1366, false, true);
        try {
            visitor.signIn("yunxi", ExampleCounty.PASSWORD).open("/reports?show=all");
            visitor.page.locator("main a.btn:text('填报')").first().click();
            var path = visitor.page.url().replaceFirst("\\?.*", "") + "?step=2";
            visitor.page.navigate(path);
            var words = visitor.page.getByLabel("工作推进情况").inputValue();
            for (int time = 1; time <= TIMES; time++) {
                var field = visitor.page.getByLabel("工作推进情况");
                field.fill(words + "断电前第" + time + "句。");
                says(visitor, "自动保存");
                field.pressSequentially("正要写");
                desk.kill();
                System.out.println("killed " + time);
                field.pressSequentially("，断电后写的。");
                says(visitor, "还没有保存成功");
                desk = DeskProcess.start(folder, "demo", port, STARTED);
                words = field.inputValue();
                says(visitor, "自动保存");
                visitor.page.navigate(path);
                assertThat(visitor.page.getByLabel("工作推进情况")).hasValue(words);
                System.out.println("after start " + time + ": " + words);
            }
        } finally {
            visitor.page.context().close(); // what the browser complained of while there was no server is no fault
            desk.close();
        }
        System.exit(0);
    }

    private static void says(Visitor visitor, String words) {
        Locator line = visitor.page.locator("#autosave");
        assertThat(line).containsText(words, new ContainsTextOptions().setTimeout(60_000));
    }
}

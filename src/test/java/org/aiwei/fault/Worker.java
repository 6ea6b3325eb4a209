package org.aiwei.fault;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.aiwei.fault.Act.Kind;
import org.aiwei.load.LoadCounty;

/** Accepts a few tasks and writes down how they go on. */
final class Worker extends Person {

    private static final int TASKS = 3;

    private final int number;
    private final List<String> parts = new ArrayList<>();
    private int count;

    Worker(int number, URI home, History history, long seed, AtomicBoolean going) {
        super(LoadCounty.login(number), home, history, seed, going);
        this.number = number;
    }

    @Override
    protected void prepare() {
        super.prepare();
        var tasks = page("/todo")
                .document()
                .select("main a.btn[href^=/assignments/]")
                .eachAttr("href");
        for (var task : tasks.subList(0, TASKS)) {
            var accept = page(task).document().select("a[href$=/acceptance]").attr("href");
            browser.press("accept", page(accept), accept, Map.of());
            parts.add(accept.replace("/acceptance", ""));
        }
    }

    @Override
    protected void act() {
        var part = parts.get(random.nextInt(parts.size()));
        var path = part + "/progress";
        var form = page(path).form(path);
        var text = "第" + number + "人第" + ++count + "条进展";
        form.put("percent", String.valueOf(random.nextInt(101)));
        form.put("text", text);
        form.remove("files");
        press(
                Kind.PROGRESS,
                part.substring("/assignments/parts/".length()),
                text,
                () -> browser.post("progress", path, form),
                answer -> answer.status() == 200 && !answer.path().equals(path));
    }
}

package org.aiwei.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.aiwei.fault.Act.Kind;
import org.aiwei.load.LoadCounty;
import org.aiwei.load.PlainBrowser.Answer;

/** Brings in old ledgers of ten rows and closes what stands open in them. */
final class Officer extends Person {

    static final int ROWS = 10;

    private final Deque<String> open = new ArrayDeque<>();
    private int count;

    Officer(URI home, History history, long seed, AtomicBoolean going) {
        super(LoadCounty.OFFICE, home, history, seed, going);
    }

    @Override
    protected void act() {
        if (open.isEmpty()) {
            bringIn();
        } else {
            close(open.element());
            open.remove();
        }
    }

    private void bringIn() {
        var mark = "断电试验" + ++count + "批";
        var form = page("/rectify/import").form("/rectify/import");
        form.remove("file");
        var preview = browser.attach("upload", "/rectify/import", form, "file", mark + ".csv", ledger(mark));
        var path = preview.path() + "/confirmation";
        if (preview.status() != 200 || !preview.body().contains(path)) {
            return; // nothing is promised of a file that was not confirmed
        }
        var confirm = preview.form(path);
        press(
                Kind.IMPORT,
                mark,
                mark,
                () -> browser.post("import", path, confirm),
                answer -> answer.path().equals("/rectify/import") && answer.status() == 200);
        page("/rectify?q=" + mark).document().select("main a[href~=^/rectify/[0-9a-f-]{36}$]").eachAttr("href").stream()
                .distinct()
                .forEach(open::add);
    }

    private void close(String item) {
        var path = item + "/closure";
        var asked = page(path);
        if (asked.document().select("form[action='" + path + "']").isEmpty()) {
            return; // closed already by the press that got no answer
        }
        var form = asked.form(path);
        form.putAll(Map.of("reason", "OTHER", "remark", "试验完毕"));
        press(
                Kind.CLOSE_OUT,
                item.substring("/rectify/".length()),
                "CLOSE_AS",
                () -> browser.post("close", path, form),
                answer -> closed(answer, path));
    }

    private static boolean closed(Answer answer, String path) {
        return answer.status() == 200 && !answer.path().equals(path);
    }

    private static byte[] ledger(String mark) {
        var text = new StringBuilder("序号,检查日期,被检查单位,检查部位,存在问题,整改期限(天)\n");
        for (int row = 1; row <= ROWS; row++) {
            text.append(row + ",2026-10-09,第" + (row - 1) + "压测卫生院,院区," + mark + "第" + row + "条,7\n");
        }
        return text.toString().getBytes(UTF_8);
    }
}

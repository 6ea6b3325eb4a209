package org.aiwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.aiwei.load.Meter;
import org.aiwei.load.PlainBrowser;
import org.aiwei.load.PlainBrowser.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Forms as large as they come, over real HTTP with the server's real limits: made and sent out by the office, autosaved,
 * filled in to the longest, submitted and read back to the last value.
 */
@ExampleCounty
class LargeFormsTests {

    private static final String UNIT = "云溪镇卫生院";
    private static final String LONGEST = "灭鼠𠮷".repeat(5_000);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void threeHundredFieldsOnOnePage() {
        var office = visitor("lin");
        var form = form(office, "三百项普查表", 300, "TEXT");
        var report = sentTo(office, form, "三百项普查");
        var unit = visitor("yunxi");
        var path = "/reports/" + report;
        var page = unit.open(path + "?all=1");
        var fields = fields(page, path);
        assertThat(fields).hasSize(300);
        autosave(unit, page, path, fields.get(299), "自动保存的第三百项");
        page = unit.open(path + "?all=1");
        assertThat(page.form(path)).containsEntry("f." + fields.get(299), "自动保存的第三百项");
        var typed = new LinkedHashMap<String, String>();
        fields.forEach(field -> typed.put("f." + field, "第" + fields.indexOf(field) + "项" + "字".repeat(490)));
        assertThat(unit.press("save", page, path, typed).status()).isEqualTo(200);
        submit(unit, path);
        assertThat(stored(report)).hasSize(300).containsExactlyElementsOf(typed.values());
        var read = unit.open(path).document().text();
        assertThat(typed.values()).allMatch(read::contains);
    }

    @Test
    void fiftyTwoPartsWithAFileEach() {
        var office = visitor("lin");
        var form = form(office, "五十二项材料表", 52, "LONG_TEXT");
        filesInto(form, 52);
        var report = sentTo(office, form, "五十二项材料");
        var unit = visitor("yunxi");
        var path = "/reports/" + report;
        var page = unit.open(path + "?step=1");
        var fields = fields(page, path);
        assertThat(fields).hasSize(52);
        var typed = new LinkedHashMap<String, String>();
        fields.forEach(field -> typed.put("f." + field, fields.indexOf(field) + LONGEST.substring(2)));
        assertThat(unit.press("save", page, path, typed).status()).isEqualTo(200);
        page = unit.open(path + "?step=1");
        var slots = page.document().select("form[data-files] input[name=slot]").eachAttr("value");
        assertThat(slots).hasSize(52);
        for (var slot : slots) {
            var sent = page.form(path + "/files");
            sent.put("slot", slot);
            sent.remove("_once"); // of the first of the forms
            var content = ("材料 " + slot).getBytes(StandardCharsets.UTF_8);
            assertThat(unit.attach("file", path + "/files", sent, "files", slots.indexOf(slot) + ".txt", content)
                            .status())
                    .isEqualTo(200);
        }
        submit(unit, path);
        assertThat(stored(report)).containsExactlyElementsOf(typed.values());
        var read = unit.open(path).document();
        var files = read.select("main a[href^=/evidence/]");
        assertThat(files.eachText())
                .containsAll(IntStream.range(0, 52).mapToObj(i -> i + ".txt").toList());
        var last = files.stream()
                .filter(link -> link.text().equals("51.txt"))
                .findFirst()
                .orElseThrow();
        assertThat(unit.open(last.attr("href")).body()).isEqualTo("材料 " + slots.get(51));
    }

    /** And is nothing that whoever runs the program is told as a fault. */
    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void aFileThatIsTooLargeIsSaid(CapturedOutput log) {
        var office = visitor("lin");
        var form = office.open("/rectify/import").form("/rectify/import");
        var large = new byte[20 * 1024 * 1024 + 1];
        var plain = office.attach("file", "/rectify/import", form, "file", "a.xlsx", large);
        assertThat(plain.status()).isEqualTo(413);
        assertThat(plain.document().text()).contains("文件太大");
        var scripted = office.attachByScript("file", "/rectify/import", form, "file", "a.xlsx", large);
        assertThat(scripted.status()).isEqualTo(413);
        assertThat(scripted.document().text()).contains("文件太大");
        assertThat(log).doesNotContain(" ERROR ");
    }

    /** Said to the office when it sends the form out, not to the unit that has typed it all. */
    @Test
    void aFormTheServerWouldNotTakeIsNotSentOut() {
        var office = visitor("lin");
        var form = form(office, "长文本太多的表", 90, "LONG_TEXT");
        var collection = drafted(office, form, "太大的表");
        var page = office.open(collection);
        var refused = office.press("publish", page, collection + "/publication", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.document().text()).contains("一页上要填的太多", "不超过 6");
        assertThat(jdbc.sql("select count(*) from report where collection_id = ?")
                        .param(id(collection))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private UUID form(PlainBrowser office, String name, int fields, String kind) {
        var page = office.open("/collections/forms");
        var made = office.press("form", page, "/collections/forms", Map.of("name", name, "readyMade", ""));
        var form = id(made.path());
        jdbc.sql("""
                insert into report_field (id, form_id, sort, code, label, hint, kind, place, unit_text, required,
                                          required_when_behind, options)
                select gen_random_uuid(), :form, n, 'q' || n, '第' || n || '项', '', :kind, 'TAIL', '', true, false, ''
                  from generate_series(1, :fields) n
                """)
                .param("form", form)
                .param("kind", kind)
                .param("fields", fields)
                .update();
        return form;
    }

    private void filesInto(UUID form, int fields) {
        jdbc.sql("""
                insert into report_field (id, form_id, sort, code, label, hint, kind, place, unit_text, required,
                                          required_when_behind, options)
                select gen_random_uuid(), :form, 1000 + n, 'm' || n, '第' || n || '项材料', '', 'FILES', 'TAIL', '', true, false, ''
                  from generate_series(1, :fields) n
                """).param("form", form).param("fields", fields).update();
    }

    private String drafted(PlainBrowser office, UUID form, String name) {
        var campaign = jdbc.sql(
                        "select id from campaign where status = 'PUBLISHED' and name like '%卫生县%' order by id limit 1")
                .query(UUID.class)
                .single();
        var target = "/collections/new?campaign=" + campaign;
        var page = office.open(target + "&ready=SELF_CHECK");
        var typed = page.form(target);
        typed.keySet().removeIf(key -> key.equals("units"));
        var unit = jdbc.sql("select id from unit where name = ?")
                .param(UNIT)
                .query(UUID.class)
                .single();
        typed.putAll(Map.of(
                "name", name,
                "formId", form.toString(),
                "dueOn", LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(9).toString(),
                "units", unit.toString()));
        return office.post("collection", target, typed).path();
    }

    private UUID sentTo(PlainBrowser office, UUID form, String name) {
        var collection = drafted(office, form, name);
        var sent = office.press("publish", office.open(collection), collection + "/publication", Map.of());
        assertThat(sent.status()).isEqualTo(200);
        return jdbc.sql("select id from report where collection_id = ?")
                .param(id(collection))
                .query(UUID.class)
                .single();
    }

    private static void autosave(PlainBrowser unit, Answer page, String path, String field, String text) {
        var typed = Map.of(
                "slot",
                field,
                "text",
                text,
                "version",
                "",
                "_csrf",
                page.form(path).get("_csrf"));
        assertThat(unit.post("autosave", path + "/values", typed).body()).contains("\"saved\":true");
    }

    private static void submit(PlainBrowser unit, String path) {
        var checked = unit.open(path + "?step=1");
        assertThat(checked.document().select("#check").text()).doesNotContain("还有");
        var sent = unit.press("submit", checked, path + "/submission", Map.of());
        assertThat(sent.document().select(".flash").text()).contains("已报送");
    }

    private static List<String> fields(Answer page, String path) {
        return page.form(path).keySet().stream()
                .filter(name -> name.startsWith("f."))
                .map(name -> name.substring(2))
                .toList();
    }

    private List<String> stored(UUID report) {
        return jdbc.sql("""
                select v.text from report_value v join report_field f on f.id = v.field_id
                 where v.report_id = ? and f.kind <> 'FILES' order by f.sort
                """).param(report).query(String.class).list();
    }

    private PlainBrowser visitor(String login) {
        return new PlainBrowser(URI.create("http://localhost:" + port), new Meter())
                .signIn(login, ExampleCounty.PASSWORD);
    }

    private static UUID id(String path) {
        return UUID.fromString(path.replaceFirst(".*/", ""));
    }
}

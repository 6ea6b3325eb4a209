package org.aiwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.aiwei.load.Meter;
import org.aiwei.load.PlainBrowser;
import org.aiwei.load.PlainBrowser.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Without a script: what is sent after the session has ended is sent again after signing in, by whom it is and nobody else. */
@ExampleCounty
class TypedAgainTests {

    private static final String WORDS = "会话结束后才发出的一段话 <b>&\"引号\"</b> 𠮷楼村";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private PlainBrowser browser;
    private String login;
    private String path;
    private Answer page;
    private String field;

    record Owed(UUID id, String login) {}

    @BeforeEach
    void somebodyTypes() {
        var owed = jdbc.sql("""
                select r.id, (select min(p.login) from appointment a join person p on p.id = a.person_id
                               where a.unit_id = r.unit_id and a.duty = 'UNIT_REPORTER') as login
                  from report r join collection c on c.id = r.collection_id
                 where r.status in ('MISSING', 'DRAFT', 'RETURNED') and c.status = 'OPEN' and c.name like '%汇总表%'
                   and exists (select 1 from report_row w where w.report_id = r.id)
                   and exists (select 1 from appointment a where a.unit_id = r.unit_id and a.duty = 'UNIT_REPORTER')
                 order by r.id desc limit 1
                """).query(Owed.class).single();
        login = owed.login();
        path = "/reports/" + owed.id();
        browser = visitor().signIn(login, ExampleCounty.PASSWORD);
        page = browser.open(path + "?step=2");
        field = page.document().select("#fill textarea").first().attr("name");
    }

    @Test
    void aFormSentTooLateIsSentAgainAfterSigningIn() {
        endSession();
        var kept = browser.press("save", page, path, Map.of(field, WORDS));
        assertThat(kept.status()).isEqualTo(401);
        assertThat(kept.document().text()).contains("还在这一页").doesNotContain("会话结束后");
        var wrong = signIn(kept, login, "不是这个密码");
        assertThat(wrong.document().text()).contains("用户名或密码不对", "还在这一页");
        var again = signIn(wrong, login, ExampleCounty.PASSWORD);
        assertThat(again.document().select("p.pre").eachText()).contains(WORDS);
        var saved = browser.press("again", again, path, Map.of());
        assertThat(saved.document().select(".flash").text()).contains("已保存");
        assertThat(stored()).isEqualTo(WORDS);
    }

    @Test
    void anotherPersonAtTheSameBrowserIsShownNothing() {
        endSession();
        var kept = browser.press("save", page, path, Map.of(field, "只有本人能看的话"));
        var other = signIn(kept, "lin", ExampleCounty.PASSWORD);
        assertThat(other.path()).isEqualTo("/todo");
        assertThat(other.body()).doesNotContain("只有本人能看的话");
        assertThat(browser.open("/todo").body()).doesNotContain("只有本人能看的话");
    }

    @Test
    void aSessionThatIsTooOldKeepsTheTextToo() {
        jdbc.sql("update spring_session set creation_time = creation_time - 13 * 3600 * 1000 where principal_name = ?")
                .param(login)
                .update();
        var kept = browser.press("save", page, path, Map.of(field, "十三个小时的班"));
        assertThat(kept.status()).isEqualTo(401);
        var again = signIn(kept, login, ExampleCounty.PASSWORD);
        assertThat(again.document().text()).contains("十三个小时的班");
    }

    /** A page of another site cannot plant a text: it does not know this browser's token. */
    @Test
    void withoutTheTokenNothingIsKept() {
        endSession();
        var planted = page.form(path);
        planted.put("_csrf", "x");
        planted.put(field, "别处塞进来的话");
        var refused = browser.post("planted", path, planted);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.document().select("form[action='/login'], input[name^=kept]"))
                .isEmpty();
        var direct = browser.open("/login").form("/login");
        direct.putAll(Map.of("kept-path", path, "kept-by", login, "kept." + field, "别处塞进来的话", "_csrf", "x"));
        direct.putAll(Map.of("username", login, "password", ExampleCounty.PASSWORD));
        assertThat(browser.post("planted", "/login", direct).status()).isEqualTo(403);
    }

    /** Signed in anew in another tab: the old tab's token no longer counts, its text is shown to be copied. */
    @Test
    void anOldTabShowsItsTextToBeCopied() {
        var typed = page.form(path);
        typed.put(field, "旧标签页里的话");
        typed.put("_csrf", "old");
        var refused = browser.post("old tab", path, typed);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.document().select("textarea[readonly]").eachText()).contains("旧标签页里的话");
        assertThat(stored()).isNotEqualTo("旧标签页里的话");
    }

    @Test
    void aStrangerCannotMakeTheServerReadMegabytes() {
        var stranger = visitor();
        var form = stranger.open("/login").form("/login");
        form.put("username", "x".repeat(5_000_000));
        assertThat(stranger.post("large", "/login", form).status()).isEqualTo(413);
    }

    private void endSession() {
        jdbc.sql("delete from spring_session where principal_name = ?")
                .param(login)
                .update();
    }

    private PlainBrowser visitor() {
        return new PlainBrowser(URI.create("http://localhost:" + port), new Meter());
    }

    private Answer signIn(Answer page, String who, String password) {
        return browser.press("sign in", page, "/login", new HashMap<>(Map.of("username", who, "password", password)));
    }

    private String stored() {
        var slot = field.substring(2).split("\\.");
        return jdbc.sql("""
                select coalesce(max(text), '') from report_value where report_id = ? and row_id = ? and field_id = ?
                """)
                .params(UUID.fromString(path.substring(9)), UUID.fromString(slot[0]), UUID.fromString(slot[1]))
                .query(String.class)
                .single();
    }
}

package org.aiwei.rectification;

import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.FENG_NEIGHBOUR;
import static org.aiwei.County.GAO_ADMIN;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.MA_CLINIC;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.QIN_CHANGLE;
import static org.aiwei.County.SUN_INSPECTOR;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.aiwei.County.ZHOU_DIRECTOR;
import static org.aiwei.County.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.aiwei.County;
import org.aiwei.DeskTest;
import org.aiwei.Statements;
import org.aiwei.access.Actor;
import org.aiwei.access.SearchSource;
import org.aiwei.platform.SearchWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** The search over everything, seen from the module with the most to hide. */
@DeskTest
@Transactional
class SearchTests {

    @Autowired
    MockMvcTester http;

    @Autowired
    SampleItems items;

    @Autowired
    Ledger ledger;

    @Autowired
    List<SearchSource> sources;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    UUID campaign;
    UUID peoples;
    UUID tcm;

    @BeforeEach
    void twoHospitals() {
        campaign = items.campaign();
        peoples = items.issued(
                campaign, PEOPLES_HOSPITAL, "候诊区无禁烟标识", items.today().plusDays(7));
        tcm = items.issued(campaign, TCM_HOSPITAL, "煎药室发现蟑螂，有鼠迹", items.today().plusDays(7));
        entities.flush();
    }

    @Test
    void theOfficeFindsBothByWordsNumberAndYear() {
        assertThat(search(LIN_OFFICE, "蟑螂")).contains("/rectify/" + tcm).doesNotContain("/rectify/" + peoples);
        assertThat(search(LIN_OFFICE, "螂，有")).as("over a comma").contains("/rectify/" + tcm);
        assertThat(search(LIN_OFFICE, "诊")).as("one letter").contains("/rectify/" + peoples);
        var no = jdbc.sql("select no from rectification where id = ?")
                .param(tcm)
                .query(String.class)
                .single();
        for (var typed :
                List.of(no, no.toLowerCase(), items.today().getYear() + "-" + no, no.replace("-", ""), wide(no))) {
            assertThat(search(LIN_OFFICE, typed)).as(typed).contains("/rectify/" + tcm);
        }
        assertThat(search(LIN_OFFICE, "禁烟 人民医院")).contains("/rectify/" + peoples);
        assertThat(search(LIN_OFFICE, "禁烟 中医院")).contains("没有找到").doesNotContain("候诊区");
    }

    @Test
    void aHospitalFindsNothingOfAnothers() {
        for (var actor : List.of(LI_PEOPLES, QIN_CHANGLE, MA_CLINIC, SUN_INSPECTOR, FENG_NEIGHBOUR, GAO_ADMIN)) {
            assertThat(search(actor, "蟑螂"))
                    .as(actor.name())
                    .doesNotContain("/rectify/" + tcm, "煎药室")
                    .contains("没有找到");
            assertThat(live(actor, "蟑螂")).doesNotContain("煎药室");
        }
        assertThat(search(CHEN_TCM, "蟑螂")).contains("/rectify/" + tcm, "1 条");
        assertThat(search(LI_PEOPLES, "无")).contains("/rectify/" + peoples).doesNotContain("/rectify/" + tcm);
    }

    @Test
    void countsEqualTheRowsOfTheListTheyLeadTo() {
        for (int each = 0; each < 24; each++) {
            items.issued(campaign, each % 3 == 0 ? TCM_HOSPITAL : PEOPLES_HOSPITAL, "地面湿滑 " + each, items.today());
        }
        entities.flush();
        for (var actor : List.of(LIN_OFFICE, ZHOU_DIRECTOR, LI_PEOPLES, CHEN_TCM, MA_CLINIC, GAO_ADMIN)) {
            for (var typed : List.of("湿滑", "地面", "ZG", "安澜县", "2", "县 滑")) {
                var words = SearchWords.of(typed);
                for (var source : sources) {
                    assertThat(source.count(actor, words, 1000))
                            .as(actor.name() + " " + source.kind() + " " + typed)
                            .isEqualTo(source.find(actor, words, 1000, 0).size());
                }
                var filter = new LedgerFilter(null, null, null, null, null, null, null, null, typed);
                assertThat(source("rectification").count(actor, words, 1000))
                        .isEqualTo(ledger.rows(actor, filter, 1000, 0).size());
            }
        }
        var page = search(LIN_OFFICE, "湿滑&kind=rectification");
        assertThat(page).contains("24 条", "第 1/2 页", "kind=rectification&amp;page=2");
        assertThat(page.split(" 地面湿滑 ", -1)).hasSize(21);
    }

    @Test
    void eachHitLeadsToAPageThatOpensForWhoeverFoundIt() {
        for (var actor : County.PEOPLE) {
            for (var typed : List.of("安", "无", "科", "长", "t", "ZG")) {
                for (var source : sources) {
                    for (var hit : source.find(actor, SearchWords.of(typed), 3, 0)) {
                        assertThat(http.get().uri(hit.href()).with(as(actor)))
                                .as(actor.name() + " " + hit)
                                .hasStatusOk();
                    }
                }
            }
        }
    }

    @Test
    void initialsLeadToUnitsFirst() {
        jdbc.sql(
                        "insert into unit (id, version, parent_id, path, kind, name, name_py, sort, valid_from)"
                                + " values (gen_random_uuid(), 0, ?, '/t1/s9/', 'TOWNSHIP_CENTRE', '长安镇卫生院', 'cazwsy', 9, '2020-01-01'),"
                                + " (gen_random_uuid(), 0, ?, '/t1/s8/', 'TOWNSHIP_CENTRE', '东长安镇卫生院', 'dcazwsy', 8, '2020-01-01'),"
                                + " (gen_random_uuid(), 0, ?, '/t2/s9/', 'TOWNSHIP_CENTRE', '长安镇卫生院（邻）', 'cazwsyl', 9, '2020-01-01')")
                .params(County.BUREAU.id(), County.BUREAU.id(), County.OTHER_BUREAU.id())
                .update();
        for (var typed : List.of("cazwsy", "CAZWSY", "ｃａｚｗｓｙ", "长安镇卫生院", "长安 卫生院")) {
            var hits = source("unit").find(LI_PEOPLES, SearchWords.of(typed), 5, 0);
            assertThat(hits).as(typed).extracting(hit -> hit.title()).containsExactly("长安镇卫生院", "东长安镇卫生院");
        }
        assertThat(live(LI_PEOPLES, "cazwsy")).containsSubsequence("hit-unit-0", "长安镇卫生院", "hit-unit-1");
    }

    @Test
    void peopleAreFoundWithUnitAndPostButWithoutTheirNumber() {
        jdbc.sql("update person set mobile = '13900001111', name_py = 'zyz' where id = ?")
                .param(County.ZHANG_PEOPLES.id())
                .update();
        assertThat(search(CHEN_TCM, "zyz"))
                .contains("张院长", PEOPLES_HOSPITAL.name(), "/search/units/" + PEOPLES_HOSPITAL.id())
                .doesNotContain("13900001111");
        assertThat(search(CHEN_TCM, "13900001111")).doesNotContain("张院长");
        assertThat(search(GAO_ADMIN, "zyz")).contains("/admin/people/" + County.ZHANG_PEOPLES.id());
        assertThat(search(FENG_NEIGHBOUR, "zyz")).doesNotContain("张院长");
        jdbc.sql("update appointment set to_on = '2020-02-01' where person_id = ?")
                .param(County.ZHANG_PEOPLES.id())
                .update();
        assertThat(search(CHEN_TCM, "zyz")).as("whose post has ended").doesNotContain("张院长");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "%",
                "%%%%",
                "_",
                "\\",
                "'",
                "\"><script>",
                "\u0001\u001f",
                "𠮷",
                "ＺＧ",
                "ZG-",
                "{0}",
                "${7*7}",
                "or 1=1",
                "\u202e\u200b",
                "a'b\\",
                "[]{}",
                "长 % 安"
            })
    void oddInputAnswersWithAPage(String typed) {
        for (var path :
                List.of("/search?q=", "/search/live?q=", "/search?kind=unit&page=2&q=", "/search?kind=x&page=-1&q=")) {
            assertThat(http.get()
                            .uri(java.net.URI.create(path + encoded(typed)))
                            .with(as(LIN_OFFICE)))
                    .as(path + typed)
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("<script>", "??");
        }
    }

    @Test
    void threeThousandLettersAreCutAndSaidSo() {
        assertThat(search(LIN_OFFICE, "标".repeat(3000))).contains("只按前 100 个字查找");
        assertThat(search(LIN_OFFICE, "标".repeat(100))).doesNotContain("只按前 100 个字查找");
    }

    @Test
    void aPageAsksAsOftenForManyRowsAsForOne() {
        var few = statements("/search?q=标识");
        for (int each = 0; each < 12; each++) {
            items.issued(campaign, PEOPLES_HOSPITAL, "无标识 " + each, items.today());
        }
        assertThat(statements("/search?q=标识")).isEqualTo(few).isLessThan(22);
        assertThat(statements("/search/live?q=标识")).isLessThan(12);
    }

    @Test
    void theUnitPageShowsThoseOfTheOwnTreeOnly() {
        assertThat(http.get().uri("/search/units/" + PEOPLES_HOSPITAL.id()).with(as(CHEN_TCM)))
                .hasStatusOk()
                .bodyText()
                .contains(PEOPLES_HOSPITAL.name(), "张院长", "/rectify?unit=" + PEOPLES_HOSPITAL.id())
                .doesNotContain("/admin/");
        assertThat(http.get().uri("/search/units/" + PEOPLES_HOSPITAL.id()).with(as(FENG_NEIGHBOUR)))
                .hasStatus(404);
        assertThat(http.get().uri("/search/units/" + PEOPLES_HOSPITAL.id()).with(as(GAO_ADMIN)))
                .hasStatusOk()
                .bodyText()
                .contains("/admin/units/")
                .doesNotContain("/rectify");
    }

    private SearchSource source(String kind) {
        return sources.stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private String search(Actor actor, String typed) {
        return text(actor, "/search?q=" + typed);
    }

    private String live(Actor actor, String typed) {
        return text(actor, "/search/live?q=" + typed);
    }

    private String text(Actor actor, String path) {
        var answer = http.get().uri(path).with(as(actor)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private long statements(String path) {
        entities.flush();
        entities.clear();
        return Statements.ofHibernate(
                () -> assertThat(http.get().uri(path).with(as(LIN_OFFICE))).hasStatusOk());
    }

    private static String encoded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    private static String wide(String text) {
        return text.codePoints()
                .map(letter -> letter > ' ' && letter < 0x7f ? letter + 0xfee0 : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

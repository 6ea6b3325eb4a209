package org.aiwei.standard;

import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.FENG_NEIGHBOUR;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.ZHOU_DIRECTOR;
import static org.aiwei.County.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.aiwei.Statements;
import org.aiwei.access.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class StandardPagesTests {

    private static final UUID SAMPLE = SampleStandards.SAMPLES.get(0).id();

    @Autowired
    MockMvcTester http;

    @Autowired
    Editions editions;

    @Autowired
    Standards standards;

    @Autowired
    StandardNodeRepository nodes;

    @Autowired
    StandardDataItemRepository data;

    @Autowired
    EntityManager entities;

    private UUID own = SAMPLE;
    private String base = "";

    @BeforeEach
    void copyTheSample() {
        own = editions.copy(LIN_OFFICE, SAMPLE, "本县试用版");
        base = "/standards/" + own;
        entities.flush();
        entities.clear();
    }

    @Test
    void aDataItemThatCannotBeReadComesBackAsTyped() {
        var item = data.findAll().stream()
                .filter(each -> each.getEditionId().equals(own))
                .findFirst()
                .orElseThrow();
        for (var path : List.of(base + "/data", base + "/data/" + item.getId())) {
            assertThat(post(
                            path,
                            LIN_OFFICE,
                            Map.of(
                                    "number",
                                    "第一",
                                    "name",
                                    "𠮷庄满意率",
                                    "operator",
                                    "GE",
                                    "targetValue",
                                    "九成",
                                    "years",
                                    "=1+1")))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("请填写整数", "第一", "𠮷庄满意率", "九成", "=1+1");
        }
        assertThat(data.findById(item.getId()).orElseThrow().getName()).isEqualTo(item.getName());
    }

    @Test
    void whoMayNotEditIsToldSoBeforeAnythingElse() {
        var sent = Map.of("title", "", "code", "", "number", "x", "label", "");
        for (var page : List.of("/nodes/new", "/data/new", "/imports")) {
            assertThat(get(base + page, LI_PEOPLES)).as(page).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(get(base + page, FENG_NEIGHBOUR)).as(page).hasStatus(HttpStatus.NOT_FOUND);
        }
        for (var form : List.of("/edition", "/copy", "/nodes", "/data", "/imports")) {
            assertThat(post(base + form, LI_PEOPLES, sent)).as(form).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(post(base + form, FENG_NEIGHBOUR, sent)).as(form).hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void aParentThatNoPageSendsIsRefused() {
        assertThat(post(base + "/nodes", LIN_OFFICE, Map.of("parentId", "abc", "code", "9", "title", "新")))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void everyoneInTheBureauReadsTheStandards() {
        for (var reader : List.of(LIN_OFFICE, ZHOU_DIRECTOR, LI_PEOPLES, CHEN_TCM)) {
            assertThat(get("/standards", reader)).hasStatusOk().bodyText().contains("国家卫生县标准", "本县试用版");
            assertThat(get(base, reader)).hasStatusOk().bodyText().contains("爱国卫生组织管理", "示例，请核对正式文本");
            assertThat(get(base + "/data", reader)).hasStatusOk().bodyText().contains("居民健康素养水平", "不低于");
            assertThat(get(base + "/edition", reader)).hasStatusOk();
        }
    }

    @Test
    void thePagesSpeakEnglish() {
        for (var path : List.of("/standards", base, base + "/data", base + "/edition", "/standards/new")) {
            assertThat(http.get().uri(path).with(as(LIN_OFFICE)).cookie(new Cookie("lang", "en")))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Standards")
                    .doesNotContain("??", "标准库");
        }
    }

    @Test
    void anotherBureausEditionDoesNotExist() {
        var node = nodes.findByEditionIdOrderBySortAscCodeAsc(own).get(0);
        var item = data.findByEditionIdOrderByNumber(own).get(0);
        for (var path : List.of(
                "", "/edition", "/data", "/data/" + item.getId(), "/nodes/" + node.getId(), "/export", "/imports")) {
            assertThat(get(base + path, FENG_NEIGHBOUR)).as(path).hasStatus(HttpStatus.NOT_FOUND);
        }
        for (var path : List.of("/copy", "/edition", "/nodes/" + node.getId() + "/removal", "/imports")) {
            assertThat(post(
                            base + path,
                            FENG_NEIGHBOUR,
                            Map.of("label", "x", "version", "0", "code", "x", "name", "x")))
                    .as(path)
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(get("/standards", FENG_NEIGHBOUR)).hasStatusOk().bodyText().doesNotContain("本县试用版");
    }

    @Test
    void aNodeOfAnotherEditionIsNotReachedThroughThisOne() {
        var foreign = nodes.findByEditionIdOrderBySortAscCodeAsc(SAMPLE).get(0);
        assertThat(get(base + "/nodes/" + foreign.getId(), LIN_OFFICE)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aReaderSeesNoFormAndMayChangeNothing() {
        var node = node("1.1");
        assertThat(get(base + "/nodes/" + node.getId(), LI_PEOPLES))
                .hasStatusOk()
                .bodyText()
                .contains(node.getTitle())
                .doesNotContain("name=\"usualLead\"", "/removal");
        assertThat(post(base + "/nodes/" + node.getId(), LI_PEOPLES, words("1.1", "改一改", "0")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void theOfficeAddsChangesMovesAndRemoves() {
        var aspect = node("2");
        assertThat(post(base + "/nodes", LIN_OFFICE, with(words("2.5", "新条目", ""), "parentId", aspect.getId())))
                .hasStatus3xxRedirection();
        var added = node("2.5");
        assertThat(added.getLevel()).isEqualTo(NodeLevel.ITEM);

        post(
                base + "/nodes/" + added.getId() + "/position",
                LIN_OFFICE,
                Map.of("up", "true", "version", version(added)));
        assertThat(codesBelow(aspect)).containsExactly("2.1", "2.2", "2.3", "2.5", "2.4");

        var moved = node("2.5");
        var elsewhere = with(
                words("3.11", "搬家的条目", version(moved)), "parentId", node("3").getId());
        assertThat(post(base + "/nodes/" + moved.getId(), LIN_OFFICE, elsewhere))
                .hasStatus3xxRedirection();
        assertThat(codesBelow(node("3"))).endsWith("3.11").hasSize(11);

        var last = node("3.11");
        assertThat(post(base + "/nodes/" + last.getId() + "/removal", LIN_OFFICE, Map.of("version", version(last))))
                .hasStatus3xxRedirection();
        assertThat(codesBelow(node("3"))).hasSize(10);
    }

    @Test
    void aFormHasTheFieldsItNamesAndNoOthers() {
        assertThat(get(base + "/nodes/" + node("1.1").getId(), LIN_OFFICE))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"usualLead\"")
                .doesNotContain("type=\"checkbox\"");
        assertThat(get(base + "/edition", LIN_OFFICE)).hasStatusOk().bodyText().containsOnlyOnce("type=\"checkbox\"");
    }

    @Test
    void whatIsComparedWithTheOfficialTextIsNoSampleAnyMore() {
        var cover = Map.of("code", "guojia-weisheng-xian", "name", "国家卫生县标准", "label", "核对版", "version", "0");
        assertThat(post(base + "/edition", LIN_OFFICE, with(cover, "checked", "true")))
                .hasStatus3xxRedirection();
        assertThat(standards.edition(own).sample()).isFalse();
        assertThat(standards.edition(own).label()).isEqualTo("核对版");
    }

    @Test
    void whatHasSomethingBelowItStays() {
        var aspect = node("1");
        assertThat(post(base + "/nodes/" + aspect.getId() + "/removal", LIN_OFFICE, Map.of("version", version(aspect))))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("不能删除");
    }

    @Test
    void aFormThatIsTooOldIsAConflictThatKeepsTheText() {
        var node = node("1.1");
        assertThat(post(base + "/nodes/" + node.getId(), LIN_OFFICE, words("1.1", "我写了很久的标题", "7")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("我写了很久的标题");
    }

    @Test
    void whatIsMissingOrTooLongIsSaidBesideTheField() {
        var node = node("1.1");
        assertThat(post(base + "/nodes/" + node.getId(), LIN_OFFICE, words("1.1", "　", version(node))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("aria-invalid=\"true\"", "不能为空");
        assertThat(post(base + "/nodes/" + node.getId(), LIN_OFFICE, words("1.1", "长".repeat(301), version(node))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(base + "/nodes/" + node.getId(), LIN_OFFICE, words("１.２", "占用的编号", version(node))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("编号 1.2 在这个版本里已经用过", "占用的编号");
    }

    @Test
    void aFrozenEditionRefusesEveryChange() {
        standards.freeze(LIN_OFFICE, List.of(own));
        var node = node("1.1");
        assertThat(post(base + "/nodes/" + node.getId(), LIN_OFFICE, words("1.1", "改一改", version(node))))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("已冻结");
        assertThat(post(base + "/nodes", LIN_OFFICE, words("9", "新方面", ""))).hasStatus(HttpStatus.CONFLICT);
        assertThat(post(base + "/edition", LIN_OFFICE, Map.of("code", "a", "name", "b", "label", "c", "version", "0")))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(get(base, LIN_OFFICE))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/nodes/new")
                .contains("另建新版本");
    }

    @Test
    void aFrozenEditionIsCopiedIntoANewOneThatCanBeChanged() {
        standards.freeze(LIN_OFFICE, List.of(own));
        assertThat(post(base + "/copy", LIN_OFFICE, Map.of("label", "2027年版"))).hasStatus3xxRedirection();
        var copy = standards.editions(LIN_OFFICE).stream()
                .filter(edition -> edition.label().equals("2027年版"))
                .findFirst()
                .orElseThrow();
        assertThat(copy.frozen()).isFalse();
        assertThat(standards.items(List.of(copy.id())))
                .extracting(ItemRef::code)
                .isEqualTo(standards.items(List.of(own)).stream()
                        .map(ItemRef::code)
                        .toList());
        assertThat(data.findByEditionIdOrderByNumber(copy.id()))
                .hasSize(54)
                .allMatch(item -> item.getAspectId() != null);
        assertThat(post(base + "/copy", LIN_OFFICE, Map.of("label", "2027年版")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请换一个版本名");
    }

    @Test
    void whatCameWithTheProgramCannotBeChanged() {
        var node = nodes.findByEditionIdOrderBySortAscCodeAsc(SAMPLE).get(0);
        assertThat(post("/standards/" + SAMPLE + "/nodes/" + node.getId(), LIN_OFFICE, words("1", "改一改", "0")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void dataItemsAreAddedChangedAndRemoved() {
        var form = Map.of("number", "88", "name", "新指标", "operator", "GE", "targetText", "≥1", "years", "3");
        assertThat(post(base + "/data", LIN_OFFICE, form))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("要有数字目标值", "新指标");
        assertThat(post(base + "/data", LIN_OFFICE, with(form, "targetValue", "12.5")))
                .hasStatus3xxRedirection();
        var item = data.findByEditionIdAndNumber(own, 88).orElseThrow();
        assertThat(item.getTargetValue()).isEqualByComparingTo("12.5");
        assertThat(get(base + "/data/" + item.getId(), LIN_OFFICE))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"12.5\"");
        assertThat(post(base + "/data", LIN_OFFICE, with(form, "targetValue", "1")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("序号 88");
        assertThat(post(base + "/data/" + item.getId() + "/removal", LIN_OFFICE, Map.of("version", "0")))
                .hasStatus3xxRedirection();
        assertThat(data.findByEditionIdAndNumber(own, 88)).isEmpty();
    }

    @Test
    void searchingShowsTheHitsAndWhatTheyHangBelow() {
        assertThat(http.get().uri(base).param("q", "病媒生物").with(as(LI_PEOPLES)))
                .hasStatusOk()
                .bodyText()
                .contains("7.10", "疾病防控与医疗卫生服务")
                .doesNotContain("市容环境卫生");
        assertThat(http.get().uri(base).param("q", "没有这种话").with(as(LI_PEOPLES)))
                .hasStatusOk()
                .bodyText()
                .contains("找到 0 处");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/data", "/edition"})
    void aPageCostsFewStatementsHoweverLargeTheStandard(String path) {
        assertThat(statements(base + path)).isLessThanOrEqualTo(7);
    }

    @Test
    void theListCostsFourStatementsAndTheCountOfAFullPage() {
        for (int i = 0; i < 5; i++) {
            editions.copy(LIN_OFFICE, SAMPLE, "第" + i + "版");
        }
        assertThat(statements("/standards")).isLessThanOrEqualTo(5);
    }

    private long statements(String path) {
        entities.flush();
        entities.clear();
        return Statements.ofHibernate(() -> assertThat(get(path, LIN_OFFICE)).hasStatusOk());
    }

    private MvcTestResult get(String path, Actor actor) {
        return http.get().uri(path).with(as(actor)).exchange();
    }

    private MvcTestResult post(String path, Actor actor, Map<String, String> fields) {
        var request = http.post().uri(path).with(as(actor)).with(csrf());
        fields.forEach((name, value) -> request.param(name, value));
        var result = request.exchange();
        entities.flush();
        entities.clear();
        return result;
    }

    private static Map<String, String> words(String code, String title, String version) {
        return Map.of("code", code, "title", title, "version", version);
    }

    private static Map<String, String> with(Map<String, String> fields, String name, Object value) {
        var all = new java.util.HashMap<>(fields);
        all.put(name, value.toString());
        return all;
    }

    private StandardNode node(String code) {
        return nodes.findByEditionIdOrderBySortAscCodeAsc(own).stream()
                .filter(node -> node.getCode().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<String> codesBelow(StandardNode parent) {
        return new StandardTree(nodes.findByEditionIdOrderBySortAscCodeAsc(own))
                .children(parent.getId()).stream().map(StandardNode::getCode).toList();
    }

    private static String version(StandardNode node) {
        return node.getVersion().toString();
    }
}

package org.aiwei.inspection;

import static org.aiwei.County.BUREAU;
import static org.aiwei.County.CHANGLE;
import static org.aiwei.County.FENG_NEIGHBOUR;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.SUN_INSPECTOR;
import static org.aiwei.County.WANG_DEPUTY;
import static org.aiwei.County.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.aiwei.County;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.aiwei.standard.EditionRef;
import org.aiwei.standard.ItemRef;
import org.aiwei.standard.NodeLevel;
import org.aiwei.standard.Standards;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** The registers that the office keeps: sites and checklists. */
@DeskTest
@Transactional
class RegisterPagesTests {

    @Autowired
    MockMvcTester http;

    @Autowired
    SampleRounds samples;

    @Autowired
    SiteRegister register;

    @Autowired
    SiteRepository sites;

    @Autowired
    ChecklistRepository checklists;

    @Autowired
    Checklists uses;

    @Autowired
    Standards standards;

    @Autowired
    EntityManager entities;

    /** A partner outside the health system belongs to the bureau that entered it, or to all below that one. */
    @Test
    void partnersOfOneBureauAreNotOfferedToAnother() {
        guest("/t1/g1/", BUREAU.id(), "安澜县水务局");
        guest("/t2/g1/", County.OTHER_BUREAU.id(), "邻水台县水务局");
        guest("/g9/", null, "省水利厅");
        assertThat(get(LIN_OFFICE, "/inspections/sites/new"))
                .hasStatusOk()
                .bodyText()
                .contains("安澜县水务局", "省水利厅")
                .doesNotContain("邻水台县水务局");
        assertThat(get(FENG_NEIGHBOUR, "/inspections/sites/new"))
                .hasStatusOk()
                .bodyText()
                .contains("邻水台县水务局", "省水利厅")
                .doesNotContain("安澜县水务局");
        assertThat(get(FENG_NEIGHBOUR, "/inspections/sites")).bodyText().doesNotContain("安澜县水务局");
    }

    private void guest(String path, @org.jspecify.annotations.Nullable UUID parent, String name) {
        entities.createNativeQuery("""
                        insert into unit (id, version, parent_id, path, kind, name, name_py, sort, valid_from)
                        values (:id, 0, :parent, :path, 'GUEST', :name, 'x', 9, date '2020-01-01')
                        """)
                .setParameter("id", UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8)))
                .setParameter("parent", parent)
                .setParameter("path", path)
                .setParameter("name", name)
                .executeUpdate();
    }

    @Test
    void aSiteIsEnteredEditedAndClosed() {
        var form = List.of("name", "煎药房", "unitId", PEOPLES_HOSPITAL.id().toString(), "category", "煎药房");
        assertThat(post(LIN_OFFICE, "/inspections/sites/new", form)).hasStatus3xxRedirection();
        assertThat(post(LIN_OFFICE, "/inspections/sites/new", form))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("这里已经有点位");
        var site = sites.openAt(PEOPLES_HOSPITAL.id()).get(0);
        var path = "/inspections/sites/" + site.getId();
        assertThat(post(LI_PEOPLES, path + "/closing", List.of("version", "0"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(FENG_NEIGHBOUR, path + "/closing", List.of("version", "0")))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(LIN_OFFICE, path + "/closing", List.of("version", "99")))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(post(
                        LIN_OFFICE,
                        path + "/closing",
                        List.of("version", site.getVersion().toString())))
                .hasStatus3xxRedirection();
        assertThat(sites.openAt(PEOPLES_HOSPITAL.id())).isEmpty();
        assertThat(post(LIN_OFFICE, "/inspections/sites/new", form)).hasStatus3xxRedirection();
    }

    @Test
    void aTableOfSitesIsShownBeforeItIsWritten() {
        register.open(LIN_OFFICE, CHANGLE.id(), "", "门诊大厅", "", "");
        entities.flush();
        var table = "点位名称,单位,类别,位置\n候诊区,安澜县人民医院,候诊区,一楼\n门诊大厅,长乐镇卫生院,,\n" + "城关农贸市场,,农贸市场,解放路\n食堂,没有这个单位,,\n";
        var answer = http.post()
                .uri("/inspections/sites/import")
                .multipart()
                .file(new MockMultipartFile("file", "点位.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)))
                .with(as(LIN_OFFICE))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus3xxRedirection();
        var preview = answer.getResponse().getRedirectedUrl();
        assertThat(http.get().uri(preview).with(as(LIN_OFFICE)))
                .hasStatusOk()
                .bodyText()
                .contains("安澜县人民医院 候诊区", "找不到单位“没有这个单位”");
        assertThat(post(LIN_OFFICE, preview + "/confirmation", List.of("validOnly", "false")))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(sites.openAt(PEOPLES_HOSPITAL.id())).isEmpty();
    }

    @Test
    void theRowsWithoutFaultAreTakenIn() {
        var table = "点位名称,单位\n候诊区,安澜县人民医院\n候诊区,安澜县人民医院\n城关农贸市场,\n食堂,没有这个单位\n";
        var answer = http.post()
                .uri("/inspections/sites/import")
                .multipart()
                .file(new MockMultipartFile("file", "点位.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)))
                .with(as(LIN_OFFICE))
                .with(csrf())
                .exchange();
        var preview = answer.getResponse().getRedirectedUrl();
        assertThat(post(LIN_OFFICE, preview + "/confirmation", List.of("validOnly", "true")))
                .hasStatus3xxRedirection();
        assertThat(sites.openOf(BUREAU.path().value()))
                .extracting(Site::getName)
                .containsExactlyInAnyOrder("候诊区", "城关农贸市场");
    }

    @Test
    void linesThatArePastedBecomeQuestions() {
        var list = samples.checklist();
        var path = "/inspections/checklists/" + list;
        var lines = List.of("newGroup", "病媒防制", "lines", "防鼠设施齐全\n\n 纱窗完好 ", "weight", "3", "dimension", "WORK");
        assertThat(post(LIN_OFFICE, path + "/questions", lines)).hasStatus3xxRedirection();
        entities.flush();
        entities.clear();
        var group = checklists.findById(list).orElseThrow().groupNamed("病媒防制");
        assertThat(group.getQuestions()).extracting(ChecklistQuestion::getText).containsExactly("防鼠设施齐全", "纱窗完好");
        assertThat(group.getQuestions())
                .extracting(ChecklistQuestion::getWeight)
                .containsOnly(3);
        assertThat(post(WANG_DEPUTY, path + "/questions", lines)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void placesOfAStandardBecomeQuestionsInGroupsOfTheirAspects() {
        var edition = standards.editions(LIN_OFFICE).stream()
                .map(EditionRef::id)
                .findFirst()
                .orElseThrow();
        var items = standards.items(List.of(edition));
        var chosen = items.stream()
                .filter(item -> item.level() == NodeLevel.ITEM)
                .limit(3)
                .toList();
        var list = samples.checklist();
        var path = "/inspections/checklists/" + list;
        assertThat(get(LIN_OFFICE, path + "/items?edition=" + edition))
                .hasStatusOk()
                .bodyText()
                .contains(chosen.get(0).title());
        var request = http.post().uri(path + "/items").with(as(LIN_OFFICE)).with(csrf());
        chosen.forEach(item -> request.param("nodes", item.id().toString()));
        assertThat(request).hasStatus3xxRedirection();
        entities.flush();
        entities.clear();
        var aspect = items.stream()
                .filter(item -> item.id().equals(chosen.get(0).parentId()))
                .map(ItemRef::title)
                .findFirst()
                .orElseThrow();
        assertThat(checklists.findById(list).orElseThrow().groupNamed(aspect).getQuestions())
                .extracting(ChecklistQuestion::getNodeId)
                .contains(chosen.get(0).id());
    }

    @Test
    void questionsMoveUpAndDownAndWhoeverIsLateIsTold() {
        var list = samples.checklist();
        entities.flush();
        entities.clear();
        var before = checklists.findById(list).orElseThrow();
        var second = before.getGroups().get(0).getQuestions().get(1).getId();
        var version = before.getVersion().toString();
        entities.clear();
        var path = "/inspections/checklists/" + list + "/questions/" + second;
        assertThat(post(LIN_OFFICE, path + "/place", List.of("version", version, "to", "up")))
                .hasStatus3xxRedirection();
        entities.flush();
        entities.clear();
        assertThat(checklists
                        .findById(list)
                        .orElseThrow()
                        .getGroups()
                        .get(0)
                        .getQuestions()
                        .get(0)
                        .getId())
                .isEqualTo(second);
        entities.clear();
        assertThat(post(LIN_OFFICE, path + "/removal", List.of("version", version)))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void aUsedChecklistStaysAsItIsAndItsNextNumberReplacesIt() {
        var list = samples.checklist();
        uses.use(SUN_INSPECTOR, list);
        entities.flush();
        entities.clear();
        var path = "/inspections/checklists/" + list;
        assertThat(get(LIN_OFFICE, path)).bodyText().contains("已用过").doesNotContain("/removal");
        var lines = List.of("newGroup", "新组", "lines", "一", "weight", "1", "dimension", "WORK");
        assertThat(post(LIN_OFFICE, path + "/questions", lines))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请另出一版");
        assertThat(post(LIN_OFFICE, path + "/numbers", List.of())).hasStatus3xxRedirection();
        entities.flush();
        entities.clear();
        var next = checklists.findAll().stream()
                .filter(each -> list.equals(each.getPreviousId()))
                .findFirst()
                .orElseThrow();
        assertThat(next.getNumber()).isEqualTo(2);
        assertThat(next.getGroups()).hasSize(2);
        var nextPath = "/inspections/checklists/" + next.getId();
        assertThat(post(LIN_OFFICE, nextPath + "/readiness", List.of())).hasStatus3xxRedirection();
        assertThat(checklists.findById(list).orElseThrow().getStatus()).isEqualTo(ChecklistStatus.RETIRED);
    }

    private MvcTestResult get(Actor actor, String path) {
        return http.get().uri(path).with(as(actor)).exchange();
    }

    /** @param form names and values in turn */
    private MvcTestResult post(Actor actor, String path, List<String> form) {
        var request = http.post().uri(path).with(as(actor)).with(csrf());
        for (int i = 0; i < form.size(); i += 2) {
            request.param(form.get(i), form.get(i + 1));
        }
        return request.exchange();
    }
}

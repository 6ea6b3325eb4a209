package org.aiwei.inspection;

import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.aiwei.County.WANG_DEPUTY;
import static org.aiwei.County.ZHANG_PEOPLES;
import static org.aiwei.County.as;
import static org.aiwei.inspection.FindingSource.HOTLINE_12345;
import static org.aiwei.inspection.FindingSource.SUPERIOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.aiwei.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class FindingPagesTests {

    @Autowired
    MockMvcTester http;

    @Autowired
    Findings findings;

    @Autowired
    FindingRepository repository;

    @Autowired
    SampleRounds samples;

    @Autowired
    SampleVisits made;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    UUID campaign;

    @BeforeEach
    void campaign() {
        campaign = samples.campaign();
    }

    @Test
    void theListIsNarrowedByEachOfItsFields() {
        var hotline = made.recorded(campaign, PEOPLES_HOSPITAL, false, HOTLINE_12345);
        var covert = made.recorded(campaign, TCM_HOSPITAL, true, SUPERIOR);
        var base = "/findings?campaign=" + campaign;
        assertThat(list(base)).contains(hotline.toString(), covert.toString());
        for (var narrow : List.of("&source=HOTLINE_12345", "&covert=false", "&unit=人民医院")) {
            assertThat(list(base + narrow)).contains(hotline.toString()).doesNotContain(covert.toString());
        }
        assertThat(list(base + "&q=禁烟")).contains(hotline.toString());
        assertThat(list(base + "&q=100%25_")).doesNotContain(hotline.toString());
        assertThat(list(base + "&status=DISMISSED")).doesNotContain(hotline.toString());
        assertThat(list(base + "&severity=nonsense&page=x")).contains(hotline.toString());
    }

    @Test
    void theOfficeRecordsAFindingAndTheNextOfTheSameCheck() {
        var id = UUID.randomUUID();
        var saved = form("/findings/new", id, "then", "next");
        assertThat(saved).hasRedirectedUrl("/findings/new?after=" + id);
        assertThat(http.get().uri("/findings/new?after=" + id).with(as(LIN_OFFICE)))
                .hasStatusOk()
                .bodyText()
                .contains("市爱卫办〔2026〕3号", "value=\"" + PEOPLES_HOSPITAL.id() + "\" selected=\"selected\"");
        assertThat(form("/findings/new", id, "then", "")).hasRedirectedUrl("/findings/" + id);
        assertThat(repository.findById(id).orElseThrow().getStatus()).isEqualTo(FindingStatus.RECORDED);
    }

    @Test
    void whatIsMissingStandsBesideItsField() {
        assertThat(form("/findings/new", UUID.randomUUID(), "text", " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请写明问题", "市爱卫办〔2026〕3号");
        assertThat(form("/findings/new", UUID.randomUUID(), "outside", "农贸市场"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("两者只填一个");
        assertThat(form("/findings/new", UUID.randomUUID(), "foundOn", "2099-01-01"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(form("/findings/new", UUID.randomUUID(), "limit", "OTHER"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("0 到 365");
    }

    @Test
    void showsItsLimitAsADayOfTheWeekAndWhoMayDoWhat() {
        var id = made.recorded(campaign, PEOPLES_HOSPITAL, true, SUPERIOR);
        assertThat(http.get().uri("/findings/{id}", id).with(as(LIN_OFFICE)))
                .hasStatusOk()
                .bodyText()
                .contains("(周", "/notices/new?findings=" + id, "/edit", "不作问题的原因");
        assertThat(http.get().uri("/findings/{id}", id).with(as(WANG_DEPUTY)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/edit", "不作问题的原因");
        assertThat(http.get().uri("/findings/{id}", id).with(as(ZHANG_PEOPLES))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(http.get().uri("/findings").with(as(ZHANG_PEOPLES)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(SampleVisits.SMOKE);
    }

    @Test
    void anEditThatComesLateIsRefusedWithWhatWasTyped() {
        var id = made.recorded(campaign, PEOPLES_HOSPITAL, false, SUPERIOR);
        assertThat(form("/findings/" + id + "/edit", id, "version", "7"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("门诊楼二层");
        assertThat(form("/findings/" + id + "/edit", id, "version", "0")).hasRedirectedUrl("/findings/" + id);
        assertThat(findings.ref(id).place()).isEqualTo("门诊楼二层");
    }

    @Test
    void tellsTheOfficeWhatMayHaveComeBackAtTheSameSite() {
        var site = made.site(PEOPLES_HOSPITAL, "候诊区 " + UUID.randomUUID());
        var node = node();
        var ids = new java.util.ArrayList<UUID>();
        for (int days : new int[] {181, 180, 20, 0}) {
            var id = made.recorded(campaign, PEOPLES_HOSPITAL, false, SUPERIOR);
            entities.flush();
            jdbc.sql("update finding set site_id = ?, node_id = ?, found_on = ? where id = ?")
                    .params(site, node, samples.today().minusDays(days), id)
                    .update();
            ids.add(id);
        }
        entities.clear();
        assertThat(list("/findings/" + ids.get(3)))
                .contains("180 天内另有 2 条", ids.get(1).toString(), ids.get(2).toString())
                .doesNotContain(ids.get(0).toString());
    }

    private UUID node() {
        var edition = UUID.randomUUID();
        var node = UUID.randomUUID();
        jdbc.sql("""
                insert into standard_edition (id, version, code, name, label, source_note, sample, owner_path, created_at,
                                              created_by_name)
                values (?, 0, 'T', '测试标准', ?, '', false, '/t1/', now(), '林主任')
                """).params(edition, edition.toString()).update();
        jdbc.sql("""
                insert into standard_node (id, version, edition_id, parent_id, level, code, title, detail, usual_lead,
                                           health_unit, inspection_group, sort)
                values (?, 0, ?, null, 'ASPECT', '9', '无烟环境', '', '', '', '', 1)
                """).params(node, edition).update();
        return node;
    }

    @Test
    void theListAsksNoMoreOftenForManyRows() {
        made.recorded(campaign, PEOPLES_HOSPITAL, false, SUPERIOR);
        var one = statements();
        for (int i = 0; i < 15; i++) {
            made.recorded(campaign, PEOPLES_HOSPITAL, false, SUPERIOR);
        }
        assertThat(statements()).isEqualTo(one).isLessThan(15);
    }

    private String list(String address) {
        var answer = http.get().uri(address).with(as(LIN_OFFICE)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private MvcTestResult form(String address, UUID id, String field, String value) {
        var fields = new java.util.HashMap<>(java.util.Map.of(
                "id", id.toString(),
                "campaign", campaign.toString(),
                "unit", PEOPLES_HOSPITAL.id().toString(),
                "text", "候诊区有烟头",
                "place", "门诊楼二层",
                "source", "SUPERIOR",
                "level", "CITY",
                "document", "市爱卫办〔2026〕3号",
                "foundOn", samples.today().toString()));
        fields.put(field, value);
        var request = http.post().uri(address);
        for (var entry : fields.entrySet()) {
            request = request.param(entry.getKey(), entry.getValue());
        }
        return request.with(as(LIN_OFFICE)).with(csrf()).exchange();
    }

    private long statements() {
        entities.flush();
        entities.clear();
        return Statements.ofHibernate(() -> list("/findings?campaign=" + campaign));
    }
}

package org.aiwei.campaign;

import static org.aiwei.County.BUREAU;
import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.OFFICE;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.ZHOU_DIRECTOR;
import static org.aiwei.County.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.aiwei.DeskTest;
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
class CampaignPagesTests {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final String DATA = "林主任|中文|爱卫办|安澜县\\p{IsHan}+|周局长|刘主任";

    @Autowired
    MockMvcTester http;

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignPlans plans;

    @Autowired
    CampaignRepository repository;

    @Autowired
    EntityManager entities;

    private UUID id;

    @BeforeEach
    void aDraft() {
        var office = new Office(OFFICE.id(), OFFICE.path(), BUREAU.path());
        id = repository
                .saveAndFlush(SampleCampaigns.consolidation(office, List.of()))
                .getId();
        entities.clear();
    }

    @Test
    void theOverviewDrawsThePhasesAndSaysTheSameInATable() {
        var page = get(LIN_OFFICE, "");
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("<svg role=\"img\"", "phases-desc", "宣传发动", "2026-01-01 – 2026-03-31", "各单位实施方案")
                .contains("/campaigns/" + id + "/publication", "/campaigns/" + id + "/group")
                .doesNotContain("??", "style=");
    }

    @Test
    void whatIsMissingIsLinkedToWhereItIsFilledIn() {
        var bare = repository.saveAndFlush(Campaign.draft(
                new Office(OFFICE.id(), OFFICE.path(), BUREAU.path()),
                CampaignTexts.named("健康城市", 2026),
                LIN_OFFICE,
                SampleCampaigns.NOW));
        entities.clear();
        var path = "/campaigns/" + bare.getId();
        for (var page : List.of(path, path + "/publication")) {
            assertThat(http.get().uri(page).with(as(LIN_OFFICE)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("还没有划分阶段", path + "/phases", "领导小组还没有组长", path + "/members");
        }
        assertThat(post(LIN_OFFICE, path + "/publication", "remark", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(campaigns.ref(bare.getId()).status()).isEqualTo(CampaignStatus.DRAFT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/plan",
                "/group",
                "/settings",
                "/texts",
                "/phases",
                "/milestones",
                "/members",
                "/rules",
                "/copy",
                "/removal",
                "/publication"
            })
    void everyPageSpeaksEnglishToo(String suffix) {
        var english = SampleCampaigns.inEnglish(new Office(OFFICE.id(), OFFICE.path(), BUREAU.path()));
        id = repository.saveAndFlush(english).getId();
        entities.clear();
        var page = http.get()
                .uri("/campaigns/" + id + suffix)
                .cookie(new Cookie("lang", "en"))
                .with(as(LIN_OFFICE))
                .exchange();
        assertThat(page).hasStatusOk();
        assertThat(HAN.matcher(text(page)
                                .replaceAll("(?s)<datalist.*</datalist>|<label class=.form-check-label.*?</label>", "")
                                .replaceAll(DATA, ""))
                        .results()
                        .map(match -> match.group()))
                .isEmpty();
        assertThat(text(page)).doesNotContain("??");
        assertThat(text(get(LIN_OFFICE, suffix))).contains("lang=\"zh-CN\"").doesNotContain("??");
    }

    @Test
    void theListNarrowsByStatusAndYearAndSurvivesNonsense() {
        assertThat(text(list("?status=DRAFT&year=2026"))).contains("/campaigns/" + id);
        assertThat(text(list("?status=CLOSED&year=2026"))).doesNotContain("/campaigns/" + id + "\"");
        assertThat(list("?status=NONSENSE&year=abc&page=-7")).hasStatusOk();
        assertThat(text(list("?year=2099"))).contains("没有符合条件的专项工作");
    }

    @Test
    void onlyOfficersAreOfferedANewOne() {
        assertThat(text(list(""))).contains("/campaigns/new");
        var leaders = http.get().uri("/campaigns").with(as(ZHOU_DIRECTOR)).exchange();
        assertThat(text(leaders)).doesNotContain("/campaigns/new");
        assertThat(http.get().uri("/campaigns/new").with(as(ZHOU_DIRECTOR))).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aNewCampaignBeginsAsADraftOfTheOwnOffice() {
        var made = post(
                LIN_OFFICE,
                "/campaigns",
                "name",
                "健康城市建设 2026",
                "year",
                "２０２６",
                "office",
                OFFICE.id().toString());
        assertThat(made).hasStatus3xxRedirection();
        var created = UUID.fromString(
                String.valueOf(made.getResponse().getRedirectedUrl()).substring("/campaigns/".length()));
        assertThat(campaigns.ref(created).status()).isEqualTo(CampaignStatus.DRAFT);
        assertThat(campaigns.ref(created).year()).isEqualTo(2026);
    }

    @Test
    void anEmptyOrTooLongNameComesBack() {
        var office = OFFICE.id().toString();
        assertThat(post(LIN_OFFICE, "/campaigns", "name", " ", "year", "去年", "office", office))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("不能为空", "去年", "请填写 2000 到 2100 之间的整数");
        assertThat(post(LIN_OFFICE, "/campaigns", "name", "长".repeat(101), "year", "2026", "office", office))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("长".repeat(101), "aria-invalid=\"true\"");
        assertThat(post(LIN_OFFICE, "/campaigns", "name", "名称", "year", "2026", "office", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请选择牵头办公室");
        assertThat(post(LIN_OFFICE, "/campaigns", "name", "名称", "year", "2026", "office", "x"))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void publishingTellsAndClosingAsksWhy() {
        assertThat(post(LIN_OFFICE, path("/publication"), "remark", "", "version", version()))
                .hasRedirectedUrl("/campaigns/" + id);
        assertThat(post(LIN_OFFICE, path("/closure"), "remark", "  "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请写明原因");
        assertThat(post(LIN_OFFICE, path("/closure"), "remark", "x".repeat(1001)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        for (var old : List.of("", "0")) {
            assertThat(post(LIN_OFFICE, path("/closure"), "remark", "验收结束", "version", old))
                    .hasStatus(HttpStatus.CONFLICT)
                    .bodyText()
                    .contains("验收结束");
        }
        assertThat(post(LIN_OFFICE, path("/closure"), "remark", "验收结束", "version", version()))
                .hasRedirectedUrl("/campaigns/" + id);
        assertThat(text(get(LIN_OFFICE, ""))).contains("验收结束", "/reopening", "/archiving");
        assertThat(post(LIN_OFFICE, path("/publication"), "remark", "")).hasStatus(HttpStatus.CONFLICT);
        assertThat(get(LIN_OFFICE, "/phases")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void strangersFindNothingAndOnlookersMayNotAct() {
        campaigns.move(LIN_OFFICE, id, CampaignAction.PUBLISH, "");
        campaigns.join(id, PEOPLES_HOSPITAL.id(), PEOPLES_HOSPITAL.path());
        assertThat(get(LI_PEOPLES, "")).hasStatusOk().bodyText().doesNotContain("/closure", "/copy");
        assertThat(get(LI_PEOPLES, "/phases")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(LI_PEOPLES, path("/closure"), "remark", "x")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(CHEN_TCM, "")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(CHEN_TCM, "/phases")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(CHEN_TCM, path("/closure"), "remark", "x")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aCopyCarriesTheShapeIntoTheNextYear() {
        assertThat(text(get(LIN_OFFICE, "/copy"))).contains("巩固国家卫生县 2027");
        var made = post(LIN_OFFICE, path("/copy"), "name", "巩固国家卫生县 2027", "years", "1");
        assertThat(made).hasStatus3xxRedirection();
        var copy = UUID.fromString(
                String.valueOf(made.getResponse().getRedirectedUrl()).substring("/campaigns/".length()));
        assertThat(campaigns.ref(copy).startsOn()).isEqualTo("2027-01-01");
        assertThat(post(LIN_OFFICE, path("/copy"), "name", "", "years", "11"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请填写 0 到 10 之间的整数");
    }

    @Test
    void aDraftIsDeletedAfterItsNameAndTheEffectWereShown() {
        assertThat(text(get(LIN_OFFICE, "/removal"))).contains("巩固国家卫生县 2026", "不能恢复");
        assertThat(post(LIN_OFFICE, path("/removal"))).hasRedirectedUrl("/campaigns");
        assertThat(get(LIN_OFFICE, "")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private String path(String suffix) {
        return "/campaigns/" + id + suffix;
    }

    private MvcTestResult get(Actor actor, String suffix) {
        entities.flush();
        entities.clear();
        return http.get().uri(path(suffix)).with(as(actor)).exchange();
    }

    private MvcTestResult list(String query) {
        return http.get().uri("/campaigns" + query).with(as(LIN_OFFICE)).exchange();
    }

    private String version() {
        entities.flush();
        return String.valueOf(plans.versionOf(LIN_OFFICE, id));
    }

    private MvcTestResult post(Actor actor, String path, String... fields) {
        entities.flush();
        entities.clear();
        var request = http.post().uri(path).with(as(actor)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static String text(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}

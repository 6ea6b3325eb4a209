package org.aiwei.assignment;

import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.GAO_ADMIN;
import static org.aiwei.County.HE_MEDICAL;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.MEDICAL;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.PRIMARY;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.aiwei.County.WANG_DEPUTY;
import static org.aiwei.County.ZHOU_DIRECTOR;
import static org.aiwei.County.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.aiwei.Statements;
import org.aiwei.access.Actor;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class AssignmentPagesTests {

    @Autowired
    MockMvcTester http;

    @Autowired
    SampleTasks tasks;

    @Autowired
    EntityManager entities;

    @Test
    void theMatrixHasThePapersColumnsAndJoinsRepeatedCells() {
        var campaign = tasks.published();
        tasks.issued(campaign, MEDICAL, PEOPLES_HOSPITAL);
        tasks.issued(campaign, PRIMARY, TCM_HOSPITAL);
        tasks.drafted(campaign, null);
        tasks.drafted(campaign, MEDICAL);
        var path = "/campaigns/" + campaign + "/tasks";
        assertThat(get(LIN_OFFICE, path))
                .hasStatusOk()
                .bodyText()
                .contains("专项行动名称", "序号", "工作内容", "牵头领导", "牵头科室", "配合科室（单位）", "完成时限")
                .contains("rowspan=\"4\"", "王副局长", MEDICAL.name(), TCM_HOSPITAL.name())
                .contains("missing=lead", "下发全部")
                .doesNotContain("??");
        assertThat(get(LIN_OFFICE, path + "?missing=lead"))
                .bodyText()
                .contains("缺牵头科室")
                .doesNotContain(">" + PRIMARY.name() + "</td>");
        assertThat(get(LIN_OFFICE, path + "?view=leader"))
                .hasStatusOk()
                .bodyText()
                .contains("rowspan=\"4\"");
        assertThat(get(LIN_OFFICE, path + "?view=unit&unit=" + PRIMARY.id()))
                .hasStatusOk()
                .bodyText()
                .contains("/tasks/units/" + PRIMARY.id())
                .doesNotContain("/tasks/units/" + MEDICAL.id());
        assertThat(get(LIN_OFFICE, path + "?q=%25")).bodyText().contains("没有符合条件");
        assertThat(get(LIN_OFFICE, path + "?light=nonsense&page=x")).hasStatusOk();
        assertThat(get(GAO_ADMIN, path)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?view=leader", "?view=unit", "?q=TCM", "/export", "/units/{own}"})
    void nothingTellsACooperatingUnitWhoElseCooperates(String suffix) throws Exception {
        var campaign = tasks.published();
        tasks.issued(campaign, MEDICAL, PEOPLES_HOSPITAL, TCM_HOSPITAL);
        tasks.issued(campaign, PRIMARY, TCM_HOSPITAL);
        var path = "/campaigns/" + campaign + "/tasks"
                + suffix.replace("{own}", PEOPLES_HOSPITAL.id().toString());
        var answer = get(LI_PEOPLES, path);
        assertThat(answer).hasStatusOk();
        var text =
                suffix.equals("/export") ? sheet(answer) : answer.getResponse().getContentAsString();
        assertThat(text).doesNotContain(TCM_HOSPITAL.name(), TCM_HOSPITAL.id().toString(), PRIMARY.name());
    }

    @Test
    void countsAreThoseOfTheRowsThatAreSeen() {
        var campaign = tasks.published();
        tasks.issued(campaign, MEDICAL, PEOPLES_HOSPITAL);
        tasks.issued(campaign, MEDICAL, TCM_HOSPITAL);
        tasks.issued(campaign, PRIMARY);
        tasks.drafted(campaign, MEDICAL);
        var path = "/campaigns/" + campaign;
        assertThat(get(LIN_OFFICE, path + "/tasks")).bodyText().contains("共 4 条");
        assertThat(get(ZHOU_DIRECTOR, path + "/tasks")).bodyText().contains("共 3 条");
        assertThat(get(HE_MEDICAL, path + "/tasks")).bodyText().contains("共 2 条");
        assertThat(get(LI_PEOPLES, path + "/tasks")).bodyText().contains("共 1 条");
        assertThat(get(LI_PEOPLES, path + "/tasks?unit=" + TCM_HOSPITAL.id()))
                .bodyText()
                .contains("没有符合条件");
        assertThat(get(LI_PEOPLES, path + "/tasks/units/" + TCM_HOSPITAL.id())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(CHEN_TCM, path + "/tasks/units/" + PEOPLES_HOSPITAL.id()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(LI_PEOPLES, path)).bodyText().contains(path + "/tasks?view=unit&amp;state=PENDING");
    }

    @Test
    void pagesAskTheDatabaseAsOftenForManyRowsAsForFew() {
        var campaign = tasks.published();
        for (int i = 0; i < 2; i++) {
            tasks.issued(campaign, MEDICAL, PEOPLES_HOSPITAL);
        }
        var paths = List.of(
                "/campaigns/" + campaign + "/tasks",
                "/campaigns/" + campaign + "/tasks?view=unit",
                "/campaigns/" + campaign + "/tasks/export",
                "/campaigns/" + campaign);
        statements(paths.get(0)); // the calendar is read once and kept
        var few = paths.stream().map(this::statements).toList();
        for (int i = 0; i < 18; i++) {
            tasks.issued(campaign, i % 2 == 0 ? MEDICAL : PRIMARY, PEOPLES_HOSPITAL, TCM_HOSPITAL);
        }
        assertThat(paths.stream().map(this::statements).toList()).isEqualTo(few).allMatch(count -> count < 30);
    }

    @Test
    void theExportIsThePapersTableWithJoinedCells() throws Exception {
        var campaign = tasks.published();
        tasks.issued(campaign, MEDICAL, PEOPLES_HOSPITAL, TCM_HOSPITAL);
        tasks.issued(campaign, PRIMARY);
        var answer = get(LIN_OFFICE, "/campaigns/" + campaign + "/tasks/export");
        try (var book =
                new XSSFWorkbook(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("专项行动名称");
            assertThat(sheet.getRow(2).getCell(5).getStringCellValue())
                    .isEqualTo(PEOPLES_HOSPITAL.name() + "、" + TCM_HOSPITAL.name());
            assertThat(sheet.getMergedRegions())
                    .contains(CellRangeAddress.valueOf("A3:A4"), CellRangeAddress.valueOf("D3:D4"));
        }
        var filtered = get(LIN_OFFICE, "/campaigns/" + campaign + "/tasks/export?view=action&unit=" + PRIMARY.id());
        assertThat(sheet(filtered)).contains(PRIMARY.name()).doesNotContain(TCM_HOSPITAL.name());
    }

    @Test
    void thePublishingPageSaysHowManyStayBehind() {
        var campaign = tasks.campaign();
        tasks.drafted(campaign, MEDICAL);
        tasks.drafted(campaign, null);
        tasks.drafted(campaign, null);
        assertThat(get(LIN_OFFICE, "/campaigns/" + campaign + "/publication"))
                .hasStatusOk()
                .bodyText()
                .contains("<b>2</b> <span>任务缺牵头科室", "<b>1</b> <span>任务将随发布下发", "/tasks?missing=lead");
    }

    @Test
    void aRowIsTypedWithWhatIsWrongBesideIt() {
        var campaign = tasks.published();
        var path = "/campaigns/" + campaign + "/tasks/new";
        assertThat(get(LIN_OFFICE, path)).hasStatusOk().bodyText().contains(MEDICAL.name(), "name=\"cooperating\"");
        assertThat(get(LI_PEOPLES, path)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(LIN_OFFICE, path, "content", " ", "action", "健康细胞", "seq", "x"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("aria-invalid=\"true\"", "健康细胞", "请填写整数");
        assertThat(post(LIN_OFFICE, path, "content", "留着的字", "leadUnitId", "nonsense"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("留着的字");
        assertThat(post(LIN_OFFICE, path, "content", "x", "startsOn", "2026-05-02", "dueOn", "2026-05-01"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("完成时限不能早于开始日期");
        assertThat(post(
                        LIN_OFFICE,
                        path,
                        "content",
                        "𠮷时创建",
                        "leadUnitId",
                        MEDICAL.id().toString()))
                .hasStatus3xxRedirection();
        assertThat(get(LIN_OFFICE, "/campaigns/" + campaign + "/tasks?q=𠮷时"))
                .bodyText()
                .contains("𠮷时创建");
    }

    @Test
    void aConflictKeepsWhatWasTyped() {
        var id = tasks.drafted(tasks.published(), MEDICAL);
        assertThat(get(LIN_OFFICE, "/assignments/" + id + "/edit")).hasStatusOk();
        assertThat(post(LIN_OFFICE, "/assignments/" + id + "/edit", "version", "99", "content", "我写了很久的内容"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("我写了很久的内容", "/assignments/" + id + "/edit");
    }

    @Test
    void aUnitAcceptsReportsClaimsAndTheLeadConfirms() {
        var id = tasks.issued(tasks.published(), MEDICAL, PEOPLES_HOSPITAL);
        var part = "/assignments/parts/" + tasks.part(id, PEOPLES_HOSPITAL).id();
        assertThat(get(LI_PEOPLES, "/assignments/" + id))
                .hasStatusOk()
                .bodyText()
                .contains(part + "/acceptance");
        assertThat(post(LI_PEOPLES, part + "/return-request", "remark", "", "unitId", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请写明退回理由");
        assertThat(post(LI_PEOPLES, part + "/acceptance")).hasRedirectedUrl("/assignments/" + id);
        assertThat(post(LI_PEOPLES, part + "/acceptance"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("已签收");
        assertThat(post(LI_PEOPLES, part + "/progress", "percent", "101", "text", "写了一半"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("写了一半");
        assertThat(post(LI_PEOPLES, part + "/progress", "percent", "60", "text", "消杀两轮"))
                .hasStatus3xxRedirection();
        assertThat(post(LI_PEOPLES, part + "/tasks", "person", "李联络员", "content", "买药"))
                .hasStatus3xxRedirection();
        assertThat(get(LI_PEOPLES, part + "/tasks")).hasStatusOk().bodyText().contains("买药", "李联络员");
        assertThat(post(LI_PEOPLES, part + "/claim", "remark", "全部完成")).hasStatus3xxRedirection();
        assertThat(post(LI_PEOPLES, part + "/confirmation")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(HE_MEDICAL, part + "/confirmation"))
                .hasStatusOk()
                .bodyText()
                .contains("确认完成");
        assertThat(post(HE_MEDICAL, part + "/confirmation")).hasStatus3xxRedirection();
        assertThat(get(LI_PEOPLES, "/assignments/" + id)).bodyText().contains("消杀两轮", "全部完成", "light--DONE");
        assertThat(get(LI_PEOPLES, "/assignments/parts/" + UUID.randomUUID() + "/nonsense"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aRefusedFileIsNamedAndTheTextStays() {
        var id = tasks.issued(tasks.published(), MEDICAL, PEOPLES_HOSPITAL);
        tasks.move(LI_PEOPLES, id, PEOPLES_HOSPITAL, PartAction.ACCEPT);
        var path = "/assignments/parts/" + tasks.part(id, PEOPLES_HOSPITAL).id() + "/progress";
        var bad = new MockMultipartFile("files", "病毒.exe", null, new byte[] {'M', 'Z', 1, 2});
        var good = new MockMultipartFile(
                "files", "说明.txt", "text/plain", "消杀记录".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(upload(path, bad, good))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("病毒.exe", "我的进展");
        assertThat(upload(path, good)).hasStatus3xxRedirection();
        assertThat(get(HE_MEDICAL, "/assignments/" + id)).bodyText().contains("说明.txt", "/evidence/");
    }

    @Test
    void everyLightExplainsItselfToWhoSeesThePart() {
        var id = tasks.issued(tasks.published(), MEDICAL, PEOPLES_HOSPITAL, TCM_HOSPITAL);
        var why = "/assignments/parts/" + tasks.part(id, PEOPLES_HOSPITAL).id() + "/why";
        assertThat(get(LI_PEOPLES, why))
                .hasStatusOk()
                .bodyText()
                .contains("落后", "规则", PEOPLES_HOSPITAL.name() + " 签收")
                .doesNotContain("??", TCM_HOSPITAL.name());
        assertThat(get(CHEN_TCM, why)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(WANG_DEPUTY, why)).hasStatusOk();
        var leads = "/assignments/parts/" + tasks.part(id, MEDICAL).id() + "/why";
        assertThat(get(LI_PEOPLES, leads)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void pagesSpeakEnglishToo() {
        var campaign = tasks.published();
        var id = tasks.issued(campaign, MEDICAL, PEOPLES_HOSPITAL);
        var part = "/assignments/parts/" + tasks.part(id, MEDICAL).id();
        for (var path : List.of(
                "/campaigns/" + campaign + "/tasks",
                "/campaigns/" + campaign + "/tasks/new",
                "/campaigns/" + campaign + "/tasks/units/" + MEDICAL.id(),
                "/assignments/" + id,
                "/assignments/" + id + "/edit",
                "/assignments/" + id + "/voiding",
                part + "/why")) {
            var text = http.get()
                    .uri(path)
                    .cookie(new Cookie("lang", "en"))
                    .with(as(LIN_OFFICE))
                    .exchange();
            assertThat(text).as(path).hasStatusOk().bodyText().doesNotContain("??", "任务", "签收", "牵头", "{0}");
        }
    }

    private MvcTestResult get(Actor actor, String path) {
        entities.flush();
        entities.clear();
        return http.get().uri(path).with(as(actor)).exchange();
    }

    @Test
    void theButtonsOfARowCarryTheVersionThatWasShown() {
        var id = tasks.drafted(tasks.published(), MEDICAL);
        var path = "/assignments/" + id;
        assertThat(get(LIN_OFFICE, path))
                .bodyText()
                .contains(path + "/issue", path + "/discarding", "name=\"version\"");
        for (var step : List.of("/issue", "/discarding")) {
            assertThat(post(LIN_OFFICE, path + step)).hasStatus(HttpStatus.CONFLICT);
            assertThat(post(LIN_OFFICE, path + step, "version", "99")).hasStatus(HttpStatus.CONFLICT);
            assertThat(post(LIN_OFFICE, path + step, "version", "eins")).hasStatus(HttpStatus.BAD_REQUEST);
        }
        assertThat(post(LIN_OFFICE, path + "/issue", "version", "0")).hasRedirectedUrl(path);
    }

    private MvcTestResult post(Actor actor, String path, String... fields) {
        entities.flush();
        entities.clear();
        var request = http.post().uri(path).with(as(actor)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult upload(String path, MockMultipartFile... files) {
        entities.flush();
        entities.clear();
        var request = http.post().uri(path).multipart();
        for (var file : files) {
            request = request.file(file);
        }
        return request.param("percent", "10")
                .param("text", "我的进展")
                .with(as(LI_PEOPLES))
                .with(csrf())
                .exchange();
    }

    private static String sheet(MvcTestResult answer) throws Exception {
        var text = new StringBuilder();
        try (var book =
                new XSSFWorkbook(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            book.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> text.append(cell).append('\n')));
        }
        return text.toString();
    }

    private long statements(String path) {
        entities.flush();
        entities.clear();
        return Statements.count(
                () -> assertThat(http.get().uri(path).with(as(LIN_OFFICE))).hasStatusOk());
    }
}

package org.aiwei.reporting;

import static org.aiwei.County.CDC;
import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.DENG_CDC;
import static org.aiwei.County.FENG_NEIGHBOUR;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.OTHER_OFFICE;
import static org.aiwei.County.WANG_DEPUTY;
import static org.aiwei.County.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.aiwei.Statements;
import org.aiwei.access.Actor;
import org.aiwei.organization.Organizations;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.StaleRecord;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class DataItemsTests {

    private static final String RATE = "法定传染病报告率";

    @Autowired
    SampleReviews reviews;

    @Autowired
    DataItems items;

    @Autowired
    DataBoard board;

    @Autowired
    DataValuePages pages;

    @Autowired
    Organizations organizations;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester http;

    UUID campaign;
    int year;

    @BeforeEach
    void aReviewRuns() {
        campaign = reviews.campaign();
        year = reviews.today().getYear();
        jdbc.sql("insert into unit_alias (id, unit_id, alias, alias_py) values (gen_random_uuid(), ?, '疾控中心', 'jkzx')")
                .param(CDC.id())
                .update();
    }

    @Test
    void aValueGoesFromHandingOutToTheOnlineFiling() {
        var id = handedOut(RATE, year);
        assertThat(status(id)).isEqualTo(DataStatus.FILLING);
        fill(DENG_CDC, id, DataEntry.own("97.5%", ""));
        move(DENG_CDC, id, DataAction.SUBMIT, "");
        move(LIN_OFFICE, id, DataAction.VERIFY, "");
        assertThat(items.moveAll(LIN_OFFICE, campaign, DataAction.LOCK)).isEqualTo(1);
        assertThat(items.moveAll(LIN_OFFICE, campaign, DataAction.FILE)).isEqualTo(1);
        assertThat(status(id)).isEqualTo(DataStatus.FILED);
        assertThat(pages.page(LIN_OFFICE, id).history())
                .extracting(DataValuePage.Moment::what)
                .containsExactly("HAND_OUT", "FILL", "SUBMIT", "VERIFY", "LOCK", "FILE");
        refused("reporting.data.fill.from.FILED", () -> fill(LIN_OFFICE, id, DataEntry.own("1", "")));
        refused("reporting.data.LOCK.none", () -> items.moveAll(LIN_OFFICE, campaign, DataAction.LOCK));
    }

    @Test
    void whatMissesItsTargetIsExplainedBeforeItIsSubmitted() {
        var id = handedOut(RATE, year);
        refused("reporting.data.value", () -> move(DENG_CDC, id, DataAction.SUBMIT, ""));
        fill(DENG_CDC, id, DataEntry.own("94", ""));
        refused("reporting.data.explanation", () -> move(DENG_CDC, id, DataAction.SUBMIT, ""));
        fill(DENG_CDC, id, DataEntry.own("94", "两家诊所漏报，已培训"));
        move(DENG_CDC, id, DataAction.SUBMIT, "");
        assertThat(line(RATE).verdict()).isEqualTo(DataVerdict.NEAR);
    }

    @Test
    void aReturnNeedsAReasonAndOpensTheValueAgain() {
        var id = submitted(RATE, year, "97");
        refused("reporting.data.reason", () -> move(LIN_OFFICE, id, DataAction.RETURN, " "));
        move(LIN_OFFICE, id, DataAction.RETURN, "与年报不符");
        assertThat(status(id)).isEqualTo(DataStatus.RETURNED);
        fill(DENG_CDC, id, DataEntry.own("96.2", ""));
        move(DENG_CDC, id, DataAction.SUBMIT, "");
        assertThat(status(id)).isEqualTo(DataStatus.SUBMITTED);
    }

    @Test
    void theOfficeEntersForADepartmentOutsideAndSaysWhoSaidIt() {
        var item = reviews.item(campaign, "生活垃圾无害化处理率");
        items.handOut(LIN_OFFICE, campaign, List.of(item.id()), DataSupplier.outside("县城管局"), null);
        var id = value("生活垃圾无害化处理率", year);
        refused("reporting.data.source", () -> fill(LIN_OFFICE, id, DataEntry.own("100", "")));
        var told = new DataEntry(DataReading.of("100"), "", "城管局刘科长", "城管函〔2026〕8号", reviews.today());
        fill(LIN_OFFICE, id, told);
        move(LIN_OFFICE, id, DataAction.SUBMIT, "");
        move(LIN_OFFICE, id, DataAction.VERIFY, "");
        var page = pages.page(WANG_DEPUTY, id);
        assertThat(page.onBehalf()).isTrue();
        assertThat(page.saidBy() + page.saidIn()).isEqualTo("城管局刘科长城管函〔2026〕8号");
        assertThat(page.verdict()).isEqualTo(DataVerdict.ATTAINED);
    }

    @Test
    void nobodyVerifiesAValueOfTheirOwn() {
        var item = reviews.item(campaign, "无烟党政机关比例");
        var office = organizations.unit(org.aiwei.County.OFFICE.id());
        items.handOut(LIN_OFFICE, campaign, List.of(item.id()), DataSupplier.of(office), null);
        var id = value("无烟党政机关比例", year);
        var both = new Actor(
                LIN_OFFICE.id(),
                LIN_OFFICE.name(),
                List.of(
                        LIN_OFFICE.posts().get(0),
                        new org.aiwei.access.Post(org.aiwei.access.Duty.UNIT_LEADER, office.id(), office.path())));
        fill(both, id, DataEntry.own("95", ""));
        move(both, id, DataAction.SUBMIT, "");
        refused("reporting.data.own", () -> move(both, id, DataAction.VERIFY, ""));
        move(WANG_DEPUTY, id, DataAction.VERIFY, "");
    }

    @Test
    void oneClickHandsEverythingToTheSuppliersOfTheStandard() {
        assertThat(items.handOutByName(LIN_OFFICE, campaign, reviews.today())).isEqualTo(54 * 3);
        assertThat(items.handOutByName(LIN_OFFICE, campaign, reviews.today())).isZero();
        assertThat(line(RATE).supplier()).isEqualTo(CDC.name());
        assertThat(line("生活垃圾无害化处理率").supplier()).isEqualTo("城管局");
        assertThat(line("生活垃圾无害化处理率").cells()).allMatch(cell -> cell.unitId() == null);
    }

    @Test
    void aUnitSeesWhatItDeliversAndNothingElse() {
        items.handOutByName(LIN_OFFICE, campaign, null);
        var rate = value(RATE, year);
        assertThat(board.lines(DENG_CDC, campaign))
                .isNotEmpty()
                .allMatch(
                        line -> line.cells().stream().allMatch(cell -> CDC.id().equals(cell.unitId())));
        assertThat(board.owed(DENG_CDC, campaign))
                .extracting(DataBoardPage.Owed::supplier)
                .containsExactly(CDC.name());
        assertThatThrownBy(() -> pages.page(LI_PEOPLES, rate)).isInstanceOf(RecordNotFound.class);
        assertThatThrownBy(() -> fill(CHEN_TCM, rate, DataEntry.own("1", ""))).isInstanceOf(RecordNotFound.class);
        assertThatThrownBy(() -> board.lines(FENG_NEIGHBOUR, campaign)).isInstanceOf(RecordNotFound.class);
        assertThatThrownBy(() -> items.handOutByName(DENG_CDC, campaign, null))
                .isInstanceOfAny(AccessDeniedException.class, RecordNotFound.class);
        assertThatThrownBy(() -> move(DENG_CDC, submitted(RATE, year - 1, "96"), DataAction.VERIFY, ""))
                .isInstanceOf(AccessDeniedException.class);
        refused(
                "reporting.data.supplier",
                () -> items.handOut(
                        LIN_OFFICE,
                        campaign,
                        List.of(reviews.item(campaign, RATE).id()),
                        DataSupplier.of(organizations.unit(OTHER_OFFICE.id())),
                        null));
    }

    @Test
    void theYearBeforeDecidesWhereATrendIsAsked() {
        items.handOutByName(LIN_OFFICE, campaign, null);
        var told = "人均预期寿命";
        entered(told, year - 1, "78.1");
        entered(told, year, "78.4");
        var line = line(told);
        assertThat(line.verdict()).isEqualTo(DataVerdict.ATTAINED);
        assertThat(line.cells().get(1).verdict()).isEqualTo(DataVerdict.UNKNOWN);
        var change = line.cells().get(2).change();
        assertThat(change).isNotNull();
        assertThat(change.sign()).isEqualTo("+0.3");
        assertThat(change.course()).isEqualTo(1);
    }

    @Test
    void whoHasNotSentIsCountedBySupplier() {
        items.handOutByName(LIN_OFFICE, campaign, null);
        long before = owed(CDC.name());
        submitted(RATE, year, "97");
        assertThat(owed(CDC.name())).isEqualTo(before - 1);
    }

    @Test
    void theSheetForTheOnlineFilingHoldsNumbersAsNumbers() throws Exception {
        submitted(RATE, year, "97.5");
        var sheet = DataSheet.of(board.campaign(LIN_OFFICE, campaign), board.lines(LIN_OFFICE, campaign));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
            var rows = book.getSheetAt(0);
            assertThat(rows.getRow(1).getCell(6).getStringCellValue()).isEqualTo(year + "年");
            var row = rows.getRow(1 + 34);
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo(RATE);
            assertThat(row.getCell(6).getNumericCellValue()).isEqualTo(97.5);
            assertThat(row.getCell(7).getStringCellValue()).isEqualTo("达标");
        }
    }

    @Test
    void twoPeopleDoNotOverwriteEachOther() {
        var id = handedOut(RATE, year);
        var seen = pages.form(DENG_CDC, id).version();
        items.fill(DENG_CDC, id, seen, DataEntry.own("97", ""));
        assertThatThrownBy(() -> items.fill(DENG_CDC, id, seen, DataEntry.own("96", "")))
                .isInstanceOf(StaleRecord.class);
    }

    @Test
    void theListAsksTheDatabaseAsOftenForManyItemsAsForFew() {
        handedOut(RATE, year);
        long few = statements();
        items.handOutByName(LIN_OFFICE, campaign, null);
        assertThat(statements()).isEqualTo(few);
    }

    @Test
    void thePagesShowItInBothLanguagesAndAFormTakesAFile() {
        var id = handedOut(RATE, year);
        for (var path : List.of(
                "/reports/data-items?campaign=" + campaign,
                "/reports/data-items/owed?campaign=" + campaign,
                "/reports/data-items/values/" + id)) {
            assertThat(http.get().uri(path).with(as(LIN_OFFICE)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("数据项")
                    .doesNotContain("??");
            assertThat(http.get().uri(path).with(as(DENG_CDC)).cookie(new Cookie("lang", "en")))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Data items")
                    .doesNotContain("提供单位");
        }
        assertThat(http.post()
                        .multipart()
                        .uri("/reports/data-items/values/" + id)
                        .file(new MockMultipartFile(
                                "files", "年报.txt", "text/plain", "97.5".getBytes(StandardCharsets.UTF_8)))
                        .param("value", "97.5")
                        .param("version", "0")
                        .with(as(DENG_CDC))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(pages.page(DENG_CDC, id).files()).hasSize(1);
        assertThat(line(RATE).cells().get(2).files()).isEqualTo(1);
        assertThat(http.post()
                        .multipart()
                        .uri("/reports/data-items/values/" + id)
                        .param("value", "98")
                        .param("version", "0")
                        .with(as(LIN_OFFICE))
                        .with(csrf()))
                .as("another's value without saying where it is from, and with an old version")
                .hasStatus(HttpStatus.CONFLICT);
    }

    private long statements() {
        entities.flush();
        entities.clear();
        return Statements.ofHibernate(
                () -> board.page(LIN_OFFICE, new DataFilter(campaign, null, null, null, null), 1));
    }

    private long owed(String supplier) {
        return board.owed(LIN_OFFICE, campaign).stream()
                .filter(row -> row.supplier().equals(supplier))
                .mapToLong(DataBoardPage.Owed::values)
                .sum();
    }

    private UUID handedOut(String name, int of) {
        var cdc = DataSupplier.of(organizations.unit(CDC.id()));
        items.handOut(LIN_OFFICE, campaign, List.of(reviews.item(campaign, name).id()), cdc, null);
        return value(name, of);
    }

    private UUID submitted(String name, int of, String number) {
        var id = handedOut(name, of);
        fill(DENG_CDC, id, DataEntry.own(number, ""));
        move(DENG_CDC, id, DataAction.SUBMIT, "");
        return id;
    }

    private void entered(String name, int of, String number) {
        fill(LIN_OFFICE, value(name, of), new DataEntry(DataReading.of(number), "", "规划股", "卫生健康统计年报", null));
    }

    private UUID value(String name, int of) {
        entities.flush();
        return line(name).cells().stream()
                .filter(cell -> cell.year() == of && cell.id() != null)
                .map(DataCell::id)
                .findFirst()
                .orElseThrow();
    }

    private DataLine line(String name) {
        entities.flush();
        return board.lines(LIN_OFFICE, campaign).stream()
                .filter(line -> line.item().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private DataStatus status(UUID id) {
        return pages.page(LIN_OFFICE, id).status();
    }

    private void fill(Actor actor, UUID id, DataEntry entry) {
        items.fill(actor, id, pages.form(actor, id).version(), entry);
    }

    private void move(Actor actor, UUID id, DataAction action, String remark) {
        items.move(actor, id, pages.form(actor, id).version(), action, remark);
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo(code));
    }
}

package org.aiwei.reporting;

import static org.aiwei.County.DENG_CDC;
import static org.aiwei.County.FENG_NEIGHBOUR;
import static org.aiwei.County.LIN_OFFICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.aiwei.platform.ImportPreview;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** A letter of the city-management bureau becomes yearly values, shown first, and kept with where they come from. */
@DeskTest
@Transactional
class DataImportsTests {

    private static final String ITEM = "生活垃圾无害化处理率";

    @Autowired
    SampleReviews reviews;

    @Autowired
    DataImports imports;

    @Autowired
    DataValueRepository values;

    @Autowired
    MockMvcTester http;

    UUID campaign;
    int year;

    @BeforeEach
    void aReviewRuns() {
        campaign = reviews.campaign();
        year = reviews.today().getYear();
    }

    @Test
    void aTableIsShownFirstAndThenKeptWithItsSource() {
        var id = upload(ITEM + "," + year + ",100,县城管局,城管函3号,", ITEM + "," + (year - 1) + ",99.5,县城管局,城管函3号,");
        var preview = imports.preview(LIN_OFFICE, campaign, id);
        assertThat(preview.added()).hasSize(2);
        assertThat(preview.problems()).isEmpty();
        assertThat(values.findByCampaignIdOrderByItemIdAscYearAsc(campaign)).isEmpty();
        assertThat(imports.confirm(LIN_OFFICE, campaign, id, false)).isEqualTo(2);
        var value = value(year);
        assertThat(value.getValueText()).isEqualTo("100");
        assertThat(value.isOnBehalf()).isTrue();
        assertThat(value.getSaidBy()).isEqualTo("县城管局");
        assertThat(value.getSaidIn()).isEqualTo("城管函3号");
        assertThat(value.getStatus()).isEqualTo(DataStatus.SUBMITTED);
        assertThat(value.getSubmittedBy()).isEqualTo(LIN_OFFICE.id());
    }

    /** The template as it comes, filled in by a spreadsheet: numbers are numbers there, the year too. */
    @Test
    void theTemplateFilledInComesInByUpload() throws Exception {
        var template = http.get()
                .uri("/reports/data-items/imports/" + campaign + "/template")
                .with(org.aiwei.County.as(LIN_OFFICE))
                .exchange();
        var sent = http.post()
                .uri("/reports/data-items/imports/" + campaign)
                .multipart()
                .file(new MockMultipartFile(
                        "file", "代录.xlsx", null, filled(template.getResponse().getContentAsByteArray())))
                .with(org.aiwei.County.as(LIN_OFFICE))
                .with(csrf())
                .exchange();
        assertThat(sent).hasStatus3xxRedirection();
        var preview = java.util.Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
        assertThat(http.get().uri(preview).with(org.aiwei.County.as(LIN_OFFICE)))
                .hasStatusOk()
                .bodyText()
                .contains(ITEM, "99.5")
                .doesNotContain("??");
        assertThat(http.post()
                        .uri(preview + "/confirmation")
                        .with(org.aiwei.County.as(LIN_OFFICE))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(value(year).getValueText()).isEqualTo("99.5");
        assertThat(value(year).getSaidIn()).isEqualTo("城管函3号");
    }

    /** Writes one row below the template's headings, whatever their order. */
    private byte[] filled(byte[] template) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(template));
                var out = new ByteArrayOutputStream()) {
            var sheet = book.getSheetAt(0);
            var heads = java.util.stream.StreamSupport.stream(sheet.spliterator(), false)
                    .filter(row ->
                            row.getCell(0) != null && row.getCell(0).toString().contains("指标名称"))
                    .findFirst()
                    .orElseThrow();
            var row = sheet.createRow(sheet.getLastRowNum() + 1);
            for (var head : heads) {
                var cell = row.createCell(head.getColumnIndex());
                var name = head.toString();
                if (name.contains("指标名称")) {
                    cell.setCellValue(ITEM);
                } else if (name.contains("年度")) {
                    cell.setCellValue(year);
                } else if (name.contains("数值")) {
                    cell.setCellValue(99.5);
                } else if (name.contains("提供部门")) {
                    cell.setCellValue("县城管局");
                } else if (name.contains("依据")) {
                    cell.setCellValue("城管函3号");
                } else {
                    cell.setCellValue("填埋场改造");
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void whatIsWrongIsSaidRowByRowAndOnlyTheRestComesIn() {
        var id = upload(
                "没有这一项," + year + ",1,县城管局,函,",
                ITEM + ",1999,1,县城管局,函,",
                ITEM + "," + year + ",,县城管局,函,",
                ITEM + "," + year + ",100,县城管局,,",
                ITEM + "," + year + ",100,县城管局,函,",
                ITEM + "," + year + ",99,县城管局,函,");
        assertThat(imports.preview(LIN_OFFICE, campaign, id).problems())
                .extracting(ImportPreview.Problem::row, ImportPreview.Problem::key)
                .extracting(each -> each.toList().get(1))
                .containsExactly(
                        "reporting.data.import.item",
                        "reporting.data.import.year",
                        "reporting.data.import.value",
                        "reporting.data.import.source",
                        "reporting.data.import.twice");
        assertThatThrownBy(() -> imports.confirm(LIN_OFFICE, campaign, id, false))
                .isInstanceOf(RuleBroken.class);
        var again = upload("没有这一项," + year + ",1,县城管局,函,", ITEM + "," + year + ",100,县城管局,函,");
        assertThat(imports.confirm(LIN_OFFICE, campaign, again, true)).isOne();
    }

    @Test
    void aSecondTableShowsWhatItWouldChange() {
        imports.confirm(LIN_OFFICE, campaign, upload(ITEM + "," + year + ",80,县城管局,函,"), false);
        assertThat(value(year).getStatus()).isEqualTo(DataStatus.FILLING); // nobody has explained why yet
        var same = imports.preview(LIN_OFFICE, campaign, upload(ITEM + "," + year + ",80,县城管局,函,"));
        assertThat(same.same()).isOne();
        var id = upload(ITEM + "," + year + ",80,县城管局,函,填埋场改造");
        assertThat(imports.preview(LIN_OFFICE, campaign, id).changed().get(0).fields())
                .containsExactly(new ImportPreview.Field("reporting.data.explanation", "", "填埋场改造"));
        imports.confirm(LIN_OFFICE, campaign, id, false);
        assertThat(value(year).getStatus()).isEqualTo(DataStatus.SUBMITTED);
        var late = imports.preview(LIN_OFFICE, campaign, upload(ITEM + "," + year + ",81,县城管局,函,填埋场改造"));
        assertThat(late.problems())
                .extracting(ImportPreview.Problem::key)
                .containsExactly("reporting.data.import.settled");
    }

    @Test
    void onlyTheOfficeEntersForOthers() {
        assertThatThrownBy(() -> imports.campaign(DENG_CDC, campaign))
                .isInstanceOfAny(AccessDeniedException.class, RecordNotFound.class);
        assertThatThrownBy(() -> imports.campaign(FENG_NEIGHBOUR, campaign)).isInstanceOf(RecordNotFound.class);
        var id = upload(ITEM + "," + year + ",100,县城管局,函,");
        for (var path : List.of("", "/" + id)) {
            assertThat(http.get()
                            .uri("/reports/data-items/imports/" + campaign + path)
                            .with(org.aiwei.County.as(LIN_OFFICE)))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("??");
        }
        assertThat(http.get()
                        .uri("/reports/data-items/imports/" + campaign + "/template")
                        .with(org.aiwei.County.as(LIN_OFFICE)))
                .hasStatusOk();
    }

    private UUID upload(String... rows) {
        var text = "指标名称,年度,数值,提供部门,依据材料,未达标说明\n" + String.join("\n", rows);
        return imports.upload(LIN_OFFICE, campaign, "代录.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private DataValue value(int of) {
        return values.findByCampaignIdAndItemIdAndYear(
                        campaign, reviews.item(campaign, ITEM).id(), of)
                .orElseThrow();
    }
}

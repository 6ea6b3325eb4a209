package org.aiwei.inspection;

import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.DENG_CDC;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.SUN_INSPECTOR;
import static org.aiwei.County.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class VisitRecordTests {

    @Autowired
    SampleVisits made;

    @Autowired
    SampleRounds samples;

    @Autowired
    Visits visits;

    @Autowired
    MockMvcTester http;

    @Test
    void hasTheSixColumnsOfThePaperFormAndARowForEachFinding() throws IOException {
        var visit = visit(RoundKind.OPEN);
        try (var paper = record(LIN_OFFICE, visit)) {
            var table = paper.getTables().get(0);
            assertThat(table.getRow(0).getTableCells().stream().map(cell -> cell.getText()))
                    .containsExactly("序号", "日期", "检查部位", "现场问题", "检查人", "备注");
            assertThat(table.getRows()).hasSize(2);
            assertThat(table.getRow(1).getCell(3).getText()).isEqualTo("通道堆物");
            assertThat(table.getRow(1).getCell(4).getText()).isEqualTo("孙督导");
            assertThat(text(paper)).contains("检查人员（签字）");
        }
    }

    @Test
    void isThereForWhoeverSeesTheVisitOnly() {
        var visit = visit(RoundKind.UNDERCOVER);
        assertThat(http.get().uri("/m/visits/{id}/record", visit).with(as(LIN_OFFICE)))
                .hasStatusOk();
        assertThat(http.get().uri("/m/visits/{id}/record", visit).with(as(org.aiwei.County.LI_PEOPLES)))
                .as("nobody has been there, for the unit")
                .hasStatus(404);
        assertThat(http.get().uri("/m/visits/{id}/record", visit).with(as(CHEN_TCM)))
                .hasStatus(404);
    }

    private UUID visit(RoundKind kind) {
        made.round(samples.campaign(), kind, List.of(DENG_CDC, SUN_INSPECTOR), PEOPLES_HOSPITAL);
        var visit = made.begun(SUN_INSPECTOR, PEOPLES_HOSPITAL);
        made.answerAll(SUN_INSPECTOR, visit, Mark.PASS);
        visits.find(SUN_INSPECTOR, visit, UUID.randomUUID(), made.seen("通道堆物"));
        visits.finish(SUN_INSPECTOR, visit, false);
        return visit;
    }

    private XWPFDocument record(Actor actor, UUID visit) throws IOException {
        var answer =
                http.get().uri("/m/visits/{id}/record", visit).with(as(actor)).exchange();
        assertThat(answer).hasStatusOk();
        return new XWPFDocument(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
    }

    private static String text(XWPFDocument paper) {
        return paper.getTables().stream()
                .flatMap(table -> table.getRows().stream())
                .flatMap(row -> row.getTableCells().stream())
                .map(cell -> cell.getText())
                .collect(Collectors.joining("\n"));
    }
}

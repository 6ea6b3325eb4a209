package org.aiwei.rectification;

import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.aiwei.County.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.aiwei.job.JobRun;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.aiwei.tabular.TableReader;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class LedgerPapersTests {

    @Autowired
    LedgerPapers papers;

    @Autowired
    LedgerExport export;

    @Autowired
    TableReader reader;

    @Autowired
    SampleItems samples;

    @Autowired
    MockMvcTester http;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    private UUID campaign;
    private UUID item;

    @BeforeEach
    void two() {
        campaign = samples.campaign();
        item = samples.issued(
                campaign, PEOPLES_HOSPITAL, "候诊区无禁烟标识 & 𠮷", samples.today().plusDays(7));
        samples.issued(campaign, TCM_HOSPITAL, "垃圾桶未加盖", samples.today().plusDays(3));
        entities.flush();
    }

    @Test
    void eachFormHasTheColumnsOfThePaperOne() {
        assertThat(Map.of(
                        PaperView.RECORD, 6,
                        PaperView.NOTICE, 14,
                        PaperView.CLOSURE, 13))
                .allSatisfy((view, columns) -> assertThat(view.getColumns()).hasSize(columns));
        assertThat(PaperView.LEDGER.getColumns().subList(0, 11).stream().map(PaperColumn::name))
                .containsExactly(
                        "SEQ",
                        "FOUND",
                        "FINDER",
                        "SEVERITY",
                        "PROBLEM",
                        "MEASURES",
                        "DONE",
                        "RESPONSIBLE",
                        "CHECKED",
                        "CHECKER",
                        "VERDICT");
    }

    @Test
    void aPaperShowsWhatItsReaderSeesInTheOrderOfTheLedger() throws IOException {
        try (var paper = open("tasks", papers.docx(LIN_OFFICE, PaperView.TASKS, LedgerFilter.of(campaign)))) {
            assertThat(text(paper))
                    .containsSubsequence("序号", "1", "垃圾桶未加盖", "2", "候诊区无禁烟标识 & 𠮷")
                    .contains("整改要求", "已交办");
        }
        try (var paper = open("own", papers.docx(LI_PEOPLES, PaperView.DUTIES, LedgerFilter.of(campaign)))) {
            assertThat(text(paper)).contains("候诊区").doesNotContain("垃圾桶");
        }
        assertThatThrownBy(() -> papers.docx(
                        LI_PEOPLES,
                        PaperView.CLOSURE,
                        jdbc.sql("select id from rectification where problem = '垃圾桶未加盖' and campaign_id = ?")
                                .param(campaign)
                                .query(UUID.class)
                                .single()))
                .isInstanceOf(RecordNotFound.class);
    }

    @Test
    void whoCameUndercoverHasNoNameOnTheUnitsPaper() throws IOException {
        jdbc.sql("update rectification set covert = true, found_by_name = '孙督导' where id = ?")
                .param(item)
                .update();
        try (var unit = open("record", papers.docx(LI_PEOPLES, PaperView.RECORD, LedgerFilter.of(campaign)));
                var office = open("record", papers.docx(LIN_OFFICE, PaperView.RECORD, LedgerFilter.of(campaign)))) {
            assertThat(text(unit)).contains("暗访组").doesNotContain("孙督导");
            assertThat(text(office)).contains("孙督导");
        }
    }

    @Test
    void everyViewIsAPageToPrintInBothLanguages() {
        for (var view : PaperView.values()) {
            assertThat(http.get()
                            .uri("/rectify/print?view=" + view.code() + "&campaign=" + campaign)
                            .with(as(LIN_OFFICE)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("打印人：林主任", "巩固国家卫生县", "候诊区无禁烟标识 &amp; 𠮷")
                    .doesNotContain("??");
        }
        assertThat(http.get()
                        .uri("/rectify/print?view=tasks&light=OVERDUE&campaign=" + campaign)
                        .with(as(LIN_OFFICE))
                        .cookie(new Cookie("lang", "en")))
                .hasStatusOk()
                .bodyText()
                .contains("List of tasks", "No item matches", "Printed by");
        assertThat(http.get().uri("/rectify/print?view=x&campaign=y&unit=z").with(as(LIN_OFFICE)))
                .hasStatusOk();
    }

    @Test
    void theFormOfOneItemIsAFile() throws IOException {
        var answer = http.get()
                .uri("/rectify/{id}/paper?view=closure", item)
                .with(as(LI_PEOPLES))
                .exchange();
        assertThat(answer).hasStatusOk();
        try (var paper = open("closure", answer.getResponse().getContentAsByteArray())) {
            assertThat(text(paper)).contains("整改前图片", "整改后图片", "候诊区无禁烟标识");
        }
    }

    @Test
    void anExportGivesAllThatTheFilterHasAsAFile() throws Exception {
        var run = new Run(Map.of("campaign", campaign.toString(), "view", "ledger", "format", "xlsx"));
        export.run(run);
        var grid = reader.read(run.name, run.out.toByteArray()).get(0);
        assertThat(grid.rows()).hasSize(4);
        assertThat(grid.rows().get(1).cells().subList(0, 5)).containsExactly("序号", "检查时间", "检查人", "类别/等级", "存在问题");
        assertThat(grid.rows().get(3).cells()).contains("候诊区无禁烟标识 & 𠮷");
        assertThat(run.done).isEqualTo(2);
    }

    @Test
    void anExportedLedgerCanBeImportedAgain() throws Exception {
        var run = new Run(Map.of("campaign", campaign.toString(), "view", "ledger", "format", "xlsx"));
        export.run(run);
        var header = PastSheet.COLUMNS.expect(reader.read(run.name, run.out.toByteArray()));
        assertThat(header.missing()).isEmpty();
        assertThat(header.lines()).hasSize(2);
    }

    @Test
    void aWordFileThatWouldBeTooLongIsRefused() {
        var columns = jdbc.sql("""
                select string_agg(column_name, ', ') from information_schema.columns
                where table_schema = 'public' and table_name = 'rectification' and is_generated = 'NEVER'
                """).query(String.class).single();
        jdbc.sql("""
                insert into rectification (%s)
                select %s from (select (jsonb_populate_record(r, jsonb_build_object(
                  'id', gen_random_uuid(), 'no', 'X-' || n))).* from rectification r, generate_series(1, 400) n where r.id = ?) copies
                """.formatted(columns, columns)).param(item).update();
        assertThatThrownBy(() -> papers.docx(LIN_OFFICE, PaperView.TASKS, LedgerFilter.of(campaign)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("rectification.paper.many");
        assertThat(papers.docx(LIN_OFFICE, PaperView.TASKS, item)).isNotEmpty();
    }

    @Test
    void theButtonBeginsAJob() {
        assertThat(http.post()
                        .uri("/rectify/exports")
                        .param("campaign", campaign.toString())
                        .param("view", "tasks")
                        .param("format", "docx")
                        .with(as(LIN_OFFICE))
                        .with(csrf()))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/jobs");
        assertThat(http.get().uri("/jobs").with(as(LIN_OFFICE))).bodyText().contains("导出整改台账", "任务清单");
    }

    private static XWPFDocument open(String name, byte[] content) throws IOException {
        var folder = Files.createDirectories(Path.of("target/papers"));
        Files.write(folder.resolve("ledger-" + name + ".docx"), content); // to be looked at
        return new XWPFDocument(new ByteArrayInputStream(content));
    }

    private static String text(XWPFDocument paper) {
        return paper.getTables().stream()
                .flatMap(table -> table.getRows().stream())
                .flatMap(row -> row.getTableCells().stream())
                .map(cell -> cell.getText())
                .collect(Collectors.joining("\n"));
    }

    private static final class Run implements JobRun {

        private final Map<String, String> params;
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private String name = "";
        private long done;

        Run(Map<String, String> params) {
            this.params = params;
        }

        @Override
        public Actor actor() {
            return LIN_OFFICE;
        }

        @Override
        public Map<String, String> params() {
            return params;
        }

        @Override
        public void progress(long reached, long total) {
            done = reached;
        }

        @Override
        public OutputStream result(String fileName, String mediaType) {
            name = fileName;
            return out;
        }
    }
}

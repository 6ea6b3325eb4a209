package org.aiwei.tabular;

import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.LIN_OFFICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class StagedTablesTests {

    private static final Grid GRID = new Grid(
            "任务",
            2,
            List.of(
                    new Grid.Row(1, List.of("项目", "领导"), Set.of(), false),
                    new Grid.Row(3, List.of("\uD842\uDFB7", "赵副局长"), Set.of(1), true)));

    @Autowired
    StagedTables tables;

    @Autowired
    StagedTableRepository repository;

    @Autowired
    Clock clock;

    @Test
    void tableComesBackAsItWasStagedWithWhatWasCorrected() {
        var subject = UUID.randomUUID();
        var id = tables.stage(LIN_OFFICE, "matrix", subject, "C:\\任务.xlsx", GRID);
        tables.correct(LIN_OFFICE, id, "matrix", Map.of("3.leader", "钱副局长", "3.unit", "县医院"));
        tables.correct(LIN_OFFICE, id, "matrix", Map.of("3.leader", "孙副局长"));
        repository.flush();

        var staged = tables.open(LIN_OFFICE, id, "matrix");
        assertThat(staged.grid()).isEqualTo(GRID);
        assertThat(staged.subjectId()).isEqualTo(subject);
        assertThat(staged.corrections()).containsOnly(Map.entry("3.leader", "孙副局长"), Map.entry("3.unit", "县医院"));
        assertThat(staged.used()).isFalse();
    }

    @Test
    void nobodyElseAndNoOtherPurposeFindsIt() {
        var id = tables.stage(LIN_OFFICE, "matrix", null, "任务.xlsx", GRID);
        assertThatThrownBy(() -> tables.open(CHEN_TCM, id, "matrix")).isInstanceOf(RecordNotFound.class);
        assertThatThrownBy(() -> tables.use(CHEN_TCM, id, "matrix")).isInstanceOf(RecordNotFound.class);
        assertThatThrownBy(() -> tables.correct(CHEN_TCM, id, "matrix", Map.of()))
                .isInstanceOf(RecordNotFound.class);
        assertThatThrownBy(() -> tables.open(LIN_OFFICE, id, "people")).isInstanceOf(RecordNotFound.class);
    }

    @Test
    void tableIsUsedOnceAndNotCorrectedAfterwards() {
        var id = tables.stage(LIN_OFFICE, "matrix", null, "任务.xlsx", GRID);
        assertThat(tables.use(LIN_OFFICE, id, "matrix").used()).isTrue();
        assertThatThrownBy(() -> tables.use(LIN_OFFICE, id, "matrix"))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.code()).isEqualTo("tabular.staged_used"));
        assertThatThrownBy(() -> tables.correct(LIN_OFFICE, id, "matrix", Map.of("a", "b")))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void leftoversOfMoreThanAWeekGoWhenANewOneComes() {
        var now = clock.instant();
        var old = staged(now.minus(Duration.ofDays(8)));
        var recent = staged(now.minus(Duration.ofDays(6)));
        tables.stage(LIN_OFFICE, "matrix", null, "任务.xlsx", GRID);
        assertThat(repository.findAllById(List.of(old, recent)))
                .extracting(StagedTable::getId)
                .containsExactly(recent);
    }

    private UUID staged(java.time.Instant at) {
        var staged = StagedTable.of(LIN_OFFICE.id(), "matrix", null, "旧.xlsx", at);
        staged.hold("{}", "{}");
        return repository.saveAndFlush(staged).getId();
    }
}

package org.aiwei.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.aiwei.County;
import org.aiwei.Told;
import org.aiwei.inspection.ChecklistChanged.Kind;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.junit.jupiter.api.Test;

class ChecklistTests {

    private static final Instant NOW = Instant.parse("2026-11-02T01:00:00Z");

    private final Checklist list = Checklist.draft(County.BUREAU.path(), "医疗机构检查表", County.LIN_OFFICE, NOW);

    @Test
    void itsFirstUseFreezesIt() {
        ask("院容整洁");
        list.ready(County.LIN_OFFICE, NOW);
        list.change("", County.LIN_OFFICE, NOW);
        list.use(County.SUN_INSPECTOR, NOW);
        assertThatThrownBy(() -> list.change("", County.LIN_OFFICE, NOW)).isInstanceOf(RuleBroken.class);
        assertThat(list.frozen()).isTrue();
    }

    @Test
    void laterUsesLeaveTheFirstMoment() {
        list.use(County.SUN_INSPECTOR, NOW);
        list.use(County.SUN_INSPECTOR, NOW.plusSeconds(60));
        assertThat(list.getUsedAt()).isEqualTo(NOW);
    }

    @Test
    void theNextNumberHasTheSameQuestionsAndCanBeChanged() {
        ask("院容整洁");
        ask("禁烟标识规范");
        list.use(County.SUN_INSPECTOR, NOW);
        var next = list.next(2, County.LIN_OFFICE, NOW);
        assertThat(next.getPreviousId()).isEqualTo(list.getId());
        assertThat(next.getNumber()).isEqualTo(2);
        assertThat(next.frozen()).isFalse();
        assertThat(texts(next)).isEqualTo(texts(list)).hasSize(2);
        assertThat(next.getGroups().get(0).getQuestions().get(0).getId())
                .isNotEqualTo(list.getGroups().get(0).getQuestions().get(0).getId());
    }

    @Test
    void withoutAQuestionItIsNotReady() {
        list.groupNamed("组织管理");
        assertThatThrownBy(() -> list.ready(County.LIN_OFFICE, NOW))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo("inspection.checklist.empty"));
    }

    @Test
    void aNameOfAGroupIsGivenOnce() {
        assertThat(list.groupNamed("组织管理")).isSameAs(list.groupNamed("组织管理"));
        assertThat(list.getGroups()).hasSize(1);
    }

    @Test
    void groupsStandOneBehindTheOther() {
        assertThat(List.of(
                        list.groupNamed("组织管理").getSort(),
                        list.groupNamed("市容环境").getSort()))
                .containsExactly(0, 1);
    }

    @Test
    void groupsAreFoundByThemselvesAndByTheirQuestions() {
        list.groupNamed("组织管理");
        ask("院容整洁");
        var group = list.groupNamed("市容环境");
        assertThat(list.group(group.getId())).isSameAs(group);
        assertThat(list.groupOf(group.getQuestions().get(0).getId())).isSameAs(group);
        assertThatThrownBy(() -> list.group(list.getId())).isInstanceOf(RecordNotFound.class);
        assertThatThrownBy(() -> list.groupOf(group.getId())).isInstanceOf(RecordNotFound.class);
    }

    @Test
    void everyChangeIsToldOnce() {
        ask("院容整洁");
        list.change("改一处", County.LIN_OFFICE, NOW);
        list.ready(County.LIN_OFFICE, NOW);
        list.use(County.SUN_INSPECTOR, NOW);
        list.use(County.SUN_INSPECTOR, NOW);
        list.retire(County.LIN_OFFICE, NOW);
        assertThat(Told.by(list, ChecklistChanged.class))
                .extracting(ChecklistChanged::kind)
                .containsExactly(Kind.DRAFT, Kind.EDIT, Kind.READY, Kind.FREEZE, Kind.RETIRE);
        assertThat(Told.by(list, ChecklistChanged.class))
                .extracting(ChecklistChanged::name)
                .containsOnly("医疗机构检查表 #1");
    }

    @Test
    void whatIsPutAwayStaysSo() {
        list.retire(County.LIN_OFFICE, NOW);
        assertThat(list.frozen()).isTrue();
        assertThatThrownBy(() -> list.retire(County.LIN_OFFICE, NOW)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> list.ready(County.LIN_OFFICE, NOW)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void neighboursChangePlacesAndTheEdgeStays() {
        ask("一");
        ask("二");
        ask("三");
        var questions = list.getGroups().get(0).getQuestions();
        Sorted.shift(questions, questions.get(2).getId(), true);
        assertThat(inOrder()).containsExactly("一", "三", "二");
        Sorted.shift(questions, questions.get(0).getId(), true);
        assertThat(inOrder()).containsExactly("一", "三", "二");
        Sorted.shift(questions, questions.get(0).getId(), false);
        assertThat(inOrder()).containsExactly("三", "一", "二");
    }

    private void ask(String text) {
        list.groupNamed("市容环境").ask(list.getId(), new QuestionText(text, null, Dimension.WORK, 1, ""));
    }

    private List<String> inOrder() {
        return list.getGroups().get(0).getQuestions().stream()
                .sorted(Comparator.comparingInt(ChecklistQuestion::getSort))
                .map(ChecklistQuestion::getText)
                .toList();
    }

    private static List<String> texts(Checklist list) {
        return list.getGroups().stream()
                .flatMap(group -> group.getQuestions().stream())
                .map(ChecklistQuestion::getText)
                .toList();
    }
}

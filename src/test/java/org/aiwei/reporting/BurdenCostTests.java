package org.aiwei.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BurdenCostTests {

    private static final UUID HOSPITAL = new UUID(1, 1);
    private static final UUID TOWN = new UUID(1, 2);

    @Test
    void costsFieldsTimesRowsTimesUnits() {
        var fields = List.of(once("困难问题"), row("工作推进情况"), row("数据"), new Asked("closed", "整改销号", true, true, false));
        var cost = BurdenCost.of(fields, Map.of(HOSPITAL, 10, TOWN, 3));
        assertThat(cost.of(HOSPITAL)).isEqualTo(1 + 2 * 10);
        assertThat(cost.of(TOWN)).isEqualTo(1 + 2 * 3);
        assertThat(cost.total()).isEqualTo(28);
        assertThat(cost.most()).isEqualTo(21);
        assertThat(cost.prefilled()).isEqualTo(1);
        assertThat(cost.of(new UUID(1, 3))).isZero();
    }

    @Test
    void anEmptyCollectionCostsNothing() {
        assertThat(BurdenCost.of(List.of(once("名称")), Map.of()).total()).isZero();
        assertThat(BurdenCost.of(List.of(), Map.of(TOWN, 5)).most()).isZero();
    }

    @Test
    void theSameFactIsKnownByItsCodeOrItsLabel() {
        var lectures = new Asked("lectures", "健康讲座（场）", false, false, false);
        assertThat(lectures.repeats(new Asked("q7", "健康讲座(场)", false, false, false)))
                .isTrue();
        assertThat(lectures.repeats(new Asked("LECTURES", "讲座数", false, false, false)))
                .isTrue();
        assertThat(lectures.repeats(new Asked("q7", "健康讲座（次）", false, false, false)))
                .isFalse();
        assertThat(lectures.repeats(new Asked("lectures", "健康讲座（场）", true, false, false)))
                .as("one asks for the whole, the other for each row")
                .isFalse();
    }

    @Test
    void storiesAreNoFacts() {
        var story = new Asked("progress", "工作推进情况", false, false, true);
        assertThat(story.repeats(story)).isFalse();
        assertThat(story.repeatsFact("progress", "工作推进情况")).isFalse();
    }

    @Test
    void whatTheSystemHoldsIsSeenUnlessItIsTakenFromThere() {
        assertThat(new Asked("n1", "本月整改销号数", false, false, false).repeatsFact("rectification.closed", "本月整改销号数"))
                .isTrue();
        assertThat(new Asked("n1", "本月整改销号数", false, true, false).repeatsFact("rectification.closed", "本月整改销号数"))
                .isFalse();
    }

    private static Asked once(String label) {
        return new Asked(label, label, false, false, false);
    }

    private static Asked row(String label) {
        return new Asked(label, label, true, false, false);
    }
}

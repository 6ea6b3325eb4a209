package org.aiwei.inspection;

import static org.aiwei.inspection.Dimension.DUTY;
import static org.aiwei.inspection.Dimension.WORK;
import static org.aiwei.inspection.Score.Result.FAIL;
import static org.aiwei.inspection.Score.Result.NA;
import static org.aiwei.inspection.Score.Result.PASS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.aiwei.inspection.Score.Answered;
import org.aiwei.inspection.Score.Result;
import org.junit.jupiter.api.Test;

class ScoreTests {

    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);

    @Test
    void theShareOfTheWeightThatIsMetCounts() {
        var sheet = Score.of(List.of(answer(FIRST, WORK, 3, PASS), answer(FIRST, WORK, 1, FAIL)));
        assertThat(sheet.total().points()).isEqualTo(75.0);
    }

    @Test
    void whatDoesNotApplyCountsOnNeitherSide() {
        var sheet = Score.of(List.of(answer(FIRST, WORK, 2, PASS), answer(FIRST, WORK, 98, NA)));
        assertThat(sheet.total().points()).isEqualTo(100.0);
    }

    @Test
    void whereNothingAppliesThereIsNoScore() {
        var sheet = Score.of(List.of(answer(FIRST, WORK, 1, NA), answer(SECOND, DUTY, 1, PASS)));
        assertThat(sheet.groups().get(FIRST).points()).isNull();
        assertThat(sheet.dimensions().get(WORK).points()).isNull();
        assertThat(sheet.total().points()).isEqualTo(100.0);
        assertThat(Score.of(List.of()).total().points()).isNull();
    }

    @Test
    void groupsAndDimensionsAreCountedEachByItself() {
        var sheet = Score.of(List.of(
                answer(FIRST, WORK, 1, PASS),
                answer(FIRST, DUTY, 1, FAIL),
                answer(SECOND, WORK, 1, FAIL),
                answer(SECOND, WORK, 1, PASS)));
        assertThat(sheet.groups().get(FIRST).points()).isEqualTo(50.0);
        assertThat(sheet.dimensions().get(WORK).points()).isEqualTo(66.7);
        assertThat(sheet.dimensions().get(DUTY).points()).isEqualTo(0.0);
        assertThat(sheet.total().points()).isEqualTo(50.0);
    }

    @Test
    void groupsKeepTheOrderOfTheAnswers() {
        var sheet = Score.of(List.of(answer(SECOND, WORK, 1, PASS), answer(FIRST, WORK, 1, PASS)));
        assertThat(sheet.groups().keySet()).containsExactly(SECOND, FIRST);
    }

    private static Answered answer(UUID group, Dimension dimension, int weight, Result result) {
        return new Answered(group, dimension, weight, result);
    }
}

package org.aiwei.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OccasionTests {

    @Test
    void everyStepAndEveryTopicIsAmongThem() {
        var steps = Occasion.list().stream().map(Occasion::step).collect(Collectors.toSet());
        assertThat(steps)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Step.values()).map(Step::name).toList());
        var topics = Occasion.list().stream().map(Occasion::topic).collect(Collectors.toSet());
        assertThat(topics)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Topic.values()).map(Topic::name).toList());
    }
}

package org.aiwei.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesTests {

    @Test
    void saysWhatWentAndWhatCame() {
        assertThat(Changes.between(List.of("a", "b"), List.of("b", "c"))).isEqualTo("− a\n+ c");
    }

    @Test
    void sameListIsNoChange() {
        assertThat(Changes.between(List.of("a"), List.of("a"))).isEmpty();
    }

    @Test
    void aNewOrderIsAChangeToo() {
        assertThat(Changes.between(List.of("a", "b"), List.of("b", "a"))).isEqualTo("+ b\n+ a");
    }

    @Test
    void cutsLongLinesWithoutBreakingARareCharacter() {
        var line = "一".repeat(299) + "𠮷后面还有";
        assertThat(Changes.between(List.of(), List.of(line))).isEqualTo("+ " + "一".repeat(299) + "…");
    }
}

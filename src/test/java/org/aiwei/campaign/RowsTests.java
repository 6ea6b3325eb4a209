package org.aiwei.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTests {

    private static final List<String> ABC = List.of("a", "b", "c");

    @Test
    void addsSpareRowsButNeverMoreThanFit() {
        assertThat(Rows.reshaped(ABC, "add", "")).containsExactly("a", "b", "c", "", "", "");
        assertThat(Rows.reshaped(Collections.nCopies(59, "x"), "add", "")).hasSize(60);
    }

    @Test
    void dropsAndRaisesARow() {
        assertThat(Rows.reshaped(ABC, "drop-1", "")).containsExactly("a", "c");
        assertThat(Rows.reshaped(ABC, "up-2", "")).containsExactly("a", "c", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"drop-3", "drop--1", "drop-x", "up-0", "up-9", "else", "", "drop-99999999999"})
    void aWishThatMakesNoSenseChangesNothing(String wish) {
        assertThat(Rows.reshaped(ABC, wish, "")).isEqualTo(ABC);
    }

    @Test
    void keepsNoHoles() {
        assertThat(Rows.of(Arrays.asList("a", null, "c"))).containsExactly("a", "c");
        assertThat(Rows.of(null)).isEmpty();
    }
}

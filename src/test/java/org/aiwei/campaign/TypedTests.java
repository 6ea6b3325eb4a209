package org.aiwei.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.validation.BeanPropertyBindingResult;

class TypedTests {

    private final BeanPropertyBindingResult errors = new BeanPropertyBindingResult(new CopyForm("名称", "1"), "form");

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-05", "2026-3-5", "2026/3/5", "2026.3.5", "2026年3月5日", "２０２６－０３－０５"})
    void readsADateAsPeopleWriteIt(String typed) {
        assertThat(Typed.date(errors, "name", typed)).isEqualTo("2026-03-05");
        assertThat(errors.hasErrors()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "下周", "2026-02-30", "2026-13-01", "26-3-5", "1999-12-31", "2101-01-01", "20260305"})
    void saysWhenItIsNone(String typed) {
        assertThat(Typed.date(errors, "name", typed)).isNull();
        assertThat(errors.getFieldErrors("name")).hasSize(1);
    }

    @Test
    void readsNumbersInsideTheirBounds() {
        assertThat(Typed.number(errors, "years", "１０", 0, 10)).isEqualTo(10);
        assertThat(Typed.number(errors, "years", "-3", -60, 365)).isEqualTo(-3);
        assertThat(Typed.number(errors, "years", "−3", -60, 365)).isEqualTo(-3);
        assertThat(errors.hasErrors()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "十", "11", "-1", "1.5", "99999999999"})
    void saysWhenANumberIsOutsideOrNone(String typed) {
        Typed.number(errors, "years", typed, 0, 10);
        assertThat(errors.getFieldErrors("years")).hasSize(1);
    }
}

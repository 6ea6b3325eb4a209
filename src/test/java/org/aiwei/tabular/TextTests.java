package org.aiwei.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-31",
                "2026/3/31",
                "2026.3.31",
                "2026年3月31日",
                "２０２６年３月３１日",
                " 2026-3-31 ",
                "20260331",
                "2026-03-31 09:30"
            })
    void datesAreUnderstoodHoweverTheyAreTyped(String typed) {
        assertThat(Text.date(typed)).contains(LocalDate.of(2026, 3, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3月底前", "2026-02-30", "2026年13月1日", "46112"})
    void whatIsNoDateIsNotMadeOne(String typed) {
        assertThat(Text.date(typed)).isEmpty();
    }

    @Test
    void wideDigitsBecomeNarrowOnlyWhenAskedFor() {
        assertThat(Text.clean("电话　０８３９－１２")).isEqualTo("电话　０８３９－１２");
        assertThat(Text.halfWidth("０８３９－１２（Ａ）　\uD842\uDFB7")).isEqualTo("0839-12(A) \uD842\uDFB7");
    }

    @Test
    void invisibleCharactersAndBlankLinesGo() {
        assertThat(Text.clean("\uFEFF 一\u0000\u200B\t 二 \r\n\n　三　\uD842")).isEqualTo("一 二\n三");
    }

    @ParameterizedTest
    @CsvSource({"配合科室（单位）,配合 科室(单位)", "牵头领导,'牵头\n领导：'", "序　号,序号*", "ＩＤ,id"})
    void headingsAreTheSameWhateverTheirSpacesAndBrackets(String one, String other) {
        assertThat(Text.key(one)).isEqualTo(Text.key(other));
    }
}

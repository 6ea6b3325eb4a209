package org.aiwei.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.aiwei.DeskTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class SearchWordsTests {

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "ZG-031,zg031",
        "ＺＧ－０３１,zg031",
        "2026-ZG-031,2026zg031",
        "安爱卫办〔2026〕3号,安爱卫办20263号",
        "CaZwSy,cazwsy",
        "𠮷家,𠮷家",
        "'候诊区　无标识',候诊区 无标识",
        "'  县 医院  县 ',县 医院",
        "二〇二六,二〇二六",
        "'%_\\ ，。—',''",
        "'',''"
    })
    void whatIsTypedIsFolded(String typed, String terms) {
        assertThat(String.join(" ", SearchWords.of(typed).terms())).isEqualTo(terms);
    }

    @Test
    void oddInputIsNothingOrShort() {
        assertThat(SearchWords.of(null).empty()).isTrue();
        assertThat(SearchWords.of("\u0001\u001b\n\t").empty()).isTrue();
        assertThat(SearchWords.of("\ud842").empty()).as("half a letter").isTrue();
        assertThat(SearchWords.of("长".repeat(3000)).whole()).hasSize(SearchWords.LONGEST);
        assertThat(SearchWords.of("长 ".repeat(3000)).terms()).containsExactly("长");
        assertThat(SearchWords.of("一 二 三 四 五 六 七 八 九 十").terms()).hasSize(8);
        assertThat(SearchWords.shortened("𠮷".repeat(101))).isEqualTo("𠮷".repeat(100));
    }

    @Test
    void keysArePairsOfLettersOrTheOnlyLetter() {
        assertThat(SearchWords.of("禁烟标 𠮷 ZG").grams()).containsExactly("禁烟", "烟标", "𠮷", "zg");
    }

    /** Else the index would be asked for keys that no row has. */
    @Test
    void theDatabaseFoldsEveryLetterTheSameWay() {
        var letters = IntStream.concat(
                        IntStream.concat(IntStream.range(1, 0x3400), IntStream.range(0x4e00, 0x5000)),
                        IntStream.concat(IntStream.range(0xf900, 0xfff0), IntStream.range(0x20b00, 0x20c00)))
                .filter(letter -> Character.isDefined(letter) && Character.getType(letter) != Character.UNASSIGNED)
                .mapToObj(Character::toString)
                .toList();
        var folded = jdbc.sql(
                        "select search_fold(letter) from unnest(?::text[]) with ordinality as t (letter, n) order by n")
                .param(letters.toArray(String[]::new))
                .query(String.class)
                .list();
        assertThat(IntStream.range(0, letters.size())
                        .filter(at -> !folded.get(at).equals(SearchWords.fold(letters.get(at))))
                        .mapToObj(at -> Integer.toHexString(letters.get(at).codePointAt(0))))
                .isEmpty();
    }

    @Test
    void everyPartOfATextIsFoundByItsKeys() {
        var text = "候诊区无禁烟标识𠮷 zg031";
        var keys = List.of(jdbc.sql("select unnest(search_grams(?))")
                .param(text)
                .query(String.class)
                .list()
                .toArray(String[]::new));
        for (var part : List.of("候", "候诊区", "识𠮷", "zg0", "1", "无禁烟标识")) {
            assertThat(keys).containsAll(SearchWords.of(part).grams());
        }
        assertThat(keys).doesNotContain("𠮷z", " ").doesNotHaveDuplicates();
    }
}

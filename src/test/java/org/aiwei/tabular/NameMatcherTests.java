package org.aiwei.tabular;

import static org.aiwei.tabular.NameMatcher.Found.ALIAS;
import static org.aiwei.tabular.NameMatcher.Found.EXACT;
import static org.aiwei.tabular.NameMatcher.Found.INITIALS;
import static org.aiwei.tabular.NameMatcher.Found.NONE;
import static org.aiwei.tabular.NameMatcher.Found.SEVERAL;
import static org.aiwei.tabular.NameMatcher.Found.SPELLING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameMatcherTests {

    private record Unit(String name, List<String> aliases) {}

    private static final Unit CDC = new Unit("县疾控中心", List.of("县疾病预防控制中心", "CDC"));
    private static final Unit HOSPITAL = new Unit("人民医院（总院）", List.of());
    private static final Unit CHANGAN = new Unit("长安镇卫生院", List.of());
    private static final Unit CHENGDONG = new Unit("城东镇卫生院", List.of());
    private static final Unit CHENGDE = new Unit("成德镇卫生院", List.of());

    private final NameMatcher<Unit> matcher =
            NameMatcher.of(List.of(CDC, HOSPITAL, CHANGAN, CHENGDONG, CHENGDE), Unit::name, Unit::aliases);

    @Test
    void namesAndAliasesAreFoundAsWritten() {
        assertFound("县疾控中心", EXACT, CDC);
        assertFound(" 长安镇卫生院　", EXACT, CHANGAN);
        assertFound("县疾病预防控制中心", ALIAS, CDC);
    }

    @Test
    void spacesBracketsWidthAndOnePlaceInFrontDoNotMatter() {
        assertFound("疾控 中心", SPELLING, CDC);
        assertFound("人民医院(总院)", SPELLING, HOSPITAL);
        assertFound("人民医院", SPELLING, HOSPITAL);
        assertFound("县长安镇卫生院", SPELLING, CHANGAN);
        assertFound("ｃｄｃ", SPELLING, CDC);
    }

    @Test
    void unitOfAnotherPlaceIsNotTakenForOurs() {
        assertThat(matcher.match("市疾控中心").one()).isEmpty();
        assertThat(matcher.match("委机关各科室")).isEqualTo(new NameMatcher.Match<>(NONE, List.of()));
        assertThat(matcher.match(" ").found()).isEqualTo(NONE);
    }

    @Test
    void initialsFindOneOrProposeSeveral() {
        assertFound("cazwsy", INITIALS, CHANGAN);
        assertFound("XJKZX", INITIALS, CDC);
        var several = matcher.match("cdzwsy");
        assertThat(several.found()).isEqualTo(SEVERAL);
        assertThat(several.candidates()).containsExactly(CHENGDONG, CHENGDE);
        assertThat(several.one()).isEmpty();
    }

    @Test
    void namesakesAreForAPersonToDecide() {
        var namesakes = NameMatcher.of(
                List.of(new Unit("李明", List.of("一")), new Unit("李明", List.of("二"))), Unit::name, Unit::aliases);
        assertThat(namesakes.match("李 明").found()).isEqualTo(SEVERAL);
        assertThat(namesakes.match("李明").candidates()).hasSize(2);
    }

    @Test
    void partOfANameIsProposedAndNotTaken() {
        var match = matcher.match("疾控");
        assertThat(match.found()).isEqualTo(NONE);
        assertThat(match.candidates()).containsExactly(CDC);
        assertThat(match.one()).isEmpty();
    }

    private void assertFound(String written, NameMatcher.Found how, Unit unit) {
        var match = matcher.match(written);
        assertThat(match.found()).isEqualTo(how);
        assertThat(match.one()).contains(unit);
    }
}

package org.aiwei.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTests {

    @Test
    void namesAreSplitAtEverySignPeopleUse() {
        assertThat(Names.split("综合股、县医院，疾控中心,中医院；城东镇;城西镇/城南镇\n城北镇。"))
                .containsExactly("综合股", "县医院", "疾控中心", "中医院", "城东镇", "城西镇", "城南镇", "城北镇");
    }

    @Test
    void signsInsideBracketsDoNotSplit() {
        assertThat(Names.split("医院（总院、分院）、疾控中心")).containsExactly("医院（总院、分院）", "疾控中心");
        assertThat(Names.split("医院（总院、疾控中心")).containsExactly("医院（总院", "疾控中心");
    }

    @Test
    void emptyPartsAndRepetitionsAreLeftOut() {
        assertThat(Names.split("甲、、 甲 ，\n乙、")).containsExactly("甲", "乙");
        assertThat(Names.split(" ")).isEmpty();
    }
}

package org.aiwei.account;

import static org.aiwei.access.Duty.ADMINISTRATOR;
import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;
import static org.aiwei.access.Duty.UNIT_REPORTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.aiwei.access.Duty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FactorPolicyTests {

    private final FactorPolicy policy = new FactorPolicy(EnumSet.of(ADMINISTRATOR, CAMPAIGN_OFFICER));

    @ParameterizedTest
    @EnumSource
    void askedOfTheDutiesOfTheHouseAndOfNoOther(Duty duty) {
        assertThat(policy.requires(List.of(duty))).isEqualTo(duty == ADMINISTRATOR || duty == CAMPAIGN_OFFICER);
    }

    @Test
    void oneOfTheDutiesHeldIsEnoughAndNoneAsksForNothing() {
        assertThat(policy.requires(List.of(UNIT_REPORTER, ADMINISTRATOR))).isTrue();
        assertThat(policy.requires(List.of())).isFalse();
        assertThat(new FactorPolicy(Set.of()).requires(EnumSet.allOf(Duty.class)))
                .isFalse();
    }
}

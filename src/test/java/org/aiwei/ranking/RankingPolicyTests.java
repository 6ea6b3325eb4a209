package org.aiwei.ranking;

import static org.aiwei.CountyCampaign.in;
import static org.aiwei.campaign.CampaignStatus.PUBLISHED;
import static org.aiwei.ranking.RankingAction.PUBLISH;
import static org.aiwei.ranking.RankingAction.VOID;
import static org.aiwei.ranking.RankingAction.WITHDRAW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.aiwei.County;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.Campaigns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.access.AccessDeniedException;

/** Lin runs the campaign, Zhou leads it; Wang leads the bureau as well. */
class RankingPolicyTests {

    private final CampaignRef campaign = in(PUBLISHED);
    private final Campaigns campaigns = mock(Campaigns.class);
    private final RankingPolicy policy = new RankingPolicy(campaigns);

    @BeforeEach
    void whoRunsAndLeads() {
        given(campaigns.runs(County.LIN_OFFICE, campaign)).willReturn(true);
        given(campaigns.leads(County.ZHOU_DIRECTOR, campaign)).willReturn(true);
        given(campaigns.leads(County.WANG_DEPUTY, campaign)).willReturn(true);
    }

    @Test
    void theOfficeAndTheLeadersStandAboveAndTheOfficeAloneRuns() {
        assertThat(those(actor -> policy.above(actor, campaign))).containsExactlyInAnyOrder("林主任", "周局长", "王副局长");
        assertThat(those(actor -> policy.runs(actor, campaign))).containsExactly("林主任");
    }

    @ParameterizedTest
    @CsvSource({
        "/t1/c1/,    李联络员 张院长",
        "/t1/c2/,    陈联络员",
        "/t1/d1/,    秦院长",
        "/t1/d1/e1/, 秦院长 马医师",
        "/t1/b1/,    邓联络员",
        "/t1/a2/,    何股长"
    })
    void aUnitsFigureIsOwnForItsPeopleAndThoseOfTheUnitAbove(String unit, String people) {
        assertThat(those(actor -> policy.own(actor, unit))).containsExactlyInAnyOrder(people.split(" "));
    }

    @Test
    void theOfficeMovesARankingAndNobodyElse() {
        assertThat(policy.allowed(County.LIN_OFFICE, campaign, RankingStatus.FROZEN))
                .containsExactly(PUBLISH, VOID);
        assertThat(policy.allowed(County.LIN_OFFICE, campaign, RankingStatus.PUBLISHED))
                .containsExactly(WITHDRAW);
        assertThat(policy.allowed(County.LIN_OFFICE, campaign, RankingStatus.VOID))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whoDoesNotRunItHasNoButtonInAnyState(RankingStatus status) {
        assertThat(those(actor -> !policy.allowed(actor, campaign, status).isEmpty()))
                .isEqualTo(status == RankingStatus.VOID ? Set.of() : Set.of("林主任"));
    }

    @Test
    void whoDoesNotRunItIsRefused() {
        assertThatCode(() -> policy.ensureRuns(County.LIN_OFFICE, campaign)).doesNotThrowAnyException();
        for (var actor : County.PEOPLE.stream()
                .filter(each -> !each.equals(County.LIN_OFFICE))
                .toList()) {
            assertThatThrownBy(() -> policy.ensureRuns(actor, campaign))
                    .as(actor.name())
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private static Set<String> those(Predicate<Actor> may) {
        return County.PEOPLE.stream().filter(may).map(Actor::name).collect(Collectors.toSet());
    }
}

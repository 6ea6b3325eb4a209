package org.aiwei.campaign;

import static org.aiwei.CountyCampaign.in;
import static org.aiwei.campaign.CampaignStatus.ARCHIVED;
import static org.aiwei.campaign.CampaignStatus.CLOSED;
import static org.aiwei.campaign.CampaignStatus.DRAFT;
import static org.aiwei.campaign.CampaignStatus.PUBLISHED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.aiwei.County;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.access.Post;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

class CampaignRightsTests {

    private final CampaignPolicy policy = new CampaignPolicy();

    @Test
    void onlyOfficersOfItsOwnOfficeRunIt() {
        for (var actor : County.PEOPLE) {
            boolean runs = actor.equals(County.LIN_OFFICE);
            assertThat(policy.runs(actor, in(PUBLISHED))).as(actor.name()).isEqualTo(runs);
            assertThat(CampaignRights.campaigns().runs(actor, in(PUBLISHED))).isEqualTo(runs);
        }
        assertThat(policy.runs(with(Duty.UNIT_LEADER, County.OFFICE), in(PUBLISHED)))
                .isFalse();
        assertThat(policy.runs(with(Duty.CAMPAIGN_OFFICER, County.BUREAU), in(PUBLISHED)))
                .isFalse();
        assertThatThrownBy(() -> policy.ensureRuns(County.WANG_DEPUTY, in(PUBLISHED)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatCode(() -> policy.ensureRuns(County.LIN_OFFICE, in(PUBLISHED)))
                .doesNotThrowAnyException();
    }

    @Test
    void onlyLeadersOfItsBureauLeadIt() {
        for (var actor : County.PEOPLE) {
            boolean leads = List.of(County.ZHOU_DIRECTOR, County.WANG_DEPUTY).contains(actor);
            assertThat(policy.leads(actor, in(PUBLISHED))).as(actor.name()).isEqualTo(leads);
        }
        assertThat(policy.leads(with(Duty.BUREAU_LEADER, County.OTHER_BUREAU), in(PUBLISHED)))
                .isFalse();
    }

    @Test
    void buttonsAreTheOfficesAndOfTheStateItIsIn() {
        assertThat(policy.allowed(County.LIN_OFFICE, in(DRAFT))).containsExactly(CampaignAction.PUBLISH);
        assertThat(policy.allowed(County.LIN_OFFICE, in(PUBLISHED))).containsExactly(CampaignAction.CLOSE);
        assertThat(policy.allowed(County.LIN_OFFICE, in(CLOSED)))
                .containsExactly(CampaignAction.REOPEN, CampaignAction.ARCHIVE);
        assertThat(policy.allowed(County.LIN_OFFICE, in(ARCHIVED))).isEmpty();
        assertThat(policy.allowed(County.ZHOU_DIRECTOR, in(DRAFT))).isEmpty();
    }

    @Test
    void theOfficeWritesUntilItIsClosed() {
        for (var status : CampaignStatus.values()) {
            assertThat(policy.mayEdit(County.LIN_OFFICE, in(status)))
                    .as("%s", status)
                    .isEqualTo(status == DRAFT || status == PUBLISHED);
            assertThat(policy.mayEdit(County.ZHOU_DIRECTOR, in(status))).isFalse();
        }
    }

    private static Actor with(Duty duty, County.Place at) {
        return new Actor(UUID.randomUUID(), "某人", List.of(new Post(duty, at.id(), at.path())));
    }
}

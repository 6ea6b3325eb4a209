package org.aiwei.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.access.Post;
import org.aiwei.access.UnitPath;
import org.aiwei.platform.RuleBroken;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

class StandardEditionTests {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final UnitPath BUREAU = new UnitPath("/1/");
    private static final Actor OFFICER = actor(Duty.CAMPAIGN_OFFICER, "/1/2/");
    private static final EditionHead HEAD = new EditionHead("county", "卫生县标准", "2021版", "自编", true);

    private final StandardPolicy policy = new StandardPolicy();

    @Test
    void aFrozenEditionRefusesAChange() {
        var edition = StandardEdition.draft(HEAD, BUREAU, OFFICER, NOW);
        edition.freeze(OFFICER, NOW);

        assertThatThrownBy(() -> edition.change(HEAD, OFFICER, NOW))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("standard.frozen");
    }

    @Test
    void freezingAgainKeepsWhoFrozeItFirst() {
        var edition = StandardEdition.draft(HEAD, BUREAU, OFFICER, NOW);
        edition.freeze(OFFICER, NOW);
        edition.freeze(actor(Duty.CAMPAIGN_OFFICER, "/1/3/"), NOW.plusSeconds(60));

        assertThat(edition.getFrozenBy()).isEqualTo(OFFICER.id());
        assertThat(edition.getFrozenAt()).isEqualTo(NOW);
    }

    @Test
    void whatCameWithTheProgramIsFrozenAndNobodysToEdit() {
        var edition = StandardEdition.shipped(UUID.randomUUID(), HEAD, NOW);

        assertThat(edition.ref().frozen()).isTrue();
        assertThat(policy.mayEdit(OFFICER, edition)).isFalse();
    }

    @Test
    void theNextEditionKnowsTheOneBeforeIt() {
        var first = StandardEdition.draft(HEAD, BUREAU, OFFICER, NOW);
        var second = first.next(new EditionHead("county", "卫生县标准", "2027版", "", false), BUREAU, OFFICER, NOW);

        assertThat(second.getPreviousEditionId()).isEqualTo(first.getId());
        assertThat(second.isFrozen()).isFalse();
    }

    @Test
    void onlyTheCampaignOfficeOfTheOwnBureauEdits() {
        var edition = StandardEdition.draft(HEAD, BUREAU, OFFICER, NOW);

        policy.ensureMayEdit(OFFICER, edition);
        for (var other : List.of(
                actor(Duty.CAMPAIGN_OFFICER, "/9/2/"),
                actor(Duty.BUREAU_LEADER, "/1/"),
                actor(Duty.UNIT_LEADER, "/1/2/"),
                actor(Duty.UNIT_REPORTER, "/1/2/"),
                actor(Duty.INSPECTOR, "/1/2/"),
                actor(Duty.ADMINISTRATOR, "/1/"))) {
            assertThatThrownBy(() -> policy.ensureMayEdit(other, edition)).isInstanceOf(AccessDeniedException.class);
        }
    }

    private static Actor actor(Duty duty, String path) {
        return new Actor(
                UUID.randomUUID(), duty.name(), List.of(new Post(duty, UUID.randomUUID(), new UnitPath(path))));
    }
}

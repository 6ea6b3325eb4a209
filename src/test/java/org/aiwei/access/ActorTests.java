package org.aiwei.access;

import static org.aiwei.access.Duty.ADMINISTRATOR;
import static org.aiwei.access.Duty.BUREAU_LEADER;
import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;
import static org.aiwei.access.Duty.UNIT_LEADER;
import static org.aiwei.access.Duty.UNIT_REPORTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every right in the program is made of. */
class ActorTests {

    private static final UUID HOSPITAL = UUID.randomUUID();
    private static final UUID TOWNSHIP = UUID.randomUUID();
    private static final UnitPath AT_HOSPITAL = new UnitPath("/1/3/");
    private static final UnitPath AT_TOWNSHIP = new UnitPath("/1/4/");
    private static final Actor LI = new Actor(
            UUID.randomUUID(),
            "李联络员",
            List.of(
                    new Post(UNIT_REPORTER, HOSPITAL, AT_HOSPITAL),
                    new Post(UNIT_LEADER, HOSPITAL, AT_HOSPITAL),
                    new Post(UNIT_LEADER, TOWNSHIP, AT_TOWNSHIP)));
    private static final Actor NOBODY = new Actor(UUID.randomUUID(), "离职的人", List.of());

    @Test
    void dutiesAreThoseOfThePosts() {
        assertThat(LI.duties()).containsExactlyInAnyOrder(UNIT_REPORTER, UNIT_LEADER);
        assertThat(LI.has(UNIT_LEADER)).isTrue();
        assertThat(LI.has(ADMINISTRATOR)).isFalse();
        assertThat(LI.hasAny(Set.of(ADMINISTRATOR, UNIT_REPORTER))).isTrue();
        assertThat(LI.hasAny(Set.of(ADMINISTRATOR, CAMPAIGN_OFFICER))).isFalse();
        assertThat(NOBODY.duties()).isEmpty();
    }

    @Test
    void placesAreThoseOfThePostsWithTheDutyEachOnce() {
        assertThat(LI.at(UNIT_REPORTER, UNIT_LEADER)).containsExactly(AT_HOSPITAL, AT_TOWNSHIP);
        assertThat(LI.at(UNIT_REPORTER)).containsExactly(AT_HOSPITAL);
        assertThat(LI.at(BUREAU_LEADER)).isEmpty();
        assertThat(LI.unitsAs(UNIT_REPORTER, UNIT_LEADER)).containsExactly(HOSPITAL, TOWNSHIP);
        assertThat(LI.unitsAs(ADMINISTRATOR)).isEmpty();
    }

    @Test
    void oversightReachesDownAndNeverUpOrAside() {
        assertThat(LI.oversees(AT_HOSPITAL, UNIT_REPORTER)).isTrue();
        assertThat(LI.oversees(AT_HOSPITAL.child("9"), UNIT_REPORTER)).isTrue();
        assertThat(LI.oversees(AT_TOWNSHIP, UNIT_REPORTER)).isFalse();
        assertThat(LI.oversees(new UnitPath("/1/"), UNIT_REPORTER)).isFalse();
        assertThat(LI.oversees(AT_HOSPITAL, BUREAU_LEADER)).isFalse();
    }

    @Test
    void actingForAUnitNeedsThePostAtExactlyThatUnit() {
        assertThat(LI.actsFor(TOWNSHIP, UNIT_LEADER)).isTrue();
        assertThat(LI.actsFor(TOWNSHIP, UNIT_REPORTER)).isFalse();
        assertThat(LI.actsFor(UUID.randomUUID(), UNIT_LEADER)).isFalse();
    }

    @Test
    void theClockIsNobodyAndHoldsNoDuty() {
        assertThat(Actor.clock().automatic()).isTrue();
        assertThat(Actor.clock().duties()).isEmpty();
        assertThat(Actor.clock().name()).isEqualTo("系统");
        assertThat(Actor.clock()).isEqualTo(Actor.clock());
        assertThat(LI.automatic()).isFalse();
    }

    @Test
    void whoHoldsNoPostIsIdle() {
        assertThat(NOBODY.idle()).isTrue();
        assertThat(LI.idle()).isFalse();
    }

    @Test
    void aStampSaysWhoAndWhen() {
        var now = Instant.parse("2026-03-02T01:00:00Z");
        assertThat(LI.stamp(now)).isEqualTo(new Actor.Stamp(LI.id(), "李联络员", now));
    }

    @Test
    void postsDoNotChangeAfterwards() {
        var posts = new ArrayList<>(LI.posts());
        var actor = new Actor(UUID.randomUUID(), "某人", posts);
        posts.clear();
        assertThat(actor.posts()).hasSize(3);
        assertThatThrownBy(() -> actor.posts().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}

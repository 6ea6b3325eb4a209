package org.aiwei.standard;

import static org.aiwei.County.FENG_NEIGHBOUR;
import static org.aiwei.County.LIN_OFFICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.aiwei.County;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.access.Post;
import org.aiwei.access.UnitPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.access.AccessDeniedException;

/** Who changes which edition, and for which bureau a new one is made. */
class StandardPolicyTests {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final EditionHead HEAD = new EditionHead("county", "卫生县标准", "2021版", "自编", true);

    private final StandardPolicy policy = new StandardPolicy();

    @ParameterizedTest
    @CsvSource({"/t1/, 林主任", "/t2/, 冯主任", "/t3/, ", ", "})
    void anEditionIsForOfficersOfItsBureauToChange(@Nullable String owner, @Nullable String officer) {
        var edition = owner == null
                ? StandardEdition.shipped(UUID.randomUUID(), HEAD, NOW)
                : StandardEdition.draft(HEAD, new UnitPath(owner), LIN_OFFICE, NOW);
        assertThat(those(actor -> policy.mayEdit(actor, edition)))
                .isEqualTo(officer == null ? Set.of() : Set.of(officer));
        for (var actor : County.PEOPLE) {
            if (actor.name().equals(officer)) {
                assertThatCode(() -> policy.ensureMayEdit(actor, edition)).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> policy.ensureMayEdit(actor, edition))
                        .as(actor.name())
                        .isInstanceOf(AccessDeniedException.class);
            }
        }
    }

    @Test
    void officersCopyAndNobodyElse() {
        assertThat(those(policy::mayCopy)).containsExactlyInAnyOrder("林主任", "冯主任");
    }

    @Test
    void aNewEditionIsOfTheBureauWhoseOfficeTheOfficerIsIn() {
        assertThat(policy.bureauOf(LIN_OFFICE)).isEqualTo(County.BUREAU.path());
        assertThat(policy.bureauOf(FENG_NEIGHBOUR)).isEqualTo(County.OTHER_BUREAU.path());
        var leaderThere = new Post(Duty.BUREAU_LEADER, County.OTHER_BUREAU.id(), County.OTHER_BUREAU.path());
        var officerHere = new Post(Duty.CAMPAIGN_OFFICER, County.OFFICE.id(), County.OFFICE.path());
        assertThat(policy.bureauOf(new Actor(UUID.randomUUID(), "兼职的人", List.of(leaderThere, officerHere))))
                .isEqualTo(County.BUREAU.path());
        for (var actor : County.PEOPLE) {
            if (!policy.mayCopy(actor)) {
                assertThatThrownBy(() -> policy.bureauOf(actor))
                        .as(actor.name())
                        .isInstanceOf(AccessDeniedException.class);
            }
        }
    }

    private static Set<String> those(Predicate<Actor> may) {
        return County.PEOPLE.stream().filter(may).map(Actor::name).collect(Collectors.toSet());
    }
}

package org.aiwei.calendar;

import static org.aiwei.access.Duty.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.aiwei.County;
import org.aiwei.access.Actor;
import org.aiwei.access.Post;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

class CalendarPolicyTests {

    private static final County.Place HOSPITAL = County.PEOPLES_HOSPITAL;
    private static final Actor OF_A_UNIT =
            new Actor(UUID.randomUUID(), "医院管理员", List.of(new Post(ADMINISTRATOR, HOSPITAL.id(), HOSPITAL.path())));

    private final CalendarPolicy policy = new CalendarPolicy();

    @Test
    void administratorsAndOfficersLookAtIt() {
        onlyThese(Set.of("高管理员", "陶管理员", "林主任", "冯主任"), policy::ensureReads);
        assertThatCode(() -> policy.ensureReads(OF_A_UNIT)).doesNotThrowAnyException();
    }

    @Test
    void onlyTheAdministratorOfABureauKeepsIt() {
        var keepers = Set.of("高管理员", "陶管理员");
        onlyThese(keepers, policy::ensureKeeps);
        for (var actor : County.PEOPLE) {
            assertThat(policy.keeps(actor)).as(actor.name()).isEqualTo(keepers.contains(actor.name()));
        }
        assertThat(policy.keeps(OF_A_UNIT)).isFalse();
        refused(policy::ensureKeeps, OF_A_UNIT);
    }

    private static void onlyThese(Set<String> names, Consumer<Actor> ensure) {
        for (var actor : County.PEOPLE) {
            if (names.contains(actor.name())) {
                assertThatCode(() -> ensure.accept(actor)).as(actor.name()).doesNotThrowAnyException();
            } else {
                refused(ensure, actor);
            }
        }
    }

    private static void refused(Consumer<Actor> ensure, Actor actor) {
        assertThatThrownBy(() -> ensure.accept(actor)).as(actor.name()).isInstanceOf(AccessDeniedException.class);
    }
}

package org.aiwei.backup;

import static org.aiwei.access.Duty.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.aiwei.County;
import org.aiwei.County.Place;
import org.aiwei.access.Actor;
import org.aiwei.access.Post;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

class BackupPolicyTests {

    private final BackupPolicy policy = new BackupPolicy();

    @Test
    void onlyAdministratorsOfABureauKeepBackups() {
        for (var actor : County.PEOPLE) {
            if (Set.of("高管理员", "陶管理员").contains(actor.name())) {
                keeps(actor);
            } else {
                isRefused(actor);
            }
        }
    }

    @Test
    void administeringAUnitBelowIsNotEnough() {
        isRefused(administratorOf(County.PEOPLES_HOSPITAL, County.CHANGLE_CLINIC));
        keeps(administratorOf(County.PEOPLES_HOSPITAL, County.BUREAU));
    }

    private void keeps(Actor actor) {
        assertThatCode(() -> policy.ensureKeeps(actor)).as(actor.name()).doesNotThrowAnyException();
    }

    private void isRefused(Actor actor) {
        assertThatThrownBy(() -> policy.ensureKeeps(actor)).as(actor.name()).isInstanceOf(AccessDeniedException.class);
    }

    private static Actor administratorOf(Place... places) {
        var posts = Arrays.stream(places)
                .map(place -> new Post(ADMINISTRATOR, place.id(), place.path()))
                .toList();
        return new Actor(UUID.randomUUID(), "管理员", posts);
    }
}

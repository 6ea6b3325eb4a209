package org.aiwei;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.Post;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the units and people of the {@link County} into the test database, once, before the first test. */
@Component
@Profile("!demo") // the example county brings its own people
@Order(Ordered.HIGHEST_PRECEDENCE)
@RequiredArgsConstructor
class CountyRows implements ApplicationRunner {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final JdbcClient jdbc;

    @Override
    @Transactional
    public void run(ApplicationArguments args) {
        County.PLACES.forEach(this::settle);
        County.PEOPLE.forEach(this::enrol);
    }

    private void settle(County.Place place) {
        jdbc.sql("""
                insert into unit (id, version, parent_id, path, kind, name, short_name, name_py, sort, valid_from)
                values (?, 0, ?, ?, ?, ?, null, ?, ?, ?) on conflict do nothing
                """)
                .params(place.id(), parent(place), place.path().value(), place.kind(), place.name(), "x", 1, LONG_AGO)
                .update();
        jdbc.sql("insert into unit_name (id, unit_id, name, valid_from) values (?, ?, ?, ?) on conflict do nothing")
                .params(place.id(), place.id(), place.name(), LONG_AGO)
                .update();
    }

    private void enrol(Actor actor) {
        jdbc.sql("""
                insert into person (id, version, login, name, name_py, must_change_password, created_at)
                values (?, 0, ?, ?, 'x', false, ?) on conflict do nothing
                """)
                .params(
                        actor.id(),
                        County.login(actor),
                        actor.name(),
                        OffsetDateTime.of(2020, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC))
                .update();
        actor.posts().forEach(post -> appoint(actor, post));
    }

    private void appoint(Actor actor, Post post) {
        var id = UUID.nameUUIDFromBytes((actor.id() + post.duty().name()).getBytes(StandardCharsets.UTF_8));
        jdbc.sql("""
                insert into appointment (id, version, person_id, unit_id, unit_path, duty, post_title, from_on)
                values (?, 0, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
                .params(
                        id,
                        actor.id(),
                        post.unitId(),
                        post.at().value(),
                        post.duty().name(),
                        actor.name(),
                        LONG_AGO)
                .update();
    }

    private static @Nullable UUID parent(County.Place place) {
        return County.PLACES.stream()
                .filter(other -> !other.equals(place) && other.path().covers(place.path()))
                .max(Comparator.comparing(other -> other.path().value().length()))
                .map(County.Place::id)
                .orElse(null);
    }
}

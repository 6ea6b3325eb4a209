package org.aiwei.assignment;

import static org.aiwei.County.CDC;
import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.DENG_CDC;
import static org.aiwei.County.FENG_NEIGHBOUR;
import static org.aiwei.County.GAO_ADMIN;
import static org.aiwei.County.HE_MEDICAL;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.LUO_PRIMARY;
import static org.aiwei.County.MEDICAL;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.PRIMARY;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.aiwei.County.ZHANG_PEOPLES;
import static org.aiwei.County.ZHOU_DIRECTOR;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.aiwei.County.Place;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/**
 * Random people try random moves of tasks through the use cases; a model of its own says beforehand what has to succeed.
 * More of them: {@code -Daiwei.test.moves=10000 -Daiwei.test.seeds=20}.
 */
@DeskTest
@Transactional
class RandomPartsTests {

    private static final int MOVES = Integer.getInteger("aiwei.test.moves", 600);
    private static final int BATCH = 50;
    private static final int TASKS = 8;
    private static final List<Place> UNITS = List.of(MEDICAL, PRIMARY, PEOPLES_HOSPITAL, TCM_HOSPITAL, CDC);
    private static final List<Actor> PEOPLE = List.of(
            LIN_OFFICE,
            LIN_OFFICE,
            HE_MEDICAL,
            LUO_PRIMARY,
            LI_PEOPLES,
            ZHANG_PEOPLES,
            CHEN_TCM,
            DENG_CDC,
            ZHOU_DIRECTOR,
            GAO_ADMIN,
            FENG_NEIGHBOUR);

    @Autowired
    SampleTasks sample;

    @Autowired
    Assignments assignments;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    private long seed;
    private Random random = new Random(0);
    private final List<Part> parts = new ArrayList<>();
    private final EnumSet<PartAction> seen = EnumSet.noneOf(PartAction.class);
    private int done;
    private int refused;

    /** What the model knows of a part. */
    private static final class Part {
        final UUID id;
        final UUID task;
        final Place unit;
        final boolean leads;
        PartStatus status = PartStatus.PENDING;

        @Nullable
        UUID claimedBy;

        int rows;

        Part(UUID id, UUID task, Place unit, boolean leads) {
            this.id = id;
            this.task = task;
            this.unit = unit;
            this.leads = leads;
        }

        boolean live() {
            return status != PartStatus.REPLACED;
        }
    }

    private record Attempt(
            Part part,
            Actor actor,
            PartAction action,
            String remark,
            @Nullable Place unit) {}

    @ParameterizedTest
    @MethodSource("org.aiwei.Seeds#all")
    void exactlyWhatTheModelAllowsSucceedsAndTheHistoryStaysWhole(long begin) {
        seed = begin;
        random = new Random(seed);
        var campaign = sample.published();
        for (int i = 0; i < TASKS; i++) {
            var task = sample.issued(campaign, MEDICAL, PEOPLES_HOSPITAL, TCM_HOSPITAL);
            assignments.parts(LIN_OFFICE, task).forEach(part -> add(task, part));
        }
        for (int i = 0; i < MOVES; i++) {
            attempt(i % 3 == 0 ? any() : sensible());
            if (i % BATCH == BATCH - 1) {
                compare();
            }
        }
        compare();
        assertThat(done).as("moves that succeeded, seed %s", seed).isGreaterThan(MOVES / 10);
        assertThat(refused).as("moves that were refused, seed %s", seed).isGreaterThan(MOVES / 10);
        assertThat(seen).as("moves made, seed %s", seed).hasSize(PartAction.values().length);
        System.out.println("moves of tasks, seed " + seed + ": " + done + " made, " + refused + " refused");
    }

    private void add(UUID task, PartRef part) {
        var unit = UNITS.stream()
                .filter(each -> each.id().equals(part.unitId()))
                .findFirst()
                .orElseThrow();
        parts.add(new Part(part.id(), task, unit, unit.equals(MEDICAL)));
    }

    private Attempt any() {
        var action = pick(List.of(PartAction.values()));
        return new Attempt(pick(parts), pick(PEOPLE), action, random.nextInt(6) == 0 ? "" : "说明", place());
    }

    /** Something the model allows, unless nothing was found soon. */
    private Attempt sensible() {
        return Stream.generate(this::any)
                .limit(60)
                .filter(this::allowed)
                .findFirst()
                .orElseGet(this::any);
    }

    private @Nullable Place place() {
        return random.nextInt(8) == 0 ? null : pick(UNITS);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private void attempt(Attempt attempt) {
        entities.flush();
        entities.clear(); // as between two requests
        boolean allowed = allowed(attempt);
        var unit = attempt.unit() == null ? null : attempt.unit().id();
        boolean succeeded;
        try {
            assignments.move(attempt.actor(), attempt.part().id, attempt.action(), attempt.remark(), unit);
            succeeded = true;
        } catch (RuleBroken | AccessDeniedException | RecordNotFound no) {
            succeeded = false;
        }
        assertThat(succeeded)
                .as(
                        "%s by %s on a part %s of %s, seed %s",
                        attempt.action(),
                        attempt.actor().name(),
                        attempt.part().status,
                        attempt.part().unit.name(),
                        seed)
                .isEqualTo(allowed);
        if (succeeded) {
            follow(attempt);
            done++;
        } else {
            refused++;
        }
    }

    private boolean allowed(Attempt attempt) {
        return from(attempt.action()).contains(attempt.part().status)
                && entitled(attempt.actor(), attempt.action(), attempt.part())
                && complete(attempt);
    }

    private static EnumSet<PartStatus> from(PartAction action) {
        return switch (action) {
            case ACCEPT -> EnumSet.of(PartStatus.PENDING);
            case ASK_RETURN -> EnumSet.of(PartStatus.PENDING, PartStatus.ACCEPTED);
            case REFUSE_RETURN, REASSIGN -> EnumSet.of(PartStatus.RETURN_ASKED);
            case CLAIM -> EnumSet.of(PartStatus.ACCEPTED);
            case WITHDRAW, CONFIRM, RETURN_CLAIM -> EnumSet.of(PartStatus.CLAIMED);
            case REOPEN -> EnumSet.of(PartStatus.DONE);
        };
    }

    private boolean entitled(Actor actor, PartAction action, Part part) {
        boolean office = actor == LIN_OFFICE;
        boolean own = works(actor, part.unit);
        return switch (action) {
            case ACCEPT, ASK_RETURN, CLAIM, WITHDRAW -> own;
            case REFUSE_RETURN, REASSIGN, REOPEN -> office;
            case CONFIRM, RETURN_CLAIM ->
                !own && !actor.id().equals(part.claimedBy) && (office || (!part.leads && works(actor, lead(part))));
        };
    }

    private boolean complete(Attempt attempt) {
        boolean worded = !attempt.remark().isEmpty();
        var unit = attempt.unit();
        return switch (attempt.action()) {
            case ASK_RETURN -> worded && unit != null && !unit.equals(attempt.part().unit);
            case REASSIGN -> unit != null && free(attempt.part().task, unit);
            case REFUSE_RETURN, CLAIM, RETURN_CLAIM, REOPEN -> worded;
            case ACCEPT, WITHDRAW, CONFIRM -> true;
        };
    }

    private boolean free(UUID task, Place unit) {
        return live(task).noneMatch(part -> part.unit.equals(unit));
    }

    private Place lead(Part part) {
        return live(part.task).filter(each -> each.leads).findFirst().orElseThrow().unit;
    }

    private Stream<Part> live(UUID task) {
        return parts.stream().filter(part -> part.task.equals(task) && part.live());
    }

    private static boolean works(Actor actor, Place unit) {
        return actor.posts().stream()
                .anyMatch(post -> post.unitId().equals(unit.id())
                        && (post.duty() == Duty.UNIT_LEADER || post.duty() == Duty.UNIT_REPORTER));
    }

    private void follow(Attempt attempt) {
        var part = attempt.part();
        seen.add(attempt.action());
        part.rows++;
        part.status = switch (attempt.action()) {
            case ACCEPT, WITHDRAW, RETURN_CLAIM, REOPEN -> PartStatus.ACCEPTED;
            case ASK_RETURN -> PartStatus.RETURN_ASKED;
            case REFUSE_RETURN -> PartStatus.PENDING;
            case REASSIGN -> PartStatus.REPLACED;
            case CLAIM -> PartStatus.CLAIMED;
            case CONFIRM -> PartStatus.DONE;
        };
        if (attempt.action() == PartAction.CLAIM) {
            part.claimedBy = attempt.actor().id();
        }
        if (attempt.action() == PartAction.REASSIGN && attempt.unit() != null) {
            parts.add(new Part(liveIn(part.task, attempt.unit()), part.task, attempt.unit(), part.leads));
        }
    }

    /** A unit that had it before has an old part too. */
    private UUID liveIn(UUID task, Place unit) {
        return jdbc.sql(
                        "select id from assignment_part where assignment_id = ? and unit_id = ? and status <> 'REPLACED'")
                .params(task, unit.id())
                .query(UUID.class)
                .single();
    }

    /** Model and tables say the same, and every row of the history begins where the one before ended. */
    private void compare() {
        entities.flush();
        entities.clear();
        for (var part : parts) {
            var rows = jdbc.sql("""
                            select p.status, (select count(*) from assignment_part_transition t where t.part_id = p.id) as n,
                                   (select count(*) from (
                                      select from_status, lag(to_status, 1, 'PENDING') over (order by occurred_at) as before
                                        from assignment_part_transition t where t.part_id = p.id) h
                                     where from_status <> before) as gaps
                              from assignment_part p where p.id = ?
                            """)
                    .param(part.id)
                    .query((row, n) -> row.getString(1) + " " + row.getInt(2) + " " + row.getInt(3))
                    .single();
            assertThat(rows)
                    .as("part of %s, seed %s", part.unit.name(), seed)
                    .isEqualTo(part.status + " " + part.rows + " 0");
        }
    }
}

package org.aiwei.reporting;

import static org.aiwei.County.CHEN_TCM;
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
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.aiwei.County.Place;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/**
 * Random people try random moves of monthly reports through the use cases; a model of its own says beforehand what has to
 * succeed. More of them: {@code -Daiwei.test.moves=10000 -Daiwei.test.seeds=20}.
 */
@DeskTest
@Transactional
class RandomReportsTests {

    private static final int MOVES = Integer.getInteger("aiwei.test.moves", 400);
    private static final int BATCH = 50;
    private static final List<Actor> PEOPLE = List.of(
            LIN_OFFICE,
            LIN_OFFICE,
            HE_MEDICAL,
            LUO_PRIMARY,
            LI_PEOPLES,
            ZHANG_PEOPLES,
            CHEN_TCM,
            ZHOU_DIRECTOR,
            GAO_ADMIN,
            FENG_NEIGHBOUR);

    /** What people do; writing stands for every way of filling in. */
    private enum Deed {
        WRITE,
        SUBMIT,
        WITHDRAW,
        APPROVE,
        RETURN,
        EXEMPT,
        UNDO_EXEMPT
    }

    @Autowired
    ReportingSample sample;

    @Autowired
    Reports reports;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    private long seed;
    private Random random = new Random(0);
    private final List<Paper> papers = new ArrayList<>();
    private final EnumSet<Deed> seen = EnumSet.noneOf(Deed.class);
    private int done;
    private int refused;

    /** What the model knows of a report. */
    private static final class Paper {
        final UUID id;
        final Place unit;
        final Set<UUID> leads;
        final Set<UUID> approved = new java.util.HashSet<>();
        ReportStatus status = ReportStatus.DRAFT;
        int rows = 1; // it was begun

        Paper(UUID id, Place unit, Place... leads) {
            this.id = id;
            this.unit = unit;
            this.leads = Stream.of(leads).map(Place::id).collect(java.util.stream.Collectors.toSet());
        }
    }

    private record Attempt(Paper paper, Actor actor, Deed deed, String reason) {}

    @ParameterizedTest
    @MethodSource("org.aiwei.Seeds#all")
    void exactlyWhatTheModelAllowsSucceedsAndTheHistoryStaysWhole(long begin) {
        seed = begin;
        random = new Random(seed);
        var campaign = sample.campaign();
        sample.task(campaign, "医疗废物处置", MEDICAL, PEOPLES_HOSPITAL, TCM_HOSPITAL);
        sample.task(campaign, "健康教育", PRIMARY, PEOPLES_HOSPITAL);
        var collection = sample.sent(campaign, PEOPLES_HOSPITAL, TCM_HOSPITAL, MEDICAL);
        add(LI_PEOPLES, new Paper(sample.report(collection, PEOPLES_HOSPITAL), PEOPLES_HOSPITAL, MEDICAL, PRIMARY));
        add(CHEN_TCM, new Paper(sample.report(collection, TCM_HOSPITAL), TCM_HOSPITAL, MEDICAL));
        add(HE_MEDICAL, new Paper(sample.report(collection, MEDICAL), MEDICAL));
        for (int i = 0; i < MOVES; i++) {
            attempt(i % 3 == 0 ? any() : sensible());
            if (i % BATCH == BATCH - 1) {
                compare();
            }
        }
        compare();
        assertThat(done).as("moves that succeeded, seed %s", seed).isGreaterThan(MOVES / 10);
        assertThat(refused).as("moves that were refused, seed %s", seed).isGreaterThan(MOVES / 10);
        assertThat(seen).as("moves made, seed %s", seed).hasSize(Deed.values().length);
        System.out.println("moves of reports, seed " + seed + ": " + done + " made, " + refused + " refused");
    }

    private void add(Actor reporter, Paper paper) {
        sample.fill(reporter, paper.id);
        papers.add(paper);
    }

    private Attempt any() {
        var deeds = List.of(Deed.values());
        return new Attempt(pick(papers), pick(PEOPLE), pick(deeds), random.nextInt(6) == 0 ? " " : "说明");
    }

    /** Something the model allows, unless nothing was found soon. */
    private Attempt sensible() {
        return Stream.generate(this::any)
                .limit(60)
                .filter(this::allowed)
                .findFirst()
                .orElseGet(this::any);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private void attempt(Attempt attempt) {
        entities.flush();
        entities.clear(); // as between two requests
        boolean allowed = allowed(attempt);
        boolean succeeded;
        var reason = "";
        try {
            carryOut(attempt);
            succeeded = true;
        } catch (RuleBroken | AccessDeniedException | RecordNotFound no) {
            succeeded = false;
            reason = no.toString();
        }
        assertThat(succeeded)
                .as(
                        "%s by %s on a report %s of %s, seed %s %s",
                        attempt.deed(),
                        attempt.actor().name(),
                        attempt.paper().status,
                        attempt.paper().unit.name(),
                        seed,
                        reason)
                .isEqualTo(allowed);
        if (succeeded) {
            follow(attempt);
            done++;
        } else {
            refused++;
        }
    }

    private void carryOut(Attempt attempt) {
        var id = attempt.paper().id;
        var actor = attempt.actor();
        var version = sample.of(id).getVersion();
        switch (attempt.deed()) {
            case WRITE -> sample.write(actor, id, 0, "progress", "第" + random.nextInt(100) + "次写");
            case SUBMIT -> reports.submit(actor, id, version);
            case WITHDRAW -> reports.withdraw(actor, id, version);
            case APPROVE -> reports.approve(actor, id, version);
            case RETURN -> reports.giveBack(actor, id, attempt.reason(), Set.of(), version);
            case EXEMPT -> reports.exempt(actor, id, attempt.reason(), version);
            case UNDO_EXEMPT -> reports.undoExempt(actor, id, version);
        }
    }

    private boolean allowed(Attempt attempt) {
        var paper = attempt.paper();
        var actor = attempt.actor();
        boolean office = actor == LIN_OFFICE;
        boolean own = works(actor, paper.unit.id());
        boolean worded = !attempt.reason().isBlank();
        boolean waits = paper.leads.stream().anyMatch(lead -> works(actor, lead) && !paper.approved.contains(lead));
        return switch (attempt.deed()) {
            case WRITE -> own && paper.status.owed();
            case SUBMIT -> own && (is(paper, ReportStatus.DRAFT) || is(paper, ReportStatus.RETURNED));
            case WITHDRAW -> own && is(paper, ReportStatus.SUBMITTED) && paper.approved.isEmpty();
            case APPROVE ->
                is(paper, ReportStatus.SUBMITTED) && (office ? paper.approved.containsAll(paper.leads) : waits);
            case RETURN ->
                worded
                        && (office
                                ? is(paper, ReportStatus.SUBMITTED) || is(paper, ReportStatus.APPROVED)
                                : is(paper, ReportStatus.SUBMITTED) && waits);
            case EXEMPT -> office && worded && paper.status.owed();
            case UNDO_EXEMPT -> office && is(paper, ReportStatus.EXEMPT);
        };
    }

    private static boolean is(Paper paper, ReportStatus status) {
        return paper.status == status;
    }

    private static boolean works(Actor actor, UUID unit) {
        return actor.posts().stream()
                .anyMatch(post -> post.unitId().equals(unit)
                        && (post.duty() == Duty.UNIT_LEADER || post.duty() == Duty.UNIT_REPORTER));
    }

    private void follow(Attempt attempt) {
        var paper = attempt.paper();
        seen.add(attempt.deed());
        paper.rows += attempt.deed() == Deed.WRITE ? 0 : 1;
        switch (attempt.deed()) {
            case WRITE -> {}
            case SUBMIT -> {
                paper.status = ReportStatus.SUBMITTED;
                paper.approved.clear();
            }
            case WITHDRAW, UNDO_EXEMPT -> paper.status = ReportStatus.DRAFT;
            case APPROVE -> {
                if (attempt.actor() == LIN_OFFICE) {
                    paper.status = ReportStatus.APPROVED;
                } else {
                    paper.leads.stream()
                            .filter(lead -> works(attempt.actor(), lead))
                            .forEach(paper.approved::add);
                }
            }
            case RETURN -> {
                paper.status = ReportStatus.RETURNED;
                paper.approved.clear();
            }
            case EXEMPT -> paper.status = ReportStatus.EXEMPT;
        }
    }

    /** Model and tables say the same, and every row of the history begins where the one before ended. */
    private void compare() {
        entities.flush();
        entities.clear();
        for (var paper : papers) {
            var found = jdbc.sql("""
                            select r.status,
                                   (select count(*) from report_transition t where t.report_id = r.id) as n,
                                   (select coalesce(max(seq), 0) from report_transition t where t.report_id = r.id) as last,
                                   (select count(*) from (
                                      select from_status, lag(to_status, 1, 'MISSING') over (order by seq) as before
                                        from report_transition t where t.report_id = r.id) h
                                     where from_status <> before) as gaps
                              from report r where r.id = ?
                            """)
                    .param(paper.id)
                    .query((row, n) -> Map.of(
                            "status",
                            row.getString(1),
                            "rows",
                            row.getInt(2),
                            "last",
                            row.getInt(3),
                            "gaps",
                            row.getInt(4)))
                    .single();
            assertThat(found)
                    .as("report of %s, seed %s", paper.unit.name(), seed)
                    .isEqualTo(
                            Map.of("status", paper.status.name(), "rows", paper.rows, "last", paper.rows, "gaps", 0));
        }
    }
}

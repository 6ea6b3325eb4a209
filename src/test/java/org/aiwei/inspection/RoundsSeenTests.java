package org.aiwei.inspection;

import static org.aiwei.County.CHANGLE_CLINIC;
import static org.aiwei.County.DENG_CDC;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.MA_CLINIC;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.QIN_CHANGLE;
import static org.aiwei.County.SUN_INSPECTOR;
import static org.aiwei.County.WANG_DEPUTY;
import static org.aiwei.County.ZHANG_PEOPLES;
import static org.aiwei.County.ZHOU_DIRECTOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aiwei.County;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.transaction.annotation.Transactional;

/** In whose list a round of the office stands: over the whole cast, in each state, on each day. */
@DeskTest
@Transactional
class RoundsSeenTests {

    private static final Set<Actor> LEADERS = Set.of(ZHOU_DIRECTOR, WANG_DEPUTY);
    private static final Set<Actor> TEAM = Set.of(DENG_CDC, SUN_INSPECTOR);
    /** The head of the health centre answers for its clinic. */
    private static final Set<Actor> INSPECTED = Set.of(LI_PEOPLES, ZHANG_PEOPLES, QIN_CHANGLE, MA_CLINIC);

    @Autowired
    SampleRounds samples;

    @Autowired
    RoundDesk desk;

    @Autowired
    Rounds rounds;

    @Autowired
    RoundRepository repository;

    @Autowired
    RoundPolicy policy;

    private UUID round;

    @BeforeEach
    void drafted() {
        round = samples.draft(samples.campaign(), RoundKind.OPEN, List.of(DENG_CDC), PEOPLES_HOSPITAL, CHANGLE_CLINIC);
        var today = samples.today();
        var fewDays = new Lending(MemberRole.MEMBER, "", today.minusDays(1), today.plusDays(2));
        desk.lend(LIN_OFFICE, round, List.of(SUN_INSPECTOR.id()), fewDays);
    }

    @Test
    void eachSeesItFromTheStateOnThatConcernsThem() {
        assertThat(seers(0)).as("drafted").isEqualTo(officeAnd());
        move(LIN_OFFICE, RoundAction.SUBMIT);
        assertThat(seers(0)).as("laid before the leaders").isEqualTo(officeAnd(LEADERS));
        move(WANG_DEPUTY, RoundAction.RETURN);
        assertThat(seers(0)).as("a draft again").isEqualTo(officeAnd());
        move(LIN_OFFICE, RoundAction.SUBMIT);
        move(WANG_DEPUTY, RoundAction.APPROVE);
        assertThat(seers(0)).as("approved").isEqualTo(officeAnd(LEADERS, TEAM));
        move(LIN_OFFICE, RoundAction.START);
        assertThat(seers(0)).as("running").isEqualTo(officeAnd(LEADERS, TEAM));
        move(LIN_OFFICE, RoundAction.SUM_UP);
        assertThat(seers(0)).as("summed up").isEqualTo(officeAnd(LEADERS, TEAM));
        move(LIN_OFFICE, RoundAction.REPORT);
        assertThat(seers(0)).as("reported").isEqualTo(officeAnd(LEADERS, TEAM, INSPECTED));
        move(LIN_OFFICE, RoundAction.ARCHIVE);
        assertThat(seers(0)).as("archived").isEqualTo(officeAnd(LEADERS, TEAM, INSPECTED));
    }

    @Test
    void membersSeeItToTheEndOfTheirTimeOnIt() {
        move(LIN_OFFICE, RoundAction.SUBMIT);
        move(WANG_DEPUTY, RoundAction.APPROVE);
        assertThat(seers(2)).as("last day of who serves a few days").isEqualTo(officeAnd(LEADERS, TEAM));
        assertThat(seers(3)).as("the day after").isEqualTo(officeAnd(LEADERS, Set.of(DENG_CDC)));
        assertThat(seers(300)).as("long after the round").isEqualTo(officeAnd(LEADERS, Set.of(DENG_CDC)));
    }

    private void move(Actor actor, RoundAction action) {
        rounds.move(actor, round, action, action.needsReason() ? "缺县中医院" : "");
    }

    private Set<Actor> seers(int daysFromNow) {
        repository.flush();
        Specification<InspectionRound> it = (found, query, cb) -> cb.equal(found.get("id"), round);
        var day = samples.today().plusDays(daysFromNow);
        return County.PEOPLE.stream()
                .filter(actor -> repository.exists(policy.visibleTo(actor, day).and(it)))
                .collect(Collectors.toSet());
    }

    @SafeVarargs
    private static Set<Actor> officeAnd(Set<Actor>... others) {
        var all = new HashSet<>(Set.of(LIN_OFFICE));
        for (var more : others) {
            all.addAll(more);
        }
        return all;
    }
}

package org.aiwei.inspection;

import static org.aiwei.County.BUREAU;
import static org.aiwei.County.CDC;
import static org.aiwei.County.CHANGLE;
import static org.aiwei.County.CHANGLE_CLINIC;
import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.DENG_CDC;
import static org.aiwei.County.GAO_ADMIN;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.MA_CLINIC;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.QIN_CHANGLE;
import static org.aiwei.County.SUN_INSPECTOR;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.aiwei.County.WANG_DEPUTY;
import static org.aiwei.County.ZHOU_DIRECTOR;
import static org.aiwei.inspection.RoundKind.UNDERCOVER;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aiwei.County;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Who knows of an undercover visit and of what it found: over the whole cast, on each day, for each place. */
@DeskTest
@Transactional
class SightTests {

    private static final Map<String, County.Place> PLACES = Map.of(
            "the bureau", BUREAU,
            "县疾控中心", CDC,
            "县人民医院", PEOPLES_HOSPITAL,
            "县中医院", TCM_HOSPITAL,
            "长乐镇卫生院", CHANGLE,
            "its clinic", CHANGLE_CLINIC);
    private static final Map<String, Actor> MEMBERS = Map.of(
            "of the CDC", DENG_CDC,
            "of the health centre", QIN_CHANGLE,
            "of its clinic", MA_CLINIC,
            "of the bureau", GAO_ADMIN);

    @Autowired
    SampleRounds samples;

    @Autowired
    SampleVisits made;

    @Autowired
    Visits use;

    @Autowired
    RoundDesk desk;

    @Autowired
    VisitRepository visits;

    @Autowired
    FindingRepository findings;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private UUID round;
    private UUID visit;
    private UUID finding;

    @Test
    void theOfficeItsLeadersAndTheTeamKnowOfItWhileTheyServe() {
        visited(List.of(DENG_CDC, SUN_INSPECTOR));
        assertThat(knowing(0))
                .containsExactlyInAnyOrder(LIN_OFFICE, ZHOU_DIRECTOR, WANG_DEPUTY, DENG_CDC, SUN_INSPECTOR);
        calledBack(SUN_INSPECTOR);
        assertThat(knowing(-1)).as("until the last day").contains(SUN_INSPECTOR);
        assertThat(knowing(0)).containsExactlyInAnyOrder(LIN_OFFICE, ZHOU_DIRECTOR, WANG_DEPUTY, DENG_CDC);
        assertThat(knowing(300))
                .as("who served to the end")
                .containsExactlyInAnyOrder(LIN_OFFICE, ZHOU_DIRECTOR, WANG_DEPUTY, DENG_CDC);
    }

    @Test
    void whatIsOfNoRoundTheTeamsDoNotSee() {
        visited(List.of(DENG_CDC));
        finding = made.recorded(samples.campaign(), PEOPLES_HOSPITAL, true, FindingSource.SUPERIOR);
        entities.flush();
        assertThat(findersOf(0)).containsExactlyInAnyOrder(LIN_OFFICE, ZHOU_DIRECTOR, WANG_DEPUTY);
    }

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            value = {
                "TEAM OF THE PERSON, TEAM OF THE VISIT, KNOWS",
                "一组,               一组,              yes",
                "一组,               二组,              no",
                "'',                 二组,              yes",
                "一组,               '',                yes"
            })
    void teamsKnowOfTheirOwnVisits(String own, String going, String knows) {
        visited(List.of(DENG_CDC, SUN_INSPECTOR));
        jdbc.sql("update round_member set team = ? where round_id = ? and person_id = ?")
                .params(own, round, SUN_INSPECTOR.id())
                .update();
        change("team = ?", going);
        assertThat(knowing(0).contains(SUN_INSPECTOR)).isEqualTo(knows.equals("yes"));
    }

    /** As {@link Recusal} bars them from going there. */
    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            value = {
                "MEMBER,               县疾控中心, 县人民医院, 长乐镇卫生院, its clinic, the bureau, outside",
                "of the CDC,           no,         yes,        yes,          yes,        yes,        yes",
                "of the health centre, yes,        yes,        no,           no,         yes,        yes",
                "of its clinic,        yes,        yes,        no,           no,         yes,        yes",
                "of the bureau,        yes,        yes,        yes,          yes,        no,         yes"
            })
    void nobodySeesAsAMemberWhatConcernsTheOwnLine(ArgumentsAccessor row) {
        var member = MEMBERS.get(row.getString(0));
        visited(List.of(member, SUN_INSPECTOR));
        var places = List.of("县疾控中心", "县人民医院", "长乐镇卫生院", "its clinic", "the bureau", "outside");
        for (var place : places) {
            var at = PLACES.get(place);
            wasAt(at);
            var knows = row.getString(1 + places.indexOf(place)).equals("yes");
            assertThat(knowing(0).contains(member)).as(place).isEqualTo(knows);
            var own = List.of(member.posts().get(0).at());
            assertThat(Recusal.bars(own, at == null ? null : at.path(), BUREAU.path()))
                    .as("barred from " + place)
                    .isEqualTo(!knows);
        }
    }

    @Test
    void everyPostOfAMemberCounts() {
        var posts = List.of(DENG_CDC.posts().get(0), CHEN_TCM.posts().get(0));
        visited(List.of(DENG_CDC));
        wasAt(TCM_HOSPITAL);
        assertThat(knows(DENG_CDC, 0)).isTrue();
        assertThat(knows(new Actor(DENG_CDC.id(), DENG_CDC.name(), posts), 0)).isFalse();
    }

    /** A visit to the hospital with one finding. */
    private void visited(List<Actor> team) {
        round = made.round(samples.campaign(), UNDERCOVER, team, PEOPLES_HOSPITAL);
        var first = team.get(team.size() - 1);
        visit = made.begun(first, PEOPLES_HOSPITAL);
        finding = use.find(first, visit, UUID.randomUUID(), made.seen("急诊通道堆物"));
        entities.flush();
    }

    private void calledBack(Actor person) {
        jdbc.sql("update round_member set to_on = ? where round_id = ? and person_id = ?")
                .params(samples.today().minusDays(1), round, person.id())
                .update();
        entities.clear();
    }

    private void wasAt(County.@Nullable Place place) {
        if (place == null) {
            change("unit_id = null, unit_path = null");
        } else {
            change("unit_id = ?, unit_path = ?", place.id(), place.path().value());
        }
    }

    private void change(String columns, Object... values) {
        for (var row : Map.of("visit", visit, "finding", finding).entrySet()) {
            jdbc.sql("update " + row.getKey() + " set " + columns + " where id = '" + row.getValue() + "'")
                    .params(values)
                    .update();
        }
        entities.clear();
    }

    private Set<Actor> knowing(int daysFromNow) {
        var seen = County.PEOPLE.stream()
                .filter(actor -> knows(actor, daysFromNow))
                .collect(Collectors.toSet());
        assertThat(findersOf(daysFromNow)).as("of the finding as of the visit").isEqualTo(seen);
        return seen;
    }

    private boolean knows(Actor actor, int daysFromNow) {
        var policy = new VisitPolicy(null, at(daysFromNow));
        Specification<Visit> it = (found, query, cb) -> cb.equal(found.get("id"), visit);
        return visits.exists(policy.visibleTo(actor).and(it));
    }

    private Set<Actor> findersOf(int daysFromNow) {
        var policy = new FindingPolicy(at(daysFromNow));
        Specification<Finding> it = (found, query, cb) -> cb.equal(found.get("id"), finding);
        return County.PEOPLE.stream()
                .filter(actor -> findings.exists(policy.visibleTo(actor).and(it)))
                .collect(Collectors.toSet());
    }

    private Clock at(int daysFromNow) {
        var noon = samples.today().plusDays(daysFromNow).atTime(12, 0).atZone(clock.getZone());
        return Clock.fixed(noon.toInstant(), clock.getZone());
    }
}

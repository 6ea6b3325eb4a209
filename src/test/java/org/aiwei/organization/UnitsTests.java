package org.aiwei.organization;

import static org.aiwei.organization.UnitKind.BUREAU;
import static org.aiwei.organization.UnitKind.DEPARTMENT;
import static org.aiwei.organization.UnitKind.HOSPITAL;
import static org.aiwei.organization.UnitKind.TOWNSHIP_CENTRE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.access.Post;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.StaleRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
@RecordApplicationEvents
class UnitsTests {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @Autowired
    Units units;

    @Autowired
    Organizations organizations;

    @Autowired
    UnitGroups groups;

    @Autowired
    EntityManager entities;

    @Autowired
    ApplicationEvents events;

    @Autowired
    Clock clock;

    UUID bureau;
    UUID hospital;
    UUID ward;
    UUID office;
    Actor administrator;

    @BeforeEach
    void aBureauWithTwoUnits() {
        bureau = units.found(Actor.clock(), NewUnit.below(null, BUREAU, "试验县卫健局", LONG_AGO));
        administrator = administratorOf(bureau);
        hospital = open(bureau, HOSPITAL, "单县人民医院");
        ward = open(hospital, DEPARTMENT, "院感科");
        office = open(bureau, DEPARTMENT, "爱卫办");
    }

    @Test
    void aUnitStandsBelowItsParentInTheOrderOfTheTree() {
        assertThat(organizations.below(organizations.unit(bureau).path()))
                .extracting(UnitRef::name)
                .containsExactly("试验县卫健局", "单县人民医院", "院感科", "爱卫办");
        assertThat(organizations.unit(ward).path().value())
                .startsWith(organizations.unit(hospital).path().value());
        assertThat(organizations.root(organizations.unit(ward).path()).id()).isEqualTo(bureau);
    }

    @Test
    void movingTakesTheWholeSubtreeAlong() {
        var old = organizations.unit(hospital).path();

        units.move(administrator, hospital, office, version(hospital));
        entities.clear();

        var moved = organizations.unit(hospital).path();
        assertThat(organizations.unit(office).path().covers(moved)).isTrue();
        assertThat(moved.covers(organizations.unit(ward).path())).isTrue();
        assertThat(events.stream(OrganizationMoved.class))
                .singleElement()
                .satisfies(event -> assertThat(event.oldPath()).isEqualTo(old))
                .satisfies(event -> assertThat(event.newPath()).isEqualTo(moved));
    }

    @Test
    void aUnitCannotStandBelowItself() {
        assertThatThrownBy(() -> units.move(administrator, hospital, ward, version(hospital)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("organization.move.circle");
        assertThatThrownBy(() -> units.move(administrator, bureau, office, version(bureau)))
                .hasMessage("organization.move.top");
    }

    @Test
    void aNewNameKeepsTheOldOneInHistory() {
        var march = LocalDate.of(2024, 3, 1);

        units.rename(administrator, hospital, "县第一人民医院", march, true, version(hospital));
        entities.flush();

        assertThat(organizations.nameOn(hospital, march.minusDays(1))).isEqualTo("单县人民医院");
        assertThat(organizations.nameOn(hospital, march)).isEqualTo("县第一人民医院");
        assertThat(organizations.nameOn(hospital, LONG_AGO.minusYears(3))).isEqualTo("单县人民医院");
        assertThat(organizations.names())
                .filteredOn(named -> named.unit().id().equals(hospital))
                .extracting(NamedUnit::name, NamedUnit::namePy)
                .containsExactly(tuple("县第一人民医院", "xdyrmyy"), tuple("单县人民医院", "sxrmyy"));
    }

    @Test
    void aNameOfTheSameFirstDayIsACorrection() {
        units.rename(administrator, hospital, "单县中心医院", LONG_AGO, false, version(hospital));
        assertThat(organizations.nameOn(hospital, LONG_AGO)).isEqualTo("单县中心医院");
        assertThatThrownBy(() ->
                        units.rename(administrator, hospital, "早了", LONG_AGO.minusDays(1), false, version(hospital)))
                .hasMessage("organization.rename.before");
        assertThatThrownBy(() -> units.rename(
                        administrator, hospital, "晚了", LocalDate.now(clock).plusDays(2), false, version(hospital)))
                .hasMessage("organization.rename.future");
    }

    @Test
    void siblingsHaveDifferentNames() {
        assertThatThrownBy(() -> open(bureau, HOSPITAL, "单县人民医院")).hasMessage("organization.name.taken");
        assertThat(open(hospital, DEPARTMENT, "爱卫办")).isNotNull();
    }

    @Test
    void aUnitWithOpenUnitsBelowIsNotClosed() {
        var today = LocalDate.now(clock);
        assertThatThrownBy(() -> units.close(administrator, hospital, today, "撤并", version(hospital)))
                .hasMessage("organization.close.children");

        units.close(administrator, ward, today.minusDays(1), "撤并", version(ward));
        units.close(administrator, hospital, today.minusDays(1), "撤并", version(hospital));
        entities.flush();

        assertThat(organizations.all()).extracting(UnitRef::id).doesNotContain(hospital, ward);
        assertThat(organizations.byIds(List.of(hospital))).containsKey(hospital);
        assertThatThrownBy(() -> open(hospital, DEPARTMENT, "新科")).hasMessage("organization.closed");
    }

    @Test
    void theAdministratorOfAnotherBureauSeesNothing() {
        var other = units.found(Actor.clock(), NewUnit.below(null, BUREAU, "邻县卫健局", LONG_AGO));
        var stranger = administratorOf(other);

        assertThatThrownBy(() -> units.rename(stranger, hospital, "改名", LONG_AGO, false, version(hospital)))
                .isInstanceOf(RecordNotFound.class);
        assertThatThrownBy(() -> units.open(stranger, NewUnit.below(bureau, HOSPITAL, "新院", LONG_AGO)))
                .isInstanceOf(RecordNotFound.class);
        var moving = open(stranger, other, "邻县医院");
        assertThatThrownBy(() -> units.move(stranger, moving, bureau, version(moving)))
                .isInstanceOf(RecordNotFound.class);
        assertThatThrownBy(() -> units.found(stranger, NewUnit.below(null, BUREAU, "我的局", LONG_AGO)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void onlyAnAdministratorChangesTheTree() {
        var ref = organizations.unit(bureau);
        var leader = new Actor(UUID.randomUUID(), "林局长", List.of(new Post(Duty.BUREAU_LEADER, bureau, ref.path())));
        assertThatThrownBy(() -> units.alias(leader, hospital, Set.of("县医院"), version(hospital)))
                .isInstanceOf(RecordNotFound.class);
    }

    @Test
    void whoeverComesSecondIsTold() {
        var seen = version(hospital);
        units.alias(administrator, hospital, Set.of("县医院"), seen);
        entities.flush();
        assertThatThrownBy(() -> units.alias(administrator, hospital, Set.of("人民医院"), seen))
                .isInstanceOf(StaleRecord.class);
    }

    @Test
    void aGroupMeansUnitsByKindAndOneByOne() {
        var centre = open(bureau, TOWNSHIP_CENTRE, "城关镇卫生院");
        var wanted = new NewGroup("县城医疗机构", Set.of("城区医院"), Set.of(HOSPITAL), Set.of(centre));

        groups.define(administrator, bureau, wanted);
        entities.flush();

        assertThat(organizations.groups())
                .filteredOn(
                        group -> group.rootId().equals(bureau) && group.name().equals("县城医疗机构"))
                .singleElement()
                .satisfies(group -> assertThat(group.members()).containsExactlyInAnyOrder(hospital, centre))
                .satisfies(group -> assertThat(group.aliases()).containsExactly("城区医院"));
        assertThat(organizations.groups())
                .filteredOn(
                        group -> group.rootId().equals(bureau) && group.name().equals("委机关各科室"))
                .singleElement()
                .satisfies(group -> assertThat(group.members()).containsExactly(office));
        assertThatThrownBy(() -> groups.define(administrator, bureau, wanted)).hasMessage("organization.group.taken");
    }

    private UUID open(UUID parent, UnitKind kind, String name) {
        return units.open(administrator, NewUnit.below(parent, kind, name, LONG_AGO));
    }

    private UUID open(Actor actor, UUID parent, String name) {
        return units.open(actor, NewUnit.below(parent, HOSPITAL, name, LONG_AGO));
    }

    private Long version(UUID id) {
        entities.flush();
        return entities.find(Unit.class, id).getVersion();
    }

    private Actor administratorOf(UUID unit) {
        var ref = organizations.unit(unit);
        return new Actor(UUID.randomUUID(), "管管理", List.of(new Post(Duty.ADMINISTRATOR, unit, ref.path())));
    }
}

package org.aiwei.notice;

import static org.aiwei.County.HE_MEDICAL;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.MEDICAL;
import static org.aiwei.County.OFFICE;
import static org.aiwei.County.OTHER_BUREAU;
import static org.aiwei.County.OTHER_OFFICE;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.WANG_DEPUTY;
import static org.aiwei.County.ZHOU_DIRECTOR;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.aiwei.County;
import org.aiwei.County.Place;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.access.Post;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Whose item it is, by audience, by state and by what became of the people, as tables. */
@DeskTest
@Transactional
class WorkItemPolicyTests {

    private static final UUID HERE = new UUID(78, 71);
    private static final UUID THERE = new UUID(78, 72);

    @Autowired
    WorkItemPolicy policy;

    @Autowired
    WorkItemRepository items;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void twoBureausHaveACampaignEach() {
        for (var campaign : List.of(HERE, THERE)) {
            jdbc.sql("""
                    insert into campaign (id, version, name, year, status, office_unit_id, office_path, owner_path, upper_office,
                        starts_on, ends_on, guiding_idea, goal, soon_workdays, behind_yellow, behind_red, report_day,
                        report_shift, created_by, created_at)
                    values (?, 0, '试用', 2026, 'PUBLISHED', ?, '/t1/a1/', ?, '', date '2026-01-01', date '2026-12-31', '', '',
                        3, 10, 30, 25, 'NONE', ?, now())
                    """)
                    .params(campaign, OFFICE.id(), campaign.equals(HERE) ? "/t1/" : "/t2/", LIN_OFFICE.id())
                    .update();
        }
    }

    @Test
    void itWaitsForTheDutyAtExactlyThatUnitOrForOnePerson() {
        todo("unit", Addressee.unit(PEOPLES_HOSPITAL.id()));
        todo("head", Addressee.head(PEOPLES_HOSPITAL.id()));
        todo("reporter", Addressee.reporter(PEOPLES_HOSPITAL.id()));
        todo("office", Addressee.office(OFFICE.id()));
        todo("leaders", Addressee.leaders(County.BUREAU.id()));
        todo("named", Addressee.person(LI_PEOPLES.id()));

        for (var actor : County.PEOPLE) {
            var units = switch (actor.name()) {
                case "李联络员" -> List.of("reporter", "unit");
                case "张院长" -> List.of("head", "unit");
                case "林主任" -> List.of("office");
                case "周局长", "王副局长" -> List.of("leaders");
                default -> List.<String>of();
            };
            var named = actor.equals(LI_PEOPLES) ? List.of("named") : List.<String>of();
            var both = Stream.concat(named.stream(), units.stream()).toList();
            assertThat(seen(policy.waitingAtUnits(actor))).as(actor.name()).isEqualTo(units);
            assertThat(seen(policy.waitingByName(actor))).as(actor.name()).isEqualTo(named);
            assertThat(seen(policy.waiting(actor))).as(actor.name()).isEqualTo(both);
            assertThat(seen(policy.visibleTo(actor, TodoTab.WAITING))).isEqualTo(both);
            assertThat(seen(policy.addressed(actor))).as(actor.name()).isEqualTo(both);
            assertThat(seen(policy.visibleTo(actor, TodoTab.COPIES))).isEmpty();
            assertThat(seen(policy.visibleTo(actor, TodoTab.DONE))).isEmpty();
        }
    }

    @Test
    void whatIsDoneVoidSuspendedOrACopyWaitsForNobody() {
        for (var to : List.of(Addressee.unit(PEOPLES_HOSPITAL.id()), Addressee.person(LI_PEOPLES.id()))) {
            todo("open", to);
            finish(todo("done", to), LI_PEOPLES);
            items.lapseOne(todo("void", to).getSubjectId(), clock.instant());
            items.suspendBelow(todo("suspended", to).getParentId(), true);
            copy("copy", to, Topic.RECTIFICATION);
            var old = copy("old copy", to, Topic.RECTIFICATION);
            items.read(List.of(old.getId()), clock.instant());
        }

        assertThat(seen(policy.waitingAtUnits(LI_PEOPLES))).containsExactly("open");
        assertThat(seen(policy.waitingByName(LI_PEOPLES))).containsExactly("open");
        assertThat(seen(policy.waiting(LI_PEOPLES))).containsExactly("open", "open");
        assertThat(seen(policy.visibleTo(LI_PEOPLES, TodoTab.DONE))).containsExactly("done", "done");
        assertThat(seen(policy.visibleTo(LI_PEOPLES, TodoTab.COPIES)))
                .containsExactly("copy", "copy", "old copy", "old copy");
        assertThat(seen(policy.unread(LI_PEOPLES))).containsExactly("copy", "copy");
        assertThat(seen(policy.unread(ZHOU_DIRECTOR))).isEmpty();
        assertThat(seen(policy.addressed(LI_PEOPLES))).hasSize(12);
    }

    @Test
    void whatSomebodyBeganIsListedWhileOthersHaveToGoOnAndThePostIsHeld() {
        var unit = Addressee.unit(PEOPLES_HOSPITAL.id());
        todo("begun", unit);
        var matter = matter("a further addressee", Topic.RECTIFICATION, HERE, LIN_OFFICE, OFFICE);
        items.save(WorkItem.also(Step.WORK, matter, unit));
        save("for a former post", HERE, unit, LIN_OFFICE, MEDICAL);
        save("by a colleague", HERE, unit, HE_MEDICAL, OFFICE);
        todo("back to me", Addressee.office(OFFICE.id()));
        finish(todo("finished", unit), LI_PEOPLES);
        items.suspendBelow(todo("suspended", unit).getParentId(), true);
        copy("copy", unit, Topic.RECTIFICATION);

        assertThat(seen(policy.started(LIN_OFFICE))).containsExactly("begun");
        assertThat(seen(policy.visibleTo(LIN_OFFICE, TodoTab.STARTED))).containsExactly("begun");
        assertThat(seen(policy.started(LI_PEOPLES))).isEmpty();
    }

    @Test
    void whatSomebodyDidIsListedWhileAPostIsHeldWhereItBelonged() {
        var office = Addressee.office(OFFICE.id());
        var unit = Addressee.unit(PEOPLES_HOSPITAL.id());
        var lin = Addressee.person(LIN_OFFICE.id());
        finish(save("at my unit", HERE, office, HE_MEDICAL, MEDICAL), LIN_OFFICE);
        finish(save("from my unit", HERE, unit, HE_MEDICAL, OFFICE), LIN_OFFICE);
        finish(save("by name", HERE, lin, HE_MEDICAL, MEDICAL), LIN_OFFICE);
        finish(save("by name in another bureau", THERE, lin, HE_MEDICAL, MEDICAL), LIN_OFFICE);
        finish(save("by another name", HERE, Addressee.person(ZHOU_DIRECTOR.id()), HE_MEDICAL, MEDICAL), LIN_OFFICE);
        finish(save("of others", HERE, unit, HE_MEDICAL, MEDICAL), LIN_OFFICE);
        finish(save("done by a colleague", HERE, office, HE_MEDICAL, MEDICAL), HE_MEDICAL);
        save("not done", HERE, office, HE_MEDICAL, MEDICAL);

        assertThat(seen(policy.visibleTo(LIN_OFFICE, TodoTab.DONE)))
                .containsExactly("at my unit", "by name", "from my unit");
        assertThat(seen(policy.visibleTo(new Actor(LIN_OFFICE.id(), "林主任", List.of()), TodoTab.DONE)))
                .as("without any post")
                .isEmpty();
    }

    @Test
    void whatIsMeantForOnePersonStaysInTheBureauWhereAPostIsHeld() {
        var li = Addressee.person(LI_PEOPLES.id());
        save("here", HERE, li, LIN_OFFICE, OFFICE);
        save("there", THERE, li, LIN_OFFICE, OFFICE);

        assertThat(seen(policy.waitingByName(LI_PEOPLES))).containsExactly("here");
        assertThat(seen(policy.waitingByName(acting(LI_PEOPLES, Duty.INSPECTOR, OTHER_OFFICE))))
                .as("now in the other bureau")
                .containsExactly("there");
        assertThat(seen(policy.waitingByName(new Actor(LI_PEOPLES.id(), "李联络员", List.of()))))
                .isEmpty();
    }

    @Test
    void whatWaitsForALeaderWhoIsNoneAnyMoreWaitsForThoseWhoAre() {
        part("for Wang", HERE, WANG_DEPUTY);
        part("for one who is none", HERE, LI_PEOPLES);
        part("for one who is none there", THERE, LI_PEOPLES);
        todo("of another topic", Addressee.person(WANG_DEPUTY.id()));
        copy("copy for Wang", Addressee.person(WANG_DEPUTY.id()), Topic.PART);
        copy("copy for one who is none", Addressee.person(LI_PEOPLES.id()), Topic.PART);

        assertThat(seen(policy.waiting(WANG_DEPUTY)))
                .containsExactly("for Wang", "for one who is none", "of another topic");
        assertThat(seen(policy.waiting(ZHOU_DIRECTOR))).containsExactly("for one who is none");
        assertThat(seen(policy.waiting(LI_PEOPLES))).isEmpty();
        assertThat(seen(policy.waiting(acting(WANG_DEPUTY, Duty.BUREAU_LEADER, OTHER_BUREAU))))
                .as("now leads the other bureau")
                .containsExactly("for one who is none there");
        assertThat(seen(policy.copies(WANG_DEPUTY))).containsExactly("copy for Wang");
        assertThat(seen(policy.copies(ZHOU_DIRECTOR)))
                .as("a copy is not handed on")
                .isEmpty();
        assertThat(seen(policy.copies(LI_PEOPLES))).isEmpty();
    }

    private List<String> seen(Specification<WorkItem> wanted) {
        entities.flush();
        Specification<WorkItem> ofThisTest =
                (item, query, cb) -> item.get("campaignId").in(HERE, THERE);
        return items.findAll(wanted.and(ofThisTest)).stream()
                .map(WorkItem::getTitle)
                .sorted()
                .toList();
    }

    private WorkItem todo(String title, Addressee to) {
        return save(title, HERE, to, LIN_OFFICE, OFFICE);
    }

    private WorkItem save(String title, UUID campaign, Addressee to, Actor by, Place from) {
        return items.save(WorkItem.todo(Step.WORK, matter(title, Topic.RECTIFICATION, campaign, by, from), to));
    }

    private void part(String title, UUID campaign, Actor leader) {
        var matter = matter(title, Topic.PART, campaign, LIN_OFFICE, OFFICE);
        items.save(WorkItem.todo(Step.CONFIRM, matter, Addressee.person(leader.id())));
    }

    private WorkItem copy(String title, Addressee to, Topic topic) {
        return items.save(WorkItem.copy(Step.CLOSED, matter(title, topic, HERE, LIN_OFFICE, OFFICE), to));
    }

    private void finish(WorkItem item, Actor by) {
        items.finish(item.getSubjectId(), by.id(), by.name(), clock.instant());
    }

    private Matter matter(String title, Topic topic, UUID campaign, Actor by, Place from) {
        return new Matter(
                topic,
                UUID.randomUUID(),
                UUID.randomUUID(),
                "/rectify",
                campaign,
                "试用",
                title,
                "",
                null,
                by.id(),
                by.name(),
                from.id(),
                clock.instant());
    }

    private static Actor acting(Actor person, Duty duty, Place at) {
        return new Actor(person.id(), person.name(), List.of(new Post(duty, at.id(), at.path())));
    }
}

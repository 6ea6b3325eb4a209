package org.aiwei.load;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.access.Post;
import org.aiwei.account.NewAppointment;
import org.aiwei.account.NewPerson;
import org.aiwei.account.People;
import org.aiwei.assignment.AssignmentDraft;
import org.aiwei.assignment.Assignments;
import org.aiwei.campaign.CampaignAction;
import org.aiwei.campaign.CampaignPlans;
import org.aiwei.campaign.CampaignTexts;
import org.aiwei.campaign.Campaigns;
import org.aiwei.campaign.GroupMember;
import org.aiwei.campaign.GroupRole;
import org.aiwei.campaign.Phase;
import org.aiwei.campaign.ReportShift;
import org.aiwei.organization.NewUnit;
import org.aiwei.organization.Organizations;
import org.aiwei.organization.UnitKind;
import org.aiwei.organization.UnitRef;
import org.aiwei.organization.Units;
import org.aiwei.reporting.CollectionDraft;
import org.aiwei.reporting.CollectionKind;
import org.aiwei.reporting.Collections;
import org.aiwei.reporting.ReadyMade;
import org.aiwei.reporting.ReviewPath;
import org.aiwei.reporting.Rhythm;
import org.aiwei.reporting.RowSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Adds eighty units with one person each to the example county, and monthly tables of twenty lines for all of them. */
@Component
@Profile("load")
@RequiredArgsConstructor
public class LoadCounty {

    public static final String OFFICE = "load-office";
    static final int UNITS = 80;
    static final int TASKS = 20;
    public static final List<String> TABLES = List.of("五分钟报送", "同时报送");
    public static final String PASSWORD = "load-county-2026";
    public static final String READY = "the load county is ready";

    private final Organizations organizations;
    private final Units units;
    private final People people;
    private final CampaignPlans plans;
    private final Campaigns campaigns;
    private final Assignments assignments;
    private final Collections collections;
    private final Clock clock;
    private final Environment environment;

    public static String login(int number) {
        return "load" + number;
    }

    @EventListener(ApplicationReadyEvent.class)
    public void make() {
        var bureau = first(UnitKind.BUREAU);
        var department = first(UnitKind.DEPARTMENT);
        var officer = officer(department);
        var all = IntStream.range(0, environment.getProperty("aiwei.load.units", Integer.class, UNITS))
                .mapToObj(number -> settle(bureau, number))
                .toList();
        var campaign = campaign(officer, department.id());
        assignments.draft(officer, campaign, tasks(department, all), null);
        campaigns.move(officer, campaign, CampaignAction.PUBLISH, "");
        TABLES.forEach(name -> send(officer, campaign, name, all));
        LoggerFactory.getLogger(LoadCounty.class).info(READY);
    }

    private UnitRef first(UnitKind kind) {
        return organizations.all().stream()
                .filter(unit -> unit.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private Actor officer(UnitRef department) {
        var post = new NewAppointment(department.id(), Duty.CAMPAIGN_OFFICER, "", today().minusDays(9), null);
        var id = people.enrol(Actor.clock(), new NewPerson(OFFICE, "压测办", null, post), PASSWORD);
        return new Actor(id, "压测办", List.of(new Post(Duty.CAMPAIGN_OFFICER, department.id(), department.path())));
    }

    private UUID settle(UnitRef bureau, int number) {
        var name = "第" + number + "压测卫生院";
        var unit = units.open(
                Actor.clock(),
                new NewUnit(bureau.id(), UnitKind.TOWNSHIP_CENTRE, name, null, today().minusDays(9), List.of()));
        var post = new NewAppointment(unit, Duty.UNIT_REPORTER, "联络员", today().minusDays(9), null);
        people.enrol(Actor.clock(), new NewPerson(login(number), "压测" + number, null, post), PASSWORD);
        return unit;
    }

    private UUID campaign(Actor officer, UUID office) {
        var id = plans.create(officer, office, CampaignTexts.named("压测专项", today().getYear()));
        var phase = new Phase("组织实施", today().minusDays(30), today().plusDays(60), "");
        plans.divide(officer, id, plans.versionOf(officer, id), List.of(phase));
        var head = new GroupMember(GroupRole.HEAD, null, "周局长", "局长");
        plans.seat(officer, id, plans.versionOf(officer, id), List.of(head));
        return id;
    }

    private List<AssignmentDraft> tasks(UnitRef lead, List<UUID> all) {
        var tasks = new ArrayList<AssignmentDraft>();
        for (int i = 1; i <= TASKS; i++) {
            tasks.add(new AssignmentDraft(
                    "环境整治",
                    i,
                    "第" + i + "项：清理卫生死角，消除病媒孳生地，每月至少集中行动一次",
                    null,
                    null,
                    lead.id(),
                    all,
                    "",
                    "",
                    "",
                    today(),
                    today().plusDays(40),
                    new HashSet<>()));
        }
        return tasks;
    }

    private void send(Actor officer, UUID campaign, String name, List<UUID> all) {
        var monthly = ReadyMade.MONTHLY;
        var form = collections.readyMade(officer, campaign, monthly);
        var draft = new CollectionDraft(
                name,
                CollectionKind.MONTHLY,
                form,
                RowSource.TASKS,
                Rhythm.ONCE,
                null,
                today().plusDays(5),
                null,
                false,
                0,
                false,
                ReportShift.NONE,
                ReviewPath.LEAD_THEN_OFFICE,
                today().minusDays(1),
                today().plusDays(30),
                true,
                "",
                Set.copyOf(all));
        var id = collections.create(officer, campaign, draft);
        collections.publish(officer, id, collections.versionOf(officer, id));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

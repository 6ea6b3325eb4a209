package org.aiwei.audit;

import static org.aiwei.County.CHANGLE_CLINIC;
import static org.aiwei.County.GAO_ADMIN;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.OFFICE;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.aiwei.County;
import org.aiwei.County.Place;
import org.aiwei.CountyCampaign;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.access.Post;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.CampaignStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Who reads which entry, on the trail's own page and on a campaign's pages. */
@DeskTest
@Transactional
class AuditSightTests {

    private static final String MARK = "AuditSightTests";
    private static final CampaignRef CAMPAIGN = CountyCampaign.in(CampaignStatus.PUBLISHED);
    private static final UUID ANOTHER = new UUID(77, 71);

    @Autowired
    AuditPolicy policy;

    @Autowired
    AuditEntryRepository entries;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aCampaignOfTheOffice() {
        jdbc.sql("""
                insert into campaign (id, version, name, year, status, office_unit_id, office_path, owner_path, upper_office,
                    starts_on, ends_on, guiding_idea, goal, soon_workdays, behind_yellow, behind_red, report_day, report_shift,
                    created_by, created_at)
                values (?, 0, '试用', 2026, 'PUBLISHED', ?, '/t1/a1/', '/t1/', '', date '2026-01-01', date '2026-12-31', '', '',
                    3, 10, 30, 25, 'NONE', ?, now())
                """).params(CAMPAIGN.id(), OFFICE.id(), LIN_OFFICE.id()).update();
    }

    @ParameterizedTest
    @CsvSource({
        // what, where, who reads it on the trail's page
        "assignment,      ,        campaign, 林主任",
        "assignment,      /t1/c1/, campaign, 林主任",
        "assignment,      /t1/c1/, ,         ",
        "standard,        /t1/,    ,         林主任",
        "site,            /t1/c1/, ,         林主任",
        "checklist,       /t2/,    ,         冯主任",
        "document_series, ,        ,         林主任|冯主任",
        "unit,            /t1/,    ,         高管理员",
        "unit_group,      /t1/c1/, ,         高管理员|医院管理员",
        "person,          /t1/c2/, ,         高管理员",
        "session,         /t2/,    ,         陶管理员",
        "audit,           ,        ,         高管理员|陶管理员",
        "calendar,        /t1/,    ,         林主任|高管理员",
        "calendar,        ,        ,         林主任|冯主任|高管理员|陶管理员"
    })
    void eachReadsWhatTheTableSays(
            String type, @Nullable String path, @Nullable String campaign, @Nullable String readers) {
        tell(type, "X", "entry", campaign == null ? null : CAMPAIGN.id(), path);
        var local = as(Duty.ADMINISTRATOR, PEOPLES_HOSPITAL, "医院管理员");
        for (var actor : County.PEOPLE) {
            assertThat(read(actor)).as(actor.name()).isEqualTo(reads(actor, readers));
        }
        assertThat(read(local)).isEqualTo(reads(local, readers));
    }

    @Test
    void onACampaignsPagesEachSeesItFromItsPublicationAndWhatConcernsTheUnit() {
        tell("campaign", "PUBLISH", "another's", ANOTHER, null);
        tell("assignment", "PUBLISH", "draft task", CAMPAIGN.id(), null);
        tell("campaign", "PHASES", "draft", CAMPAIGN.id(), null);
        tell("campaign", "PUBLISH", "published", CAMPAIGN.id(), null);
        tell("assignment", "ISSUE", "task", CAMPAIGN.id(), null);
        tell(
                "assignment",
                "ACCEPT",
                "by hospital",
                CAMPAIGN.id(),
                PEOPLES_HOSPITAL.path().value());
        tell(
                "assignment",
                "ACCEPT",
                "by tcm",
                CAMPAIGN.id(),
                TCM_HOSPITAL.path().value());
        tell(
                "assignment",
                "ACCEPT",
                "by clinic",
                CAMPAIGN.id(),
                CHANGLE_CLINIC.path().value());
        tell(
                "assignment",
                "ACCEPT",
                "by hospital elsewhere",
                ANOTHER,
                PEOPLES_HOSPITAL.path().value());
        tell("campaign", "PUBLISH", "published again", CAMPAIGN.id(), null);

        for (var actor : County.PEOPLE) {
            var concerns = switch (actor.name()) {
                case "林主任" -> "by clinic|by hospital|by tcm|draft|draft task|published|published again|task";
                case "周局长", "王副局长" -> "by clinic|by hospital|by tcm|published|published again";
                case "李联络员", "张院长" -> "by hospital|published|published again";
                case "陈联络员" -> "by tcm|published|published again";
                case "秦院长", "马医师" -> "by clinic|published|published again";
                default -> "published|published again";
            };
            assertThat(activity(actor)).as(actor.name()).isEqualTo(List.of(concerns.split("\\|")));
        }
        assertThat(activity(as(Duty.BUREAU_LEADER, County.OTHER_BUREAU, "邻县局长")))
                .containsExactly("published", "published again");
        assertThat(activity(as(Duty.CAMPAIGN_OFFICER, County.BUREAU, "局里的人")))
                .containsExactly("published", "published again");
    }

    @Test
    void beforeItsPublicationACampaignIsItsOfficesAlone() {
        tell("campaign", "PHASES", "draft", CAMPAIGN.id(), null);
        for (var actor : County.PEOPLE) {
            assertThat(activity(actor))
                    .as(actor.name())
                    .isEqualTo(actor.equals(LIN_OFFICE) ? List.of("draft") : List.of());
        }
    }

    private List<String> read(Actor actor) {
        return labels(policy.visibleTo(actor));
    }

    private List<String> activity(Actor actor) {
        return labels(policy.activity(actor, CAMPAIGN));
    }

    private List<String> labels(Specification<AuditEntry> wanted) {
        Specification<AuditEntry> ofThisTest = (entry, query, cb) -> cb.equal(entry.get("detail"), MARK);
        return entries.findAll(wanted.and(ofThisTest)).stream()
                .map(AuditEntry::getSubjectLabel)
                .sorted()
                .toList();
    }

    private static List<String> reads(Actor actor, @Nullable String readers) {
        boolean may = readers != null && List.of(readers.split("\\|")).contains(actor.name());
        return may ? List.of("entry") : List.of();
    }

    private static Actor as(Duty duty, Place at, String name) {
        return new Actor(UUID.randomUUID(), name, List.of(new Post(duty, at.id(), at.path())));
    }

    private void tell(String type, String action, String label, @Nullable UUID campaign, @Nullable String path) {
        var event = Happened.by(GAO_ADMIN, type, action, label).saying(MARK);
        var placed = path == null ? event : event.at(path);
        events.publishEvent(campaign == null ? placed : event.in(campaign, path));
    }
}

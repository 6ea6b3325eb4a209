package org.aiwei.assignment;

import static org.aiwei.County.CHANGLE;
import static org.aiwei.County.CHANGLE_CLINIC;
import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.FENG_NEIGHBOUR;
import static org.aiwei.County.GAO_ADMIN;
import static org.aiwei.County.HE_MEDICAL;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.LUO_PRIMARY;
import static org.aiwei.County.MA_CLINIC;
import static org.aiwei.County.MEDICAL;
import static org.aiwei.County.OFFICE;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.QIN_CHANGLE;
import static org.aiwei.County.SUN_INSPECTOR;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.aiwei.County.ZHANG_PEOPLES;
import static org.aiwei.County.ZHOU_DIRECTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.aiwei.County;
import org.aiwei.CountyCampaign;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignStatus;
import org.aiwei.campaign.Campaigns;
import org.aiwei.platform.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** Who sees and does what, as a table; and that the lists see what single pages see. */
@DeskTest
@Transactional
class AssignmentPolicyTests {

    private static final Map<String, Actor> PEOPLE = Map.ofEntries(
            Map.entry("office", LIN_OFFICE),
            Map.entry("leader", ZHOU_DIRECTOR),
            Map.entry("lead department", HE_MEDICAL),
            Map.entry("reporter of the unit", LI_PEOPLES),
            Map.entry("head of the unit", ZHANG_PEOPLES),
            Map.entry("sibling in it", CHEN_TCM),
            Map.entry("sibling outside", LUO_PRIMARY),
            Map.entry("inspector", SUN_INSPECTOR),
            Map.entry("administrator", GAO_ADMIN),
            Map.entry("neighbour's office", FENG_NEIGHBOUR));

    @Autowired
    SampleTasks tasks;

    @Autowired
    AssignmentPolicy policy;

    @Autowired
    Finder finder;

    @Autowired
    Campaigns campaigns;

    @Autowired
    PartRepository parts;

    @Autowired
    AssignmentRepository assignments;

    @Autowired
    JdbcClient jdbc;

    /** Of the hospital's cooperating part; {@code gone} means 404. */
    @ParameterizedTest
    @CsvSource({
        "office,               , REFUSE_RETURN REASSIGN, CONFIRM RETURN_CLAIM, REOPEN",
        "leader,               , , , ",
        "lead department,      , , CONFIRM RETURN_CLAIM, ",
        "reporter of the unit, ACCEPT ASK_RETURN, , WITHDRAW, ",
        "head of the unit,     ACCEPT ASK_RETURN, , WITHDRAW, ",
        "sibling in it,        gone, gone, gone, gone",
        "sibling outside,      gone, gone, gone, gone",
        "inspector,            gone, gone, gone, gone",
        "administrator,        gone, gone, gone, gone",
        "neighbour's office,   gone, gone, gone, gone"
    })
    void eachMayDoWhatTheTableSays(String who, String pending, String returning, String claimed, String done) {
        var campaign = tasks.published();
        assertThat(buttons(campaign, who)).as("pending").isEqualTo(set(pending));
        assertThat(buttons(campaign, who, PartAction.ASK_RETURN))
                .as("returning")
                .isEqualTo(set(returning));
        assertThat(buttons(campaign, who, PartAction.ACCEPT, PartAction.CLAIM))
                .as("claimed")
                .isEqualTo(set(claimed));
        assertThat(buttons(campaign, who, PartAction.ACCEPT, PartAction.CLAIM, PartAction.CONFIRM))
                .as("done")
                .isEqualTo(set(done));
    }

    @Test
    void theOfficesOwnClaimIsConfirmedByALeader() {
        var id = tasks.issued(tasks.published(), OFFICE);
        var part = parts.withAssignment(tasks.part(id, OFFICE).id()).orElseThrow();
        var deputy = new Actor(
                UUID.randomUUID(),
                "爱卫办联络员",
                List.of(new org.aiwei.access.Post(org.aiwei.access.Duty.UNIT_REPORTER, OFFICE.id(), OFFICE.path())));
        tasks.move(deputy, id, OFFICE, PartAction.ACCEPT);
        tasks.move(deputy, id, OFFICE, PartAction.CLAIM);
        var campaign = campaigns.ref(part.getCampaignId());
        assertThat(policy.allowed(LIN_OFFICE, part, campaign)).isEmpty();
        assertThat(policy.allowed(ZHOU_DIRECTOR, part, campaign))
                .containsExactlyInAnyOrder(PartAction.CONFIRM, PartAction.RETURN_CLAIM);
    }

    @Test
    void theUnitReportsOnWhatItHasAcceptedAndNobodyElse() {
        var id = tasks.issued(tasks.published(), MEDICAL, PEOPLES_HOSPITAL, TCM_HOSPITAL);
        var part = parts.withAssignment(tasks.part(id, PEOPLES_HOSPITAL).id()).orElseThrow();
        assertThat(reporting(part)).as("not accepted yet").isEmpty();
        tasks.move(LI_PEOPLES, id, PEOPLES_HOSPITAL, PartAction.ACCEPT);
        assertThat(reporting(part)).containsExactlyInAnyOrder("reporter of the unit", "head of the unit");
        tasks.move(LI_PEOPLES, id, PEOPLES_HOSPITAL, PartAction.CLAIM);
        assertThat(reporting(part)).as("waits for a judgement").isEmpty();

        var campaign = campaigns.ref(part.getCampaignId());
        assertThatThrownBy(() -> policy.ensureMayReport(HE_MEDICAL, part, campaign))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> policy.ensureMayReport(LI_PEOPLES, part, CountyCampaign.in(CampaignStatus.CLOSED)))
                .isInstanceOf(RuleBroken.class);
        policy.ensureMayReport(LI_PEOPLES, part, campaign);
    }

    @Test
    void theOfficeWritesTasksUntilTheCampaignIsClosed() {
        for (var status : CampaignStatus.values()) {
            var campaign = CountyCampaign.in(status);
            assertThat(those(actor -> policy.mayWrite(policy.standing(actor, campaign), campaign)))
                    .as(status.name())
                    .isEqualTo(status.editable() ? Set.of("office") : Set.of());
        }
    }

    @Test
    void aListHasAFaceForEachTaskOrARowForEachPart() {
        var campaign = tasks.published();
        tasks.issued(campaign, MEDICAL, PEOPLES_HOSPITAL, TCM_HOSPITAL);
        tasks.drafted(campaign, null);
        parts.flush();
        assertThat(rows(LIN_OFFICE, campaign, false)).hasSize(2).containsOnlyOnce("");
        assertThat(rows(LIN_OFFICE, campaign, true)).hasSize(3).doesNotContain("");
    }

    private Set<String> reporting(AssignmentPart part) {
        var campaign = campaigns.ref(part.getCampaignId());
        return those(actor -> policy.mayReport(actor, part, campaign));
    }

    private static Set<String> those(Predicate<Actor> may) {
        return PEOPLE.entrySet().stream()
                .filter(entry -> may.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Parts as they are listed, empty where there is none. */
    private List<String> rows(Actor actor, UUID campaignId, boolean everyPart) {
        var campaign = campaigns.ref(campaignId);
        return jdbc.sql("select coalesce(part_id::text, '') from (" + Sight.rows(everyPart, "") + ") r")
                .params(Sight.values(campaign, policy.standing(actor, campaign), tasks.today(), tasks.today()))
                .query(String.class)
                .list();
    }

    @Test
    void listsSeeExactlyWhatSinglePagesSee() {
        var campaign = tasks.published();
        var ids = new ArrayList<UUID>();
        ids.add(tasks.issued(campaign, MEDICAL, PEOPLES_HOSPITAL, TCM_HOSPITAL));
        ids.add(tasks.issued(campaign, TCM_HOSPITAL, CHANGLE));
        ids.add(tasks.issued(campaign, CHANGLE_CLINIC));
        ids.add(tasks.drafted(campaign, MEDICAL, CHANGLE));
        ids.add(tasks.drafted(campaign, null));
        tasks.move(LI_PEOPLES, ids.get(0), PEOPLES_HOSPITAL, PartAction.ASK_RETURN, County.CDC);
        tasks.move(LIN_OFFICE, ids.get(0), PEOPLES_HOSPITAL, PartAction.REASSIGN, County.CDC);
        parts.flush();
        var everyone = new ArrayList<>(PEOPLE.values());
        everyone.addAll(List.of(QIN_CHANGLE, MA_CLINIC, County.DENG_CDC));
        for (var actor : everyone) {
            assertThat(listed(actor, campaign)).as(actor.name()).isEqualTo(single(actor, ids));
        }
    }

    /** Assignment and part, as pages of single things let them be seen. */
    private Set<String> single(Actor actor, List<UUID> ids) {
        var seen = new TreeSet<String>();
        for (var assignment : assignments.findAllById(ids)) {
            var all = parts.of(List.of(assignment.getId()));
            var standing = policy.standing(actor, campaigns.ref(assignment.getCampaignId()));
            if (policy.sees(standing, assignment, all)) {
                seen.add(assignment.getId().toString());
                all.stream()
                        .filter(part -> part.live() && policy.seesWhole(standing, part, all))
                        .forEach(part -> seen.add(assignment.getId() + " " + part.getId()));
            }
        }
        return seen;
    }

    private Set<String> listed(Actor actor, UUID campaignId) {
        var campaign = campaigns.ref(campaignId);
        var values = Sight.values(campaign, policy.standing(actor, campaign), tasks.today(), tasks.today());
        var seen = new TreeSet<String>();
        for (var everyPart : List.of(true, false)) {
            jdbc.sql("select id, part_id from (" + Sight.rows(everyPart, "") + ") r")
                    .params(values)
                    .query(row -> {
                        seen.add(row.getString("id"));
                        if (row.getString("part_id") != null) {
                            seen.add(row.getString("id") + " " + row.getString("part_id"));
                        }
                    });
        }
        return seen;
    }

    private Set<String> buttons(UUID campaign, String who, PartAction... way) {
        var id = tasks.issued(campaign, MEDICAL, PEOPLES_HOSPITAL, TCM_HOSPITAL);
        for (var action : way) {
            var by = action == PartAction.CONFIRM ? HE_MEDICAL : LI_PEOPLES;
            tasks.move(by, id, PEOPLES_HOSPITAL, action, County.CDC);
        }
        var part = tasks.part(id, PEOPLES_HOSPITAL).id();
        var actor = PEOPLE.get(who);
        return finder.maybePart(actor, part)
                .map(seen -> policy.allowed(actor, seen.part(), seen.campaign()).stream()
                        .map(Enum::name)
                        .collect(Collectors.toSet()))
                .orElse(Set.of("gone"));
    }

    private static Set<String> set(String words) {
        return words == null || words.isBlank()
                ? Set.of()
                : Set.of(words.strip().split(" "));
    }
}

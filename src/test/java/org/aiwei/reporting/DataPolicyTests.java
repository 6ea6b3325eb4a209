package org.aiwei.reporting;

import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.FENG_NEIGHBOUR;
import static org.aiwei.County.GAO_ADMIN;
import static org.aiwei.County.HE_MEDICAL;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.ZHANG_PEOPLES;
import static org.aiwei.County.ZHOU_DIRECTOR;
import static org.aiwei.RightsTable.refuses;
import static org.aiwei.RightsTable.set;
import static org.aiwei.RightsTable.taken;
import static org.aiwei.campaign.CampaignStatus.PUBLISHED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aiwei.CountyCampaign;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignRights;
import org.aiwei.campaign.CampaignStatus;
import org.aiwei.standard.DataItemRef;
import org.aiwei.standard.TargetOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who sees and does what with a yearly value that the hospital delivers, or a department outside. */
class DataPolicyTests {

    private static final Map<String, Actor> PEOPLE = Map.of(
            "reporter of the unit", LI_PEOPLES,
            "head of the unit", ZHANG_PEOPLES,
            "office", LIN_OFFICE,
            "leader", ZHOU_DIRECTOR,
            "sibling", CHEN_TCM,
            "department", HE_MEDICAL,
            "administrator", GAO_ADMIN,
            "neighbour's office", FENG_NEIGHBOUR);
    private static final Actor.Stamp STAMP = LIN_OFFICE.stamp(Instant.parse("2026-11-13T01:00:00Z"));

    private final DataPolicy policy = new DataPolicy(CampaignRights.campaigns());

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            value = {
                "WHO,                  SEES ALL, SEES IT, DELIVERS IT, SEES WHAT COMES FROM OUTSIDE, RUNS IT",
                "reporter of the unit, no,       yes,     yes,         no,                           no",
                "head of the unit,     no,       yes,     yes,         no,                           no",
                "office,               yes,      yes,     no,          yes,                          yes",
                "leader,               yes,      yes,     no,          yes,                          no",
                "sibling,              no,       no,      no,          no,                           no",
                "department,           no,       no,      no,          no,                           no",
                "administrator,        no,       no,      no,          no,                           no",
                "neighbour's office,   no,       no,      no,          no,                           no"
            })
    void aUnitSeesWhatItDeliversAndThoseAboveSeeAll(ArgumentsAccessor row) {
        var actor = PEOPLE.get(row.getString(0));
        var campaign = CountyCampaign.in(PUBLISHED);
        var value = value(DataStatus.FILLING);
        assertThat(policy.seesAll(actor, campaign)).isEqualTo(yes(row, 1));
        assertThat(policy.sees(actor, value, campaign)).isEqualTo(yes(row, 2));
        assertThat(policy.delivers(actor, value)).isEqualTo(yes(row, 3));
        assertThat(policy.delivers(actor, PEOPLES_HOSPITAL.id())).isEqualTo(yes(row, 3));
        assertThat(policy.delivers(actor, fromOutside())).isFalse();
        assertThat(policy.delivers(actor, (UUID) null)).isFalse();
        assertThat(policy.sees(actor, fromOutside(), campaign)).isEqualTo(yes(row, 4));
        assertThat(policy.runs(actor, campaign)).isEqualTo(yes(row, 5));
    }

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            value = {
                "STATE,     UNIT,     OFFICE,                 LEADER,        SIBLING",
                "FILLING,   SUBMIT,   SUBMIT PASS_ON,         ,              ",
                "SUBMITTED, WITHDRAW, WITHDRAW VERIFY RETURN, VERIFY RETURN, ",
                "VERIFIED,  ,         RETURN LOCK,            RETURN,        ",
                "RETURNED,  SUBMIT,   SUBMIT PASS_ON,         ,              ",
                "LOCKED,    ,         RETURN FILE,            RETURN,        ",
                "FILED,     ,         ,                       ,              "
            })
    void theButtonsAreWhatTheTableSays(DataStatus state, String unit, String office, String leader, String sibling) {
        var table = Map.of(
                "reporter of the unit", set(DataAction.class, unit),
                "head of the unit", set(DataAction.class, unit),
                "office", set(DataAction.class, office),
                "leader", set(DataAction.class, leader),
                "sibling", set(DataAction.class, sibling),
                "department", set(DataAction.class, sibling));
        table.forEach((who, steps) -> {
            var campaign = CountyCampaign.in(PUBLISHED);
            assertThat(policy.allowed(PEOPLE.get(who), value(state), campaign))
                    .as(who)
                    .isEqualTo(steps);
            assertThat(policy.mayFill(PEOPLE.get(who), value(state), campaign))
                    .as(who)
                    .isEqualTo(steps.contains(DataAction.SUBMIT));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "reporter of the unit, SUBMIT WITHDRAW",
        "head of the unit,     SUBMIT WITHDRAW",
        "office,               PASS_ON SUBMIT WITHDRAW VERIFY RETURN LOCK FILE",
        "leader,               VERIFY RETURN",
        "sibling,              ",
        "department,           ",
        "administrator,        ",
        "neighbour's office,   "
    })
    void nobodyTakesAStepThatIsAnothers(String who, String steps) {
        var actor = PEOPLE.get(who);
        var campaign = CountyCampaign.in(PUBLISHED);
        var value = value(DataStatus.SUBMITTED);
        var taken = taken(DataAction.class, action -> policy.ensure(actor, action, value, campaign));
        assertThat(taken).isEqualTo(set(DataAction.class, steps));
        assertThat(refuses(() -> policy.ensureFills(actor, value, campaign)))
                .as("fills")
                .isEqualTo(!taken.contains(DataAction.SUBMIT));
        assertThat(refuses(() -> policy.ensureRuns(actor, campaign)))
                .as("runs")
                .isEqualTo(!taken.contains(DataAction.FILE));
    }

    @Test
    void whatComesFromOutsideTheOfficeFillsIn() {
        for (var actor : List.of(LI_PEOPLES, ZHOU_DIRECTOR, LIN_OFFICE)) {
            assertThat(policy.mayFill(actor, fromOutside(), CountyCampaign.in(PUBLISHED)))
                    .as(actor.name())
                    .isEqualTo(actor.equals(LIN_OFFICE));
        }
    }

    @ParameterizedTest
    @EnumSource(CampaignStatus.class)
    void nothingIsDoneOutsideARunningCampaign(CampaignStatus status) {
        var campaign = CountyCampaign.in(status);
        var value = value(DataStatus.FILLING);
        var runs = status == PUBLISHED;
        for (var actor : List.of(LI_PEOPLES, LIN_OFFICE)) {
            assertThat(policy.mayFill(actor, value, campaign)).isEqualTo(runs);
            assertThat(policy.allowed(actor, value, campaign).isEmpty()).isEqualTo(!runs);
            assertThat(refuses(() -> policy.ensureFills(actor, value, campaign)))
                    .isEqualTo(!runs);
            assertThat(refuses(() -> policy.ensure(actor, DataAction.SUBMIT, value, campaign)))
                    .isEqualTo(!runs);
        }
        assertThat(refuses(() -> policy.ensureRuns(LIN_OFFICE, campaign))).isEqualTo(!runs);
        assertThat(policy.runs(LIN_OFFICE, campaign))
                .as("whose it is does not change")
                .isTrue();
        assertThat(policy.sees(LI_PEOPLES, value, campaign)).isTrue();
    }

    private static DataValue value(DataStatus status) {
        var value = handedOut(
                new DataSupplier(PEOPLES_HOSPITAL.id(), PEOPLES_HOSPITAL.path().value(), PEOPLES_HOSPITAL.name()));
        way(status).forEach(action -> value.move(action, "说明", STAMP));
        return value;
    }

    private static DataValue fromOutside() {
        return handedOut(DataSupplier.outside("县统计局"));
    }

    private static List<DataAction> way(DataStatus status) {
        return switch (status) {
            case FILLING -> List.of();
            case SUBMITTED -> List.of(DataAction.SUBMIT);
            case VERIFIED -> List.of(DataAction.SUBMIT, DataAction.VERIFY);
            case RETURNED -> List.of(DataAction.SUBMIT, DataAction.RETURN);
            case LOCKED -> List.of(DataAction.SUBMIT, DataAction.VERIFY, DataAction.LOCK);
            case FILED -> List.of(DataAction.SUBMIT, DataAction.VERIFY, DataAction.LOCK, DataAction.FILE);
        };
    }

    private static DataValue handedOut(DataSupplier to) {
        var item = new DataItemRef(
                UUID.randomUUID(), UUID.randomUUID(), 1, "住院分娩率", "", "%", TargetOperator.GE, "≥99", null, "", 1);
        return DataValue.handedOut(UUID.randomUUID(), item, 2026, to, null, STAMP);
    }

    private static boolean yes(ArgumentsAccessor row, int column) {
        return row.getString(column).equals("yes");
    }
}

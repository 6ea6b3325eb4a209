package org.aiwei.rectification;

import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.FENG_NEIGHBOUR;
import static org.aiwei.County.GAO_ADMIN;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.SUN_INSPECTOR;
import static org.aiwei.County.WANG_DEPUTY;
import static org.aiwei.County.ZHANG_PEOPLES;
import static org.aiwei.County.ZHOU_DIRECTOR;
import static org.aiwei.RightsTable.refuses;
import static org.aiwei.RightsTable.set;
import static org.aiwei.RightsTable.taken;
import static org.aiwei.campaign.CampaignStatus.PUBLISHED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.aiwei.County;
import org.aiwei.CountyCampaign;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignRights;
import org.aiwei.campaign.CampaignStatus;
import org.aiwei.campaign.LadderStep;
import org.aiwei.platform.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who urges the hospital, decides about the steps of the ladder and looks back at what was closed. */
class FollowUpPolicyTests {

    private static final Set<Actor> ABOVE = Set.of(LIN_OFFICE, ZHOU_DIRECTOR, WANG_DEPUTY);
    private static final Map<String, Actor> PEOPLE = Map.of(
            "office", LIN_OFFICE,
            "leader", ZHOU_DIRECTOR,
            "reporter of the unit", LI_PEOPLES,
            "head of the unit", ZHANG_PEOPLES,
            "sibling", CHEN_TCM,
            "inspector", SUN_INSPECTOR,
            "administrator", GAO_ADMIN,
            "neighbour's office", FENG_NEIGHBOUR);

    private final RectificationPolicy items = new RectificationPolicy(CampaignRights.campaigns(), null);
    private final FollowUpPolicy policy = new FollowUpPolicy(items, CampaignRights.campaigns());
    private final Rectification item = Items.issued();

    @Test
    void theOfficeAndTheLeadersUrgeAndKeepTheRecordOfAnInterview() {
        var seen = seen(PUBLISHED, false);
        for (var actor : County.PEOPLE) {
            var above = ABOVE.contains(actor);
            assertThat(policy.above(actor, seen)).as(actor.name()).isEqualTo(above);
            assertThat(policy.nudges(actor, seen)).as(actor.name()).isEqualTo(above);
            assertThat(refuses(() -> policy.ensureNudges(actor, seen)))
                    .as(actor.name())
                    .isEqualTo(!above);
            assertThat(refuses(() -> policy.ensureRecords(actor, seen)))
                    .as(actor.name())
                    .isEqualTo(!above);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "office,               REMIND URGE SUPERVISE_BLUE SUPERVISE_YELLOW SUPERVISE_RED BULLETIN",
        "leader,               INTERVIEW ACCOUNTABILITY",
        "reporter of the unit, ",
        "head of the unit,     ",
        "sibling,              ",
        "inspector,            ",
        "administrator,        ",
        "neighbour's office,   "
    })
    void whatTouchesAPersonsStandingALeaderDecides(String who, String steps) {
        var actor = PEOPLE.get(who);
        var seen = seen(PUBLISHED, true);
        var decided = set(LadderStep.class, steps);
        assertThat(taken(LadderStep.class, step -> policy.ensureDecides(actor, step, seen)))
                .isEqualTo(decided);
        for (var step : LadderStep.values()) {
            assertThat(policy.decides(actor, step, seen)).as(step.name()).isEqualTo(decided.contains(step));
        }
    }

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            value = {
                "WHO,                  FOUND IT, DID NOT",
                "office,               yes,      yes",
                "leader,               yes,      yes",
                "inspector,            yes,      no",
                "reporter of the unit, no,       no",
                "head of the unit,     no,       no",
                "sibling,              yes,      no",
                "neighbour's office,   yes,      no"
            })
    void whoMayReopenItLooksBack(String who, String finder, String other) {
        assertThat(refuses(() -> policy.ensureLooksBack(PEOPLE.get(who), seen(PUBLISHED, true))))
                .isEqualTo(finder.equals("no"));
        assertThat(refuses(() -> policy.ensureLooksBack(PEOPLE.get(who), seen(PUBLISHED, false))))
                .isEqualTo(other.equals("no"));
    }

    @ParameterizedTest
    @EnumSource(value = CampaignStatus.class, names = "PUBLISHED", mode = EnumSource.Mode.EXCLUDE)
    void outsideARunningCampaignOnlyTheRecordOfAnInterviewIsKept(CampaignStatus status) {
        var seen = seen(status, false);
        assertThat(policy.nudges(LIN_OFFICE, seen)).isFalse();
        assertThatThrownBy(() -> policy.ensureNudges(LIN_OFFICE, seen)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> policy.ensureDecides(LIN_OFFICE, LadderStep.URGE, seen))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> policy.ensureLooksBack(LIN_OFFICE, seen)).isInstanceOf(RuleBroken.class);
        assertThat(refuses(() -> policy.ensureNudges(LI_PEOPLES, seen)))
                .as("who may not is told nothing of the campaign")
                .isTrue();
        assertThat(refuses(() -> policy.ensureRecords(LIN_OFFICE, seen))).isFalse();
    }

    private Seen seen(CampaignStatus status, boolean finder) {
        return new Seen(item, CountyCampaign.in(status), finder);
    }
}

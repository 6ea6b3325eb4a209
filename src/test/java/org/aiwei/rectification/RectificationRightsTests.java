package org.aiwei.rectification;

import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.FENG_NEIGHBOUR;
import static org.aiwei.County.GAO_ADMIN;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.SUN_INSPECTOR;
import static org.aiwei.County.ZHANG_PEOPLES;
import static org.aiwei.County.ZHOU_DIRECTOR;
import static org.aiwei.rectification.RectificationAction.BACK_EXTENSION;
import static org.aiwei.rectification.RectificationAction.FINISH_NOTICE;
import static org.aiwei.rectification.RectificationAction.GRANT_EXTENSION;
import static org.aiwei.rectification.RectificationAction.REFUSE_EXTENSION;
import static org.aiwei.rectification.RectificationAction.REJECT;
import static org.aiwei.rectification.RectificationAction.VERIFY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aiwei.County;
import org.aiwei.CountyCampaign;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignRights;
import org.aiwei.campaign.CampaignStatus;
import org.aiwei.platform.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.access.AccessDeniedException;

/** Who takes which step, over all people, steps and states: nothing of it needs a database. */
class RectificationRightsTests {

    private static final Set<RectificationAction> OF_THE_UNIT =
            actions("ACCEPT ASK_RETURN PLAN SUBMIT WITHDRAW_SUBMISSION ASK_EXTENSION WITHDRAW_EXTENSION ASK_LONG_TERM"
                    + " WITHDRAW_LONG_TERM");
    private static final Set<RectificationAction> OF_THE_OFFICE = actions(
            "REASSIGN REFUSE_RETURN TRANSFER REVIEW_STAGE CLOSE_AS VOID GRANT_EXTENSION GRANT_LONG_TERM REFUSE_EXTENSION"
                    + " REFUSE_LONG_TERM VERIFY REJECT OBJECT REOPEN FINISH_NOTICE");
    private static final Set<RectificationAction> OF_WHO_CHECKS = actions("VERIFY REJECT OBJECT REOPEN");

    private final RectificationPolicy policy = new RectificationPolicy(CampaignRights.campaigns(), null);

    @Test
    void eachTakesTheStepsThatAreTheirs() {
        var rights = Map.of(
                LIN_OFFICE, OF_THE_OFFICE,
                ZHOU_DIRECTOR, OF_WHO_CHECKS,
                LI_PEOPLES, OF_THE_UNIT,
                ZHANG_PEOPLES, OF_THE_UNIT);
        var seen = seen(Items.issued(), false);
        for (var actor : County.PEOPLE) {
            var expected = actor.equals(County.WANG_DEPUTY) ? OF_WHO_CHECKS : rights.getOrDefault(actor, Set.of());
            assertThat(steps(actor, seen)).as(actor.name()).isEqualTo(expected);
        }
        assertThat(steps(Actor.clock(), seen)).containsExactly(FINISH_NOTICE);
    }

    @Test
    void whoFoundItChecksItUnlessOfTheUnit() {
        assertThat(steps(SUN_INSPECTOR, seen(Items.issued(), true))).isEqualTo(OF_WHO_CHECKS);
        assertThat(steps(ZHANG_PEOPLES, seen(Items.issued(), true))).isEqualTo(OF_THE_UNIT);
        var both = new Actor(UUID.randomUUID(), "两边任职", posts(LIN_OFFICE, LI_PEOPLES));
        assertThat(steps(both, seen(Items.issued(), false))).doesNotContainAnyElementsOf(OF_WHO_CHECKS);
    }

    @Test
    void whoSubmittedItNeitherVerifiesNorRejectsWhateverThePostNow() {
        var seen = seen(Items.in(RectificationStatus.SUBMITTED), false);
        var moved = new Actor(LI_PEOPLES.id(), "调到爱卫办", LIN_OFFICE.posts());
        assertThat(steps(moved, seen)).doesNotContain(VERIFY, REJECT).contains(RectificationAction.OBJECT);
        assertThat(steps(LIN_OFFICE, seen)).contains(VERIFY, REJECT);
    }

    @Test
    void whatTheOfficeItselfHasToPutRightALeaderDecides() {
        var seen = seen(Items.issued(County.OFFICE), false);
        assertThat(steps(ZHOU_DIRECTOR, seen)).contains(RectificationAction.VOID, VERIFY);
        assertThat(steps(LIN_OFFICE, seen)).doesNotContain(RectificationAction.VOID, VERIFY);
    }

    @Test
    void aReportersRequestWaitsForTheHeadOfTheUnit() {
        var seen = seen(asked(), false);
        assertThat(steps(ZHANG_PEOPLES, seen)).contains(BACK_EXTENSION, REFUSE_EXTENSION);
        assertThat(steps(LI_PEOPLES, seen)).doesNotContain(BACK_EXTENSION, REFUSE_EXTENSION);
        assertThat(steps(LIN_OFFICE, seen)).doesNotContain(BACK_EXTENSION, REFUSE_EXTENSION, GRANT_EXTENSION);
    }

    @ParameterizedTest
    @EnumSource(CampaignStatus.class)
    void nothingMovesOutsideARunningCampaign(CampaignStatus status) {
        var item = Items.in(RectificationStatus.RECTIFYING);
        var seen = new Seen(item, CountyCampaign.in(status), false);
        boolean running = status == CampaignStatus.PUBLISHED;
        assertThat(policy.allowed(LI_PEOPLES, seen).isEmpty()).isEqualTo(!running);
        assertThat(policy.mayAddAfter(LI_PEOPLES, seen)).isEqualTo(running);
        assertThat(policy.mayAddBefore(LIN_OFFICE, seen)).isEqualTo(running);
        if (running) {
            assertThatCode(() -> policy.ensure(LI_PEOPLES, RectificationAction.SUBMIT, seen))
                    .doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> policy.ensure(LI_PEOPLES, RectificationAction.SUBMIT, seen))
                    .isInstanceOf(RuleBroken.class);
        }
    }

    @ParameterizedTest
    @EnumSource(RectificationStatus.class)
    void buttonsAreWhatTheStateAllowsAndThePersonMay(RectificationStatus status) {
        var seen = seen(Items.in(status), false);
        for (var actor : List.of(LIN_OFFICE, LI_PEOPLES, ZHOU_DIRECTOR, CHEN_TCM)) {
            var expected = steps(actor, seen).stream()
                    .filter(action -> action.possibleFrom(status))
                    .collect(Collectors.toSet());
            assertThat(policy.allowed(actor, seen)).as(actor.name()).isEqualTo(expected);
        }
        assertThat(policy.mayAddAfter(LI_PEOPLES, seen)).isEqualTo(status.worked());
        assertThat(policy.mayAddAfter(LIN_OFFICE, seen)).isFalse();
        assertThat(policy.mayAddBefore(LIN_OFFICE, seen)).isEqualTo(status.open());
        assertThat(policy.mayAddBefore(LI_PEOPLES, seen)).isFalse();
    }

    @Test
    void whoFoundItUndercoverIsKnownToTheOfficeTheLeadersAndTheTeam() {
        for (var actor : List.of(LIN_OFFICE, ZHOU_DIRECTOR)) {
            assertThat(policy.knowsFinder(actor, seen(Items.issued(), false))).isTrue();
        }
        for (var actor : List.of(LI_PEOPLES, ZHANG_PEOPLES, CHEN_TCM, FENG_NEIGHBOUR, GAO_ADMIN)) {
            assertThat(policy.knowsFinder(actor, seen(Items.issued(), false))).isFalse();
        }
        assertThat(policy.knowsFinder(SUN_INSPECTOR, seen(Items.issued(), true)))
                .isTrue();
    }

    @Test
    void theConditionHasOnlyTheWaysThatSomebodyHas() {
        assertThat(Sight.of(Actor.clock(), List.of()).condition()).isEqualTo("true");
        assertThat(Sight.of(GAO_ADMIN, List.of()).condition()).isEqualTo("false");
        assertThat(Sight.of(LIN_OFFICE, List.of()).condition()).isEqualTo("(r.office_unit_id = any (:offices))");
        assertThat(Sight.of(ZHOU_DIRECTOR, List.of()).condition()).isEqualTo("(r.owner_path like :bureau_0)");
        assertThat(Sight.of(LI_PEOPLES, List.of(UUID.randomUUID())).condition())
                .isEqualTo("(r.unit_path like :unit_0 or r.round_id = any (:rounds))");
        var values = Sight.of(LI_PEOPLES, List.of()).values();
        assertThat(values).containsEntry("unit_0", PEOPLES_HOSPITAL.path().pattern());
        assertThat(values).containsEntry("seesAll", false);
        assertThat((Object[]) values.get("units"))
                .containsExactly(PEOPLES_HOSPITAL.path().pattern());
        assertThat((Object[]) values.get("offices")).isEmpty();
        assertThat((Object[]) values.get("bureaus")).isEmpty();
        assertThat((Object[]) values.get("rounds")).isEmpty();
    }

    private Set<RectificationAction> steps(Actor actor, Seen seen) {
        return Arrays.stream(RectificationAction.values())
                .filter(action -> {
                    try {
                        policy.ensure(actor, action, seen);
                        return true;
                    } catch (AccessDeniedException refused) {
                        return false;
                    }
                })
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RectificationAction.class)));
    }

    private static Seen seen(Rectification item, boolean finder) {
        return new Seen(item, CountyCampaign.in(CampaignStatus.PUBLISHED), finder);
    }

    private static Rectification asked() {
        var item = Items.in(RectificationStatus.RECTIFYING);
        item.move(
                RectificationAction.ASK_EXTENSION,
                LI_PEOPLES,
                Items.words(RectificationAction.ASK_EXTENSION),
                new Circumstances(Items.NOW, Items.TODAY, 5, 2, true, Items.TCM));
        return item;
    }

    private static List<org.aiwei.access.Post> posts(Actor one, Actor other) {
        return List.of(one.posts().get(0), other.posts().get(0));
    }

    private static Set<RectificationAction> actions(String names) {
        return Arrays.stream(names.split(" "))
                .map(RectificationAction::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RectificationAction.class)));
    }
}

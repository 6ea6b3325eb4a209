package org.aiwei.inspection;

import static org.aiwei.County.BUREAU;
import static org.aiwei.County.CDC;
import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.DENG_CDC;
import static org.aiwei.County.FENG_NEIGHBOUR;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.OTHER_BUREAU;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.SUN_INSPECTOR;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.aiwei.County.WANG_DEPUTY;
import static org.aiwei.County.ZHOU_DIRECTOR;
import static org.aiwei.RightsTable.refuses;
import static org.aiwei.RightsTable.set;
import static org.aiwei.RightsTable.taken;
import static org.aiwei.inspection.RoundKind.OPEN;
import static org.aiwei.inspection.RoundKind.UNDERCOVER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aiwei.County;
import org.aiwei.CountyCampaign;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.access.Post;
import org.aiwei.account.PersonRef;
import org.aiwei.campaign.CampaignStatus;
import org.aiwei.organization.UnitKind;
import org.aiwei.organization.UnitRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who does what with a round of the office, and what is shown of it to whom; the lists have tests of their own. */
class RoundPolicyTests {

    private static final Instant NOW = Instant.parse("2026-11-10T01:00:00Z");
    private static final LocalDate FIRST = LocalDate.parse("2026-11-10");
    private static final LocalDate LAST = LocalDate.parse("2026-11-20");
    private static final LocalDate CALLED_BACK = LocalDate.parse("2026-11-14");

    private static final Actor MOVED = new Actor(DENG_CDC.id(), "调到中医院", CHEN_TCM.posts());
    private static final Map<String, Actor> PEOPLE = Map.of(
            "office", LIN_OFFICE,
            "leader", ZHOU_DIRECTOR,
            "member", DENG_CDC,
            "moved since", MOVED,
            "called back", SUN_INSPECTOR,
            "unit", LI_PEOPLES,
            "neighbour's office", FENG_NEIGHBOUR);

    private final RoundPolicy policy = new RoundPolicy();

    @Test
    void theOfficersOfItsOfficeRunItAndTheLeadersOfItsBureauLeadIt() {
        var round = round(OPEN, "RUNNING");
        for (var actor : County.PEOPLE) {
            var runs = actor.equals(LIN_OFFICE);
            assertThat(policy.runs(actor, round)).as(actor.name()).isEqualTo(runs);
            assertThat(refuses(() -> policy.ensureRuns(actor, round)))
                    .as(actor.name())
                    .isEqualTo(!runs);
            assertThat(policy.leads(actor, round))
                    .as(actor.name())
                    .isEqualTo(List.of(ZHOU_DIRECTOR, WANG_DEPUTY).contains(actor));
        }
        assertThat(policy.leads(leader(UUID.randomUUID(), OTHER_BUREAU), round)).isFalse();
    }

    /** LAID: a draft before a leader. */
    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            value = {
                "STATE,    OFFICE,         LEADER,         MEMBER, UNIT",
                "DRAFT,    SUBMIT,         ,               ,       ",
                "LAID,     WITHDRAW,       APPROVE RETURN, ,       ",
                "APPROVED, WITHDRAW START, ,               ,       ",
                "RUNNING,  SUM_UP,         ,               ,       ",
                "SUMMING,  RESUME REPORT,  ,               ,       ",
                "REPORTED, ARCHIVE,        ,               ,       ",
                "ARCHIVED, ,               ,               ,       "
            })
    void theButtonsAreWhatTheTableSays(String state, String office, String leader, String member, String unit) {
        var table = Map.of(
                "office", set(RoundAction.class, office),
                "leader", set(RoundAction.class, leader),
                "member", set(RoundAction.class, member),
                "unit", set(RoundAction.class, unit),
                "neighbour's office", set(RoundAction.class, unit));
        table.forEach((who, steps) -> assertThat(policy.allowed(PEOPLE.get(who), round(OPEN, state)))
                .as(who)
                .containsExactlyInAnyOrderElementsOf(steps));
    }

    @ParameterizedTest
    @CsvSource({
        "office,             SUBMIT WITHDRAW START SUM_UP RESUME REPORT ARCHIVE",
        "leader,             APPROVE RETURN",
        "member,             ",
        "unit,               ",
        "neighbour's office, "
    })
    void nobodyTakesAStepThatIsAnothers(String who, String steps) {
        var round = round(OPEN, "LAID");
        assertThat(taken(RoundAction.class, action -> policy.ensure(PEOPLE.get(who), action, round)))
                .isEqualTo(set(RoundAction.class, steps));
    }

    @Test
    void aLeaderDecidesNeitherWhatHeDraftedNorWhatHeLaidBeforeHimself() {
        var drafter = leader(LIN_OFFICE.id(), BUREAU);
        var layer = leader(UUID.randomUUID(), BUREAU);
        var round = round(OPEN, "DRAFT");
        round.move(RoundAction.SUBMIT, layer, "", NOW);
        assertThat(policy.allowed(drafter, round)).isEmpty();
        assertThat(policy.allowed(layer, round)).isEmpty();
        assertThat(policy.allowed(ZHOU_DIRECTOR, round)).containsExactly(RoundAction.APPROVE, RoundAction.RETURN);
    }

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            value = {
                "WHO,                BEFORE, LAST DAY OF WHO IS CALLED BACK, NEXT DAY, AFTER THE ROUND, DRAFT",
                "office,             yes,    yes,                            yes,      yes,             yes",
                "leader,             yes,    yes,                            yes,      yes,             yes",
                "member,             yes,    yes,                            yes,      yes,             no",
                "called back,        yes,    yes,                            no,       no,              no",
                "unit,               no,     no,                             no,       no,              no",
                "neighbour's office, no,     no,                             no,       no,              no"
            })
    void teamAndTargetsAreShownToThoseWhoServeToTheEndOfTheirTime(ArgumentsAccessor row) {
        var actor = PEOPLE.get(row.getString(0));
        var days = List.of(FIRST.minusDays(3), CALLED_BACK, CALLED_BACK.plusDays(1), LAST.plusDays(1));
        for (var day : days) {
            assertThat(policy.seesWhole(actor, round(OPEN, "RUNNING"), day))
                    .as("%s", day)
                    .isEqualTo(row.getString(1 + days.indexOf(day)).equals("yes"));
        }
        assertThat(policy.seesWhole(actor, round(OPEN, "LAID"), FIRST))
                .as("before it is approved")
                .isEqualTo(row.getString(5).equals("yes"));
    }

    /** The member was lent by the CDC, the one called back by the hospital. */
    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            value = {
                "WHO,         CDC, 县中医院, 县人民医院, A PLACE OUTSIDE",
                "office,      yes, yes,      yes,        yes",
                "leader,      yes, yes,      yes,        yes",
                "member,      no,  yes,      yes,        yes",
                "moved since, no,  no,       yes,        yes",
                "called back, no,  yes,      no,         yes"
            })
    void whoServesCovertlyNeverLearnsThatTheOwnLineIsATarget(ArgumentsAccessor row) {
        var actor = PEOPLE.get(row.getString(0));
        var round = round(UNDERCOVER, "RUNNING");
        var targets = List.of(at(CDC), at(TCM_HOSPITAL), at(PEOPLES_HOSPITAL), outside());
        for (var target : targets) {
            assertThat(policy.shows(actor, round, target))
                    .as(String.valueOf(target.getUnitPath()))
                    .isEqualTo(row.getString(1 + targets.indexOf(target)).equals("yes"));
        }
    }

    @ParameterizedTest
    @EnumSource(RoundKind.class)
    void inAnOpenRoundEveryTargetIsShown(RoundKind kind) {
        assertThat(policy.shows(DENG_CDC, round(kind, "RUNNING"), at(CDC))).isEqualTo(kind != UNDERCOVER);
    }

    private static InspectionRound round(RoundKind kind, String state) {
        var text = new RoundText("四季度督导", kind, FIRST, LAST, null, "", List.of());
        var round = InspectionRound.draft(CountyCampaign.in(CampaignStatus.PUBLISHED), text, LIN_OFFICE, NOW);
        var team = List.of(lent(DENG_CDC, CDC, LAST), lent(SUN_INSPECTOR, PEOPLES_HOSPITAL, CALLED_BACK));
        round.lend(team, LIN_OFFICE, NOW);
        way(state).forEach(action -> round.move(action, LIN_OFFICE, "说明", NOW));
        return round;
    }

    private static List<RoundAction> way(String state) {
        var all = List.of(
                RoundAction.SUBMIT,
                RoundAction.APPROVE,
                RoundAction.START,
                RoundAction.SUM_UP,
                RoundAction.REPORT,
                RoundAction.ARCHIVE);
        return switch (state) {
            case "DRAFT" -> List.of();
            case "LAID" -> all.subList(0, 1);
            default -> all.subList(0, RoundStatus.valueOf(state).ordinal() + 1);
        };
    }

    private static RoundMember lent(Actor person, County.Place home, LocalDate to) {
        var ref = new PersonRef(person.id(), person.name(), "", "", home.id(), home.path());
        return RoundMember.lent(ref, home.name(), new Lending(MemberRole.MEMBER, "", FIRST, to));
    }

    private static RoundTarget at(County.Place place) {
        var unit =
                new UnitRef(place.id(), place.path(), place.name(), place.name(), UnitKind.valueOf(place.kind()), null);
        return RoundTarget.unit(unit, TargetPlan.open());
    }

    private static RoundTarget outside() {
        return RoundTarget.outside("城关农贸市场", TargetPlan.open());
    }

    private static Actor leader(UUID id, County.Place bureau) {
        return new Actor(id, "某局长", List.of(new Post(Duty.BUREAU_LEADER, bureau.id(), bureau.path())));
    }
}

package org.aiwei.rectification;

import static org.aiwei.County.BUREAU;
import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.GAO_ADMIN;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.OFFICE;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.SUN_INSPECTOR;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.aiwei.County.ZHOU_DIRECTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignRights;
import org.aiwei.inspection.Rounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which ways of seeing an item each person has; the ledger's tests say that they find the same as single looks. */
class SightTests {

    private static final UUID ROUND = new UUID(0, 5);
    private static final Actor OFFICER_OF_TWO_UNITS = with(LIN_OFFICE, LI_PEOPLES, CHEN_TCM);
    private static final Map<String, Actor> PEOPLE = Map.of(
            "program", Actor.clock(),
            "office", LIN_OFFICE,
            "leader", ZHOU_DIRECTOR,
            "unit", LI_PEOPLES,
            "who was on the round", SUN_INSPECTOR,
            "leader of a unit too", with(ZHOU_DIRECTOR, LI_PEOPLES),
            "officer of two units", OFFICER_OF_TWO_UNITS,
            "administrator", GAO_ADMIN);

    @ParameterizedTest
    @CsvSource({
        "program,              true,  false, false",
        "office,               O,     'false and not O', false",
        "leader,               B,     'false and not B', false",
        "unit,                 false, 'U and not false', true",
        "who was on the round, false, 'R and not false', true",
        "leader of a unit too, B,     'U and not B', true",
        "officer of two units, O,     'U or W and not O', true",
        "administrator,        false, 'false and not false', false"
    })
    void campaignsAreSeenWholeFromAboveAndInPartsFromBelow(String who, String whole, String parts, boolean hasParts) {
        var sight = sight(PEOPLE.get(who));
        assertThat(sight.whole()).isEqualTo(sql(whole));
        assertThat(sight.parts()).isEqualTo(sql(parts));
        assertThat(sight.hasParts()).isEqualTo(hasParts);
    }

    @ParameterizedTest
    @CsvSource({
        "program,              true",
        "office,               O",
        "leader,               B",
        "unit,                 U",
        "who was on the round, R",
        "leader of a unit too, B or U",
        "officer of two units, O or U or W",
        "administrator,        false"
    })
    void anItemIsSeenInAnyOfThePersonsWays(String who, String ways) {
        assertThat(sight(PEOPLE.get(who)).condition()).isEqualTo(sql(ways));
    }

    @Test
    void theProgramSeesAllWhateverElseItHolds() {
        var units = List.of(PEOPLES_HOSPITAL.path().pattern());
        var sight = new Sight(true, List.of(), List.of(), units, List.of());
        assertThat(sight.hasParts()).isFalse();
        assertThat(sight.condition()).isEqualTo("true");
        assertThat(sight.values()).containsEntry("seesAll", true);
    }

    @Test
    void everyPlaceOfTheConditionIsFilled() {
        var posts = with(OFFICER_OF_TWO_UNITS, ZHOU_DIRECTOR);
        var values = new Sight(
                        false,
                        List.of(OFFICE.id()),
                        List.of(BUREAU.path().pattern()),
                        Sight.of(posts, List.of()).units(),
                        List.of(ROUND))
                .values();
        assertThat(values)
                .containsEntry("seesAll", false)
                .containsEntry("bureau_0", "/t1/%")
                .containsEntry("unit_0", PEOPLES_HOSPITAL.path().pattern())
                .containsEntry("unit_1", TCM_HOSPITAL.path().pattern())
                .hasSize(8);
        assertThat((Object[]) values.get("offices")).containsExactly(OFFICE.id());
        assertThat((Object[]) values.get("bureaus")).containsExactly("/t1/%");
        assertThat((Object[]) values.get("units"))
                .containsExactly(
                        PEOPLES_HOSPITAL.path().pattern(), TCM_HOSPITAL.path().pattern());
        assertThat((Object[]) values.get("rounds")).containsExactly(ROUND);
    }

    @Test
    void whoWasEverOnARoundSeesWhatItFound() {
        var rounds = mock(Rounds.class);
        when(rounds.everOn(SUN_INSPECTOR.id())).thenReturn(List.of(ROUND));
        var policy = new RectificationPolicy(CampaignRights.campaigns(), rounds);
        assertThat(policy.visibleTo(SUN_INSPECTOR)).isEqualTo(sight(SUN_INSPECTOR));
        assertThat(policy.visibleTo(LI_PEOPLES)).isEqualTo(sight(LI_PEOPLES));
    }

    private static Sight sight(Actor actor) {
        return Sight.of(actor, actor.equals(SUN_INSPECTOR) ? List.of(ROUND) : List.of());
    }

    /** Each letter is a way; ways that are joined stand in brackets. */
    private static String sql(String words) {
        var parts = words.split(" and not ");
        return Stream.of(parts)
                .map(part -> part.matches("true|false") ? part : "(" + part + ")")
                .reduce((one, other) -> one + " and not " + other)
                .orElseThrow()
                .replace("O", "r.office_unit_id = any (:offices)")
                .replace("B", "r.owner_path like :bureau_0")
                .replace("U", "r.unit_path like :unit_0")
                .replace("W", "r.unit_path like :unit_1")
                .replace("R", "r.round_id = any (:rounds)");
    }

    private static Actor with(Actor... people) {
        var posts = Stream.of(people).map(Actor::posts).flatMap(List::stream).toList();
        return new Actor(UUID.randomUUID(), "多处任职", posts);
    }
}

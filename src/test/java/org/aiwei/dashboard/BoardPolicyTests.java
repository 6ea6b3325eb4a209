package org.aiwei.dashboard;

import static org.aiwei.County.CDC;
import static org.aiwei.County.CHANGLE;
import static org.aiwei.County.CHANGLE_CLINIC;
import static org.aiwei.County.FENG_NEIGHBOUR;
import static org.aiwei.County.GAO_ADMIN;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.MA_CLINIC;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.QIN_CHANGLE;
import static org.aiwei.County.SUN_INSPECTOR;
import static org.aiwei.County.ZHOU_DIRECTOR;
import static org.aiwei.campaign.CampaignStatus.PUBLISHED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.spy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aiwei.County;
import org.aiwei.CountyCampaign;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.access.Post;
import org.aiwei.access.UnitPath;
import org.aiwei.campaign.CampaignRights;
import org.aiwei.campaign.CampaignStatus;
import org.aiwei.campaign.Campaigns;
import org.aiwei.organization.UnitKind;
import org.aiwei.organization.UnitRef;
import org.aiwei.platform.RecordNotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose numbers of the county's campaign each person sees. */
class BoardPolicyTests {

    private static final Map<String, Actor> PEOPLE = Map.of(
            "office", LIN_OFFICE,
            "leader", ZHOU_DIRECTOR,
            "head of the health centre", QIN_CHANGLE,
            "reporter of its clinic", MA_CLINIC,
            "leader with a unit", withUnit(ZHOU_DIRECTOR),
            "inspector", SUN_INSPECTOR,
            "administrator", GAO_ADMIN,
            "neighbour's office", FENG_NEIGHBOUR);
    private static final UnitRef WATER_BOARD = unit(UUID.randomUUID(), new UnitPath("/g1/"), UnitKind.GUEST);
    private static final UnitRef POST_OFFICE = unit(UUID.randomUUID(), new UnitPath("/g2/"), UnitKind.GUEST);

    private final Campaigns campaigns = spy(CampaignRights.campaigns());
    private final BoardPolicy policy = new BoardPolicy(campaigns);

    @BeforeEach
    void ofTheUnitsOutsideTheHealthSystemOneTakesPart() {
        var id = CountyCampaign.in(PUBLISHED).id();
        doReturn(List.of(WATER_BOARD.id(), CHANGLE.id())).when(campaigns).participants(id);
    }

    /** units: only what their own have to do. */
    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            value = {
                "WHO,                       DRAFT, PUBLISHED, CLOSED, ARCHIVED",
                "office,                    all,   all,       all,    all",
                "leader,                    gone,  all,       all,    all",
                "head of the health centre, gone,  units,     units,  units",
                "reporter of its clinic,    gone,  units,     units,  units",
                "leader with a unit,        gone,  all,       all,    all",
                "inspector,                 gone,  gone,      gone,   gone",
                "administrator,             gone,  gone,      gone,   gone",
                "neighbour's office,        gone,  gone,      gone,   gone"
            })
    void thoseAboveSeeAllAndAUnitWhatIsItsOwn(ArgumentsAccessor row) {
        var actor = PEOPLE.get(row.getString(0));
        for (var status : CampaignStatus.values()) {
            var cell = row.getString(1 + status.ordinal());
            var campaign = CountyCampaign.in(status);
            assertThat(policy.above(actor, campaign)).as(status.name()).isEqualTo(cell.equals("all"));
            if (cell.equals("gone")) {
                assertThatThrownBy(() -> policy.reach(actor, campaign))
                        .as(status.name())
                        .isInstanceOf(RecordNotFound.class);
            } else {
                var units = cell.equals("all")
                        ? List.<UnitPath>of()
                        : List.of(actor.posts().get(0).at());
                assertThat(policy.reach(actor, campaign)).isEqualTo(new Reach(cell.equals("all"), units));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            value = {
                "WHO,                       县人民医院, 长乐镇卫生院, its clinic, water board, post office",
                "office,                    yes,        yes,          yes,        yes,         no",
                "leader,                    yes,        yes,          yes,        yes,         no",
                "head of the health centre, no,         yes,          yes,        no,          no",
                "reporter of its clinic,    no,         no,           yes,        no,          no",
                "administrator,             no,         no,           no,         no,          no",
                "neighbour's office,        no,         no,           no,         no,          no"
            })
    void aBoardOfAUnitIsForThoseAboveAndItsOwnPeople(ArgumentsAccessor row) {
        var actor = PEOPLE.get(row.getString(0));
        var units = List.of(unit(PEOPLES_HOSPITAL), unit(CHANGLE), unit(CHANGLE_CLINIC), WATER_BOARD, POST_OFFICE);
        for (var unit : units) {
            assertThat(sees(actor, unit))
                    .as(unit.path().value())
                    .isEqualTo(row.getString(1 + units.indexOf(unit)).equals("yes"));
        }
    }

    @Test
    void theConditionFollowsTheReach() {
        assertThat(Reach.everything().condition()).isEmpty();
        var own = new Reach(false, List.of(CHANGLE.path(), CDC.path()));
        assertThat(own.condition())
                .startsWith(" and ")
                .contains("m.unit_path like any (:own)", "unit where path like any (:own)");
        assertThat((Object[]) places(own)).containsExactly("/t1/d1/%", "/t1/b1/%");
        assertThat((Object[]) places(Reach.everything())).isEmpty();
    }

    private static Object places(Reach reach) {
        var values = new HashMap<String, Object>();
        reach.addTo(values);
        return values.get("own");
    }

    private boolean sees(Actor actor, UnitRef unit) {
        try {
            policy.ensureSees(actor, CountyCampaign.in(PUBLISHED), unit);
            return true;
        } catch (RecordNotFound gone) {
            return false;
        }
    }

    private static Actor withUnit(Actor leader) {
        var post = new Post(Duty.UNIT_LEADER, CHANGLE.id(), CHANGLE.path());
        return new Actor(leader.id(), leader.name(), List.of(leader.posts().get(0), post));
    }

    private static UnitRef unit(County.Place place) {
        return unit(place.id(), place.path(), UnitKind.valueOf(place.kind()));
    }

    private static UnitRef unit(UUID id, UnitPath path, UnitKind kind) {
        return new UnitRef(id, path, "某单位", "某单位", kind, null);
    }
}

package org.aiwei.assignment.intake;

import static org.aiwei.assignment.intake.Papers.unit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aiwei.organization.NamedUnit;
import org.aiwei.organization.UnitGroup;
import org.aiwei.organization.UnitKind;
import org.aiwei.organization.UnitRef;
import org.junit.jupiter.api.Test;

class UnitNamesTests {

    private final UnitRef office = unit("d1", "爱国卫生股", UnitKind.DEPARTMENT);
    private final UnitRef education = unit("d2", "宣传教育股", UnitKind.DEPARTMENT);
    private final UnitRef cdc = unit("s1", "青溪县疾病预防控制中心", UnitKind.SECOND_LEVEL);
    private final UnitRef brigade = unit("s2", "卫生监督大队", UnitKind.SECOND_LEVEL);
    private final UnitRef east = unit("t1", "东坪镇卫生院", UnitKind.TOWNSHIP_CENTRE);
    private final UnitRef west = unit("t2", "西坪镇卫生院", UnitKind.TOWNSHIP_CENTRE);

    @Test
    void takesNamesAndAliases() {
        assertThat(find("爱国卫生股").values()).containsExactly(office.id());
        assertThat(find("疾控中心").values()).containsExactly(cdc.id());
        assertThat(find("市疾控中心").values()).containsExactly(cdc.id());
    }

    @Test
    void readsAUnitWithoutTheNameOfItsCounty() {
        assertThat(PlaceNames.placeOf("青溪县卫生健康局")).isEqualTo("青溪县");
        assertThat(PlaceNames.placeOf("卫生健康局")).isEmpty();
        var names = PlaceNames.also(new NamedUnit(cdc, cdc.name(), ""), "青溪县").map(NamedUnit::name);
        assertThat(names).containsExactly("青溪县疾病预防控制中心", "县疾病预防控制中心", "疾病预防控制中心");
        assertThat(PlaceNames.also(new NamedUnit(east, east.name(), ""), "青溪县")).hasSize(1);
    }

    @Test
    void onlyProposesWhatIsLike() {
        assertThat(find("监督大队").values()).isEmpty();
        assertThat(find("监督大队").point().proposed()).containsExactly(brigade.id().toString());
        assertThat(find("县水务局").point().likely()).isEmpty();
    }

    @Test
    void ticksAllMembersWhereThePaperSaysEach() {
        var each = find("委机关各科室");
        assertThat(each.values()).isEmpty();
        assertThat(each.point().kind()).isEqualTo(PointKind.GROUP);
        assertThat(each.point().proposed()).containsExactlyInAnyOrder(text(office), text(education));
    }

    @Test
    void ticksNobodyWhereThePaperSaysTheOnesConcerned() {
        for (var written : List.of("委机关相关业务科室", "局机关有关股室", "相关科室")) {
            var some = find(written);
            assertThat(some.point().kind()).as(written).isEqualTo(PointKind.GROUP);
            assertThat(some.point().proposed()).as(written).isEmpty();
            assertThat(some.point().likely()).as(written).containsExactlyInAnyOrder(text(office), text(education));
        }
    }

    @Test
    void findsAGroupUnderAnotherPlace() {
        assertThat(find("全县各乡镇卫生院").point().likely()).containsExactlyInAnyOrder(text(east), text(west));
        assertThat(find("市直属相关业务单位").point().likely()).containsExactlyInAnyOrder(text(cdc), text(brigade));
    }

    @Test
    void doesNotTakeAnUnknownGroupForAUnit() {
        var point = find("各成员单位").point();
        assertThat(point.kind()).isEqualTo(PointKind.GROUP);
        assertThat(point.likely()).isEmpty();
    }

    @Test
    void takesTheMembersThatThePersonTicked() {
        var ticked = new Decisions(Map.of("GROUP:委机关各科室", text(education)));
        assertThat(names(ticked).find("委机关各科室").values()).containsExactly(education.id());
        var none = names(new Decisions(Map.of("GROUP:委机关各科室", "")));
        assertThat(none.find("委机关各科室").asText()).isTrue();
        assertThat(none.find("委机关各科室").open()).isFalse();
    }

    @Test
    void asksWhichOfSeveralLeads() {
        var lead = names(Decisions.none()).lead("宣传教育股、爱国卫生股");
        assertThat(lead.order().open()).isTrue();
        assertThat(lead.order().point().proposed()).containsExactly("宣传教育股");
        assertThat(lead.others()).containsExactly("爱国卫生股");

        var chosen = names(new Decisions(Map.of("LEAD:宣传教育股、爱国卫生股", "爱国卫生股")));
        assertThat(chosen.lead("宣传教育股、爱国卫生股").unit().values()).containsExactly(office.id());
        assertThat(chosen.lead("宣传教育股、爱国卫生股").others()).containsExactly("宣传教育股");
    }

    @Test
    void asksForOneUnitWhereAGroupIsToLead() {
        var lead = names(Decisions.none()).lead("各乡镇卫生院");
        assertThat(lead.unit().point().kind()).isEqualTo(PointKind.UNIT);
        assertThat(lead.unit().point().likely()).containsExactlyInAnyOrder(text(east), text(west));
    }

    private Settled<UUID> find(String name) {
        return names(Decisions.none()).find(name);
    }

    private UnitNames names(Decisions decisions) {
        var named = new ArrayList<NamedUnit>();
        for (var unit : List.of(office, education, cdc, brigade, east, west)) {
            named.add(new NamedUnit(unit, unit.name(), ""));
        }
        named.add(new NamedUnit(cdc, "疾控中心", ""));
        named.add(new NamedUnit(cdc, "市疾控中心", ""));
        return new UnitNames(
                named,
                List.of(
                        group("委机关各科室", List.of(office, education), "局机关各股室", "各股室", "各科室"),
                        group("直属单位", List.of(cdc, brigade), "各直属单位"),
                        group("各乡镇卫生院", List.of(east, west))),
                decisions);
    }

    private static UnitGroup group(String name, List<UnitRef> members, String... aliases) {
        return new UnitGroup(
                UUID.randomUUID(),
                UUID.randomUUID(),
                name,
                List.of(aliases),
                members.stream().map(UnitRef::id).toList());
    }

    private static String text(UnitRef unit) {
        return unit.id().toString();
    }
}

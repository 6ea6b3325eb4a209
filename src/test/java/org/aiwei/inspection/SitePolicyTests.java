package org.aiwei.inspection;

import static org.aiwei.County.BUREAU;
import static org.aiwei.County.CHANGLE;
import static org.aiwei.County.CHANGLE_CLINIC;
import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.FENG_NEIGHBOUR;
import static org.aiwei.County.GAO_ADMIN;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.MA_CLINIC;
import static org.aiwei.County.OTHER_BUREAU;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.QIN_CHANGLE;
import static org.aiwei.County.SUN_INSPECTOR;
import static org.aiwei.County.ZHANG_PEOPLES;
import static org.aiwei.County.ZHOU_DIRECTOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aiwei.County;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.transaction.annotation.Transactional;

/** Who reads which sites and checklists of two bureaus. */
@DeskTest
@Transactional
class SitePolicyTests {

    private static final Map<String, Actor> PEOPLE = Map.of(
            "office", LIN_OFFICE,
            "leader", ZHOU_DIRECTOR,
            "reporter of the hospital", LI_PEOPLES,
            "head of the hospital", ZHANG_PEOPLES,
            "sibling", CHEN_TCM,
            "head of the health centre", QIN_CHANGLE,
            "reporter of its clinic", MA_CLINIC,
            "inspector", SUN_INSPECTOR,
            "administrator", GAO_ADMIN,
            "neighbour's office", FENG_NEIGHBOUR);

    @Autowired
    SiteRepository sites;

    @Autowired
    ChecklistRepository checklists;

    @Autowired
    ChecklistDesk desk;

    @Autowired
    SitePolicy policy;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            value = {
                "WHO,                       县人民医院, 长乐镇卫生院, its clinic, a market, the neighbour's market",
                "office,                    yes,        yes,          yes,        yes,      no",
                "leader,                    yes,        yes,          yes,        yes,      no",
                "reporter of the hospital,  yes,        no,           no,         no,       no",
                "head of the hospital,      yes,        no,           no,         no,       no",
                "sibling,                   no,         no,           no,         no,       no",
                "head of the health centre, no,         yes,          yes,        no,       no",
                "reporter of its clinic,    no,         no,           yes,        no,       no",
                "inspector,                 no,         no,           no,         no,       no",
                "administrator,             no,         no,           no,         no,       no",
                "neighbour's office,        no,         no,           no,         no,       yes"
            })
    void aUnitsPeopleSeeTheirOwnSitesAndABureausOfficeAndLeadersAll(ArgumentsAccessor row) {
        var places = List.of(
                site(BUREAU, PEOPLES_HOSPITAL),
                site(BUREAU, CHANGLE),
                site(BUREAU, CHANGLE_CLINIC),
                site(BUREAU, null),
                site(OTHER_BUREAU, null));
        for (var each : places) {
            Specification<Site> it = (site, query, cb) -> cb.equal(site.get("id"), each);
            assertThat(sites.exists(
                            policy.visibleTo(PEOPLE.get(row.getString(0))).and(it)))
                    .as("place " + places.indexOf(each))
                    .isEqualTo(row.getString(1 + places.indexOf(each)).equals("yes"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            value = {
                "WHO,                      OF THE BUREAU, OF THE NEIGHBOUR'S",
                "office,                   yes,           no",
                "leader,                   yes,           no",
                "head of the hospital,     no,            no",
                "inspector,                no,            no",
                "administrator,            no,            no",
                "neighbour's office,       no,            yes"
            })
    void checklistsAreReadByTheBureausOfficesAndLeaders(String who, String own, String neighbours) {
        assertThat(reads(PEOPLE.get(who), desk.draft(LIN_OFFICE, "检查表甲", List.of())))
                .isEqualTo(own.equals("yes"));
        assertThat(reads(PEOPLE.get(who), desk.draft(FENG_NEIGHBOUR, "检查表乙", List.of())))
                .isEqualTo(neighbours.equals("yes"));
    }

    private boolean reads(Actor actor, UUID checklist) {
        checklists.flush();
        Specification<Checklist> it = (list, query, cb) -> cb.equal(list.get("id"), checklist);
        return checklists.exists(policy.checklistsFor(actor).and(it));
    }

    private UUID site(County.Place owner, County.Place unit) {
        var text = new SiteText(
                unit == null ? null : unit.id(),
                unit == null ? null : unit.path(),
                unit == null ? "市场管理处" : null,
                "点位",
                "",
                "");
        return sites.saveAndFlush(Site.open(owner.path(), text, LIN_OFFICE, clock.instant()))
                .getId();
    }
}

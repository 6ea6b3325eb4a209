package org.aiwei;

import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.FENG_NEIGHBOUR;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.MEDICAL;
import static org.aiwei.County.OFFICE;
import static org.aiwei.County.OTHER_BUREAU;
import static org.aiwei.County.OTHER_OFFICE;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.TAO_NEIGHBOUR_ADMIN;
import static org.aiwei.County.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.access.Post;
import org.aiwei.assignment.AssignmentDraft;
import org.aiwei.assignment.Assignments;
import org.aiwei.campaign.CampaignAction;
import org.aiwei.campaign.CampaignPlans;
import org.aiwei.campaign.CampaignTexts;
import org.aiwei.campaign.Campaigns;
import org.aiwei.campaign.GroupMember;
import org.aiwei.campaign.GroupRole;
import org.aiwei.campaign.Phase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** To whom a thing does not belong, it answers exactly as one that was never there: page by page, whatever is asked of it. */
@DeskTest
@Transactional
class ForeignersTests {

    private static final String NOBODYS = "00000000-0000-4000-8000-00000000abcd";
    private static final String CONTENT = "春季灭鼠与环境整治";

    @Autowired
    MockMvcTester http;

    @Autowired
    CampaignPlans plans;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Assignments assignments;

    @Autowired
    EntityManager entities;

    private final Map<String, UUID> things = new LinkedHashMap<>();

    @BeforeEach
    void oneBureausWork() {
        var campaign = plans.create(LIN_OFFICE, OFFICE.id(), CampaignTexts.named("巩固国家卫生县", 2026));
        var year = new Phase("全年", LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"), "");
        plans.divide(LIN_OFFICE, campaign, version(campaign), List.of(year));
        var head = new GroupMember(GroupRole.HEAD, null, "周局长", "局长");
        plans.seat(LIN_OFFICE, campaign, version(campaign), List.of(head));
        entities.flush();
        campaigns.move(LIN_OFFICE, campaign, CampaignAction.PUBLISH, "");
        var draft = new AssignmentDraft(
                "",
                1,
                CONTENT,
                null,
                null,
                MEDICAL.id(),
                List.of(PEOPLES_HOSPITAL.id()),
                null,
                null,
                null,
                null,
                null,
                Set.of());
        var task = assignments.draft(LIN_OFFICE, campaign, List.of(draft), null).get(0);
        assignments.issue(LIN_OFFICE, task);
        entities.flush();
        things.put(
                "/assignments/parts/",
                assignments.parts(LIN_OFFICE, task).get(1).id());
        things.put("/assignments/", task);
        things.put("/campaigns/", campaign);
        things.put("/admin/units/", PEOPLES_HOSPITAL.id());
        things.put("/admin/people/", LI_PEOPLES.id());
        entities.clear();
    }

    @Test
    void anotherBureauFindsNothing() {
        for (var stranger : List.of(
                FENG_NEIGHBOUR,
                TAO_NEIGHBOUR_ADMIN,
                at(OTHER_BUREAU, Duty.BUREAU_LEADER),
                at(OTHER_OFFICE, Duty.UNIT_LEADER),
                at(OTHER_OFFICE, Duty.INSPECTOR))) {
            assertNothingIsThereFor(stranger);
        }
    }

    @Test
    void aSecondHospitalFindsNothingOfTheFirst() {
        assertNothingIsThereFor(CHEN_TCM);
    }

    @Test
    void noListNoCountAndNoExportSpeaksOfIt() {
        for (var stranger : List.of(FENG_NEIGHBOUR, CHEN_TCM, at(OTHER_BUREAU, Duty.BUREAU_LEADER))) {
            for (var page : List.of("/todo", "/todo?tab=copies", "/campaigns", "/lead", "/admin/audit")) {
                var shown = http.get().uri(page).with(as(stranger)).exchange();
                assertThat(text(shown)).as(page).doesNotContain(CONTENT, "巩固国家卫生县", LI_PEOPLES.name());
            }
        }
    }

    private void assertNothingIsThereFor(Actor stranger) {
        for (var route : routes()) {
            var thing = things.entrySet().stream()
                    .filter(each -> route.path().startsWith(each.getKey())
                            && route.path().contains("{"))
                    .findFirst();
            if (thing.isEmpty()) {
                continue;
            }
            var real = ask(stranger, route, thing.get().getValue().toString());
            var none = ask(stranger, route, NOBODYS);
            assertThat(real.getResponse().getStatus())
                    .as("%s for %s", route, stranger.name())
                    .isIn(403, 404, 302) // sent on to a list, which is narrowed to nothing
                    .isEqualTo(none.getResponse().getStatus());
            assertThat(plain(text(real)))
                    .as("%s for %s", route, stranger.name())
                    .isEqualTo(plain(text(none)));
        }
    }

    private MvcTestResult ask(Actor stranger, Route route, String id) {
        var path = route.path().replaceFirst("\\{[^}]+}", id).replaceAll("\\{step}", "acceptance");
        var request = http.method(route.method()).uri(path.replaceAll("\\{[^}]+}", NOBODYS));
        return (route.method() == HttpMethod.POST ? request.with(csrf()).param("version", "0") : request)
                .with(as(stranger))
                .exchange();
    }

    /** Tokens and numbers that differ from page to page. */
    private static String plain(String page) {
        return page.replaceAll("value=\"[^\"]{20,}\"", "").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "");
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Actor at(County.Place place, Duty duty) {
        var id = UUID.nameUUIDFromBytes((place.name() + duty).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Actor(id, "外人" + duty, List.of(new Post(duty, place.id(), place.path())));
    }

    private Long version(UUID campaign) {
        entities.flush();
        return plans.versionOf(LIN_OFFICE, campaign);
    }

    private static List<Route> routes() {
        return Lines.of("access-matrix.txt").stream()
                .map(line -> line.split("\\s*:\\s*", 2)[0].strip().split("\\s+"))
                .map(parts -> new Route(HttpMethod.valueOf(parts[0]), parts[1]))
                .distinct()
                .toList();
    }

    private record Route(HttpMethod method, String path) {}
}

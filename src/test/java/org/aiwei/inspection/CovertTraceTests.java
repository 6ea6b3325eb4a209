package org.aiwei.inspection;

import static org.aiwei.County.DENG_CDC;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.ZHANG_PEOPLES;
import static org.aiwei.County.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.aiwei.Lines;
import org.aiwei.access.Actor;
import org.aiwei.evidence.Photos;
import org.aiwei.job.Recurring;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/**
 * The inspected unit opens every page there is, before and after an undercover round has gone through it: the bytes are
 * the same but for what differs on every request.
 */
@DeskTest
@Transactional
class CovertTraceTests {

    private static final String CHANCE =
            "name=\"(_csrf|_once)\" value=\"[^\"]*\"|name=\"(id|visit)\" value=\"[0-9a-f-]{36}\"|[0-9A-F]{8}(?=</)";

    @Autowired
    MockMvcTester http;

    @Autowired
    Visits visits;

    @Autowired
    RoundTargets targets;

    @Autowired
    FindingRepository findings;

    @Autowired
    Photos photos;

    @Autowired
    SampleRounds samples;

    @Autowired
    SampleVisits made;

    @Autowired
    EntityManager entities;

    @Autowired
    List<Recurring> recurring;

    @Autowired
    Clock clock;

    @Test
    void anUndercoverRoundChangesNoByteOfWhatTheInspectedUnitOpens() throws Exception {
        var campaign = samples.campaign();
        var site = made.site(PEOPLES_HOSPITAL, "候诊区");
        var open = made.round(campaign, RoundKind.OPEN, List.of(DENG_CDC), PEOPLES_HOSPITAL);
        var known = List.of(campaign, site, open);
        entities.flush();
        messages();
        var before = pages(known);

        var hidden = undercover(campaign, site);
        entities.flush();
        messages();
        var after = pages(known);

        assertThat(before).hasSizeGreaterThan(40);
        assertThat(before.values()).anyMatch(page -> page.startsWith("200"));
        assertThat(after.keySet()).isEqualTo(before.keySet());
        after.forEach((address, page) -> assertThat(page).as(address).isEqualTo(before.get(address)));
        for (var secret : hidden) {
            for (var path :
                    List.of("/inspections/", "/m/visits/", "/findings/", "/photos/", "/notices/", "/rectify/")) {
                for (var person : List.of(LI_PEOPLES, ZHANG_PEOPLES)) {
                    var nothing = UUID.randomUUID();
                    assertThat(page(person, path + secret).replace(secret.toString(), "…"))
                            .isEqualTo(page(person, path + nothing).replace(nothing.toString(), "…"));
                }
            }
        }
        assertThat(page(LIN_OFFICE, "/findings"))
                .as("it is there for the office")
                .contains("夜间无人值守");
    }

    /** Whatever is told to anybody is told now. */
    private void messages() {
        entities.clear();
        recurring.stream().filter(job -> job.name().equals("delivery.outbox")).forEach(job -> job.run(clock.instant()));
    }

    /** A whole undercover round: visit, findings of both kinds, photo, finished. */
    private List<UUID> undercover(UUID campaign, UUID site) {
        var round = made.round(campaign, RoundKind.UNDERCOVER, List.of(DENG_CDC), PEOPLES_HOSPITAL);
        var visit = visits.start(DENG_CDC, targetOf(round), UUID.randomUUID());
        var question = made.questions(DENG_CDC, visit).get(0);
        visits.answer(
                DENG_CDC,
                visit,
                new Given(question.id(), site, Mark.FAIL, "夜间无人值守", org.aiwei.campaign.LimitKind.IMMEDIATE, null));
        var free = visits.find(DENG_CDC, visit, UUID.randomUUID(), made.seen("急诊通道堆物"));
        var photo = photos.add(DENG_CDC, UUID.randomUUID(), "finding", free, "a.png", new ByteArrayInputStream(png()));
        visits.finish(DENG_CDC, visit, true);
        visits.sign(DENG_CDC, visit, false, "值班员", "不知情");
        var superior = made.recorded(campaign, PEOPLES_HOSPITAL, true, FindingSource.SUPERIOR);
        return List.of(
                round,
                visit,
                free,
                photo.linkId(),
                superior,
                findings.ofVisit(visit).get(0).getId());
    }

    private UUID targetOf(UUID round) {
        return targets.of(DENG_CDC).stream()
                .filter(target -> target.round().id().equals(round))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Every address of the program that is only read, as both people of the hospital see it. */
    private Map<String, String> pages(List<UUID> known) throws Exception {
        var pages = new TreeMap<String, String>();
        for (var line : Lines.of("access-matrix.txt")) {
            if (!line.startsWith("GET")) {
                continue;
            }
            var route = line.split("\\s+")[1];
            for (var id : route.contains("{") ? known : List.of(known.get(0))) {
                var path = route.replaceAll("\\{[^}]+}", id.toString()).replace("*", "x");
                for (var person : List.of(LI_PEOPLES, ZHANG_PEOPLES)) {
                    entities.clear();
                    pages.put(person.name() + " " + path, page(person, path));
                }
            }
        }
        for (var more : List.of(
                "/inspections?q=夜行",
                "/findings?covert=true",
                "/inspections/sites?q=候诊",
                "/todo",
                "/search?q=夜间",
                "/search?q=急诊通道&kind=finding",
                "/search/live?q=夜行")) {
            pages.put("李联络员 " + more, page(LI_PEOPLES, more));
        }
        return pages;
    }

    private String page(Actor person, String path) {
        var response = http.get().uri(path).with(as(person)).exchange().getResponse();
        var body = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        return response.getStatus() + "\n" + body.replaceAll(CHANCE, "");
    }

    private static byte[] png() {
        try {
            var out = new java.io.ByteArrayOutputStream();
            javax.imageio.ImageIO.write(new java.awt.image.BufferedImage(40, 30, 1), "png", out);
            return out.toByteArray();
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

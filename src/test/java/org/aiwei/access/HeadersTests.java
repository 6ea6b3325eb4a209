package org.aiwei.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.UUID;
import org.aiwei.County;
import org.aiwei.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What every answer carries: pages, downloads, redirects and refusals, for a stranger and for everybody of the cast. */
@DeskTest
@Transactional
class HeadersTests {

    @Autowired
    MockMvcTester http;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void everyAnswerCarriesThem() {
        var seen = new ArrayList<Integer>();
        for (var path : paths()) {
            seen.add(check(path, http.get().uri(path).exchange().getResponse()));
            for (var duty : new Duty[] {Duty.ADMINISTRATOR, Duty.CAMPAIGN_OFFICER, Duty.UNIT_REPORTER}) {
                var who = County.as(County.anyWith(duty));
                seen.add(check(path, http.get().uri(path).with(who).exchange().getResponse()));
            }
        }
        assertThat(seen).as("pages, redirects, refusals and what is not found").contains(200, 302, 403, 404);
    }

    @Test
    void refusedFormsCarryThemToo() {
        var who = County.as(County.GAO_ADMIN);
        check("no token", http.post().uri("/admin/people").with(who).exchange().getResponse());
        check(
                "invalid",
                http.post()
                        .uri("/admin/people")
                        .with(who)
                        .with(csrf())
                        .exchange()
                        .getResponse());
        check(
                "no such page",
                http.get().uri("/nothing/here").with(who).exchange().getResponse());
    }

    private Iterable<String> paths() {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(route -> route.getPatternValues().stream())
                .filter(path -> !path.startsWith("/assets"))
                .map(path -> path.replaceAll("\\{[^}]+}", new UUID(9, 9).toString()))
                .sorted()
                .toList();
    }

    private static int check(String what, MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).as(what).isLessThan(500);
        assertThat(answer.getHeader("Content-Security-Policy"))
                .as(what + " " + answer.getStatus())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.getHeader("X-Content-Type-Options")).as(what).isEqualTo("nosniff");
        assertThat(answer.getHeader("Referrer-Policy")).as(what).isEqualTo("same-origin");
        assertThat(answer.getHeader("Cross-Origin-Opener-Policy")).as(what).isEqualTo("same-origin");
        assertThat(answer.getHeader("Permissions-Policy")).as(what).contains("geolocation=()");
        assertThat(answer.getHeader("X-Frame-Options")).as(what).isEqualTo("DENY");
        var location = answer.getHeader("Location");
        assertThat(location == null || location.startsWith("/"))
                .as(what + " leads to " + location)
                .isTrue();
        return answer.getStatus();
    }
}

package org.aiwei;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aiwei.access.Duty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route of the running program × every duty. {@code access-matrix.txt} says who may pass the gate; a route that is
 * not listed fails, and so does a line whose route is gone.
 */
@DeskTest
class AccessMatrixTests {

    @Autowired
    MockMvcTester http;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void listsEveryRouteAndNoOther() {
        var live = new TreeSet<>(routes());
        var listed = new TreeSet<>(matrix().keySet());
        assertThat(live).as("routes that nobody listed").isSubsetOf(listed);
        assertThat(listed).as("lines without a route").isSubsetOf(live);
    }

    /** Several at a time: some four hundred routes, each opened by everybody. */
    @Test
    void opensEachRouteToItsDutiesOnly() {
        var wrong = matrix().entrySet().parallelStream()
                .map(line -> wrong(line.getKey(), line.getValue()))
                .flatMap(Optional::stream)
                .toList();
        assertThat(wrong).isEmpty();
    }

    private Optional<String> wrong(String route, Set<String> may) {
        try {
            check(route, may);
            return Optional.empty();
        } catch (AssertionError | RuntimeException found) {
            return Optional.of(route + ": " + found);
        }
    }

    private void check(String route, Set<String> may) {
        if (may.contains("OPEN")) {
            return;
        }
        assertThat(http.perform(call(route)))
                .as("a stranger")
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/login");
        for (var duty : Duty.values()) {
            var allowed = may.contains("SIGNED_IN") || may.contains(duty.name());
            var status = status(call(route), duty);
            assertThat(status).as(route + " as " + duty).satisfies(code -> {
                if (allowed) {
                    assertThat(code).isNotIn(401, 500);
                } else {
                    assertThat(code).isIn(403, 404);
                }
            });
        }
        refusesPartsOfPagesAlike(route, may);
        refusesWithoutToken(route, may);
    }

    private void refusesPartsOfPagesAlike(String route, Set<String> may) {
        Arrays.stream(Duty.values())
                .filter(duty -> !may.contains("SIGNED_IN") && !may.contains(duty.name()))
                .findFirst()
                .ifPresent(duty -> assertThat(status(call(route).header("HX-Request", "true"), duty))
                        .as("as part of a page")
                        .isEqualTo(status(call(route), duty)));
    }

    private int status(MockMvcTester.MockMvcRequestBuilder call, Duty duty) {
        var status = new TransactionTemplate(transactions).execute(transaction -> {
            transaction.setRollbackOnly();
            return http.perform(call.with(County.as(County.anyWith(duty))))
                    .getResponse()
                    .getStatus();
        });
        return Objects.requireNonNull(status);
    }

    private void refusesWithoutToken(String route, Set<String> may) {
        if (!route.startsWith("POST")) {
            return;
        }
        var duty = Arrays.stream(Duty.values())
                .filter(each -> may.contains("SIGNED_IN") || may.contains(each.name()))
                .findFirst()
                .orElseThrow();
        assertThat(http.perform(bare(route).with(County.as(County.anyWith(duty)))))
                .as("no token")
                .hasStatus(403);
    }

    private MockMvcTester.MockMvcRequestBuilder call(String route) {
        return route.startsWith("POST") ? bare(route).with(csrf()) : bare(route);
    }

    private MockMvcTester.MockMvcRequestBuilder bare(String route) {
        var parts = route.split(" ");
        var path = parts[1].replaceAll("\\{[^}]+}", "00000000-0000-0000-0000-00000000abcd")
                .replace("*", "x");
        return http.method(HttpMethod.valueOf(parts[0])).uri(path);
    }

    private List<String> routes() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.aiwei"))
                .flatMap(entry -> names(entry.getKey()))
                .toList();
    }

    private static Stream<String> names(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        assertThat(methods).as("%s names its method", mapping).isNotEmpty();
        return methods.stream()
                .map(RequestMethod::name)
                .flatMap(method -> mapping.getPatternValues().stream().map(path -> method + " " + path));
    }

    private static Map<String, Set<String>> matrix() {
        return Lines.of("access-matrix.txt").stream()
                .map(line -> line.split("\\s*:\\s*", 2))
                .collect(Collectors.toMap(
                        parts -> parts[0].strip().replaceAll("\\s+", " "),
                        parts -> Set.of(parts[1].strip().split("\\s+")),
                        (one, two) -> one,
                        TreeMap::new));
    }
}

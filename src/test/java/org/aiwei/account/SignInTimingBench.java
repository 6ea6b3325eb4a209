package org.aiwei.account;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.organization.Organizations;
import org.aiwei.organization.Units;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** How long each kind of refusal takes, in turn at random: {@code ./mvnw test -Dtest=SignInTimingBench}. */
@DeskTest
@Transactional
class SignInTimingBench {

    private static final int SAMPLES = 200;
    private static final int WARM = 40;
    private static final double APART = 1.10;
    private static final String PASSWORD = "河边的柳树今年发芽早";

    @Autowired
    MockMvcTester http;

    @Autowired
    People people;

    @Autowired
    Units units;

    @Autowired
    Organizations organizations;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SignInThrottle throttle;

    private enum Kind {
        UNKNOWN("nobody-here", "山上的云今天走得很慢"),
        WRONG("li-timing", "山上的云今天走得很慢"),
        WAITING("waits-timing", PASSWORD),
        DISABLED("gone-timing", PASSWORD),
        EMPTY("li-timing", "");

        final String login;
        final String password;

        Kind(String login, String password) {
            this.login = login;
            this.password = password;
        }
    }

    @Test
    void mediansAreWithinTenPercent() {
        cast();
        var took = new EnumMap<Kind, List<Long>>(Kind.class);
        var turns = new ArrayList<Kind>();
        for (var kind : Kind.values()) {
            took.put(kind, new ArrayList<>());
            turns.addAll(Collections.nCopies(SAMPLES + WARM, kind));
        }
        Collections.shuffle(turns, new Random(33));
        turns.forEach(kind -> took.get(kind).add(once(kind)));
        var medians = medians(took);
        System.out.println("refused sign-ins, " + SAMPLES + " each, median in ms: " + medians);
        Assertions.assertThat(Collections.max(medians.values()))
                .as("%s", medians)
                .isLessThan(APART * Collections.min(medians.values()));
    }

    private void cast() {
        var staff = new Staff(units, organizations, "试验县卫健局");
        for (var login : List.of("li-timing", "waits-timing", "gone-timing")) {
            var id = people.enrol(
                    Actor.clock(), Staff.person(login, "李联络员", staff.hospital, Duty.UNIT_REPORTER), PASSWORD);
            if (login.startsWith("gone")) {
                people.disable(staff.administrator, id, "离职", 0L);
            }
        }
        entities.flush();
    }

    private long once(Kind kind) {
        entities.clear();
        for (var table : List.of("sign_in_knock", "sign_in_failure", "sign_in_pair")) {
            jdbc.sql("delete from " + table).update();
        }
        for (int i = 0; kind == Kind.WAITING && i < ThrottleRule.FAILURES; i++) {
            throttle.admit(kind.login, "127.0.0.1");
        }
        long begin = System.nanoTime();
        var answer = http.post()
                .uri("/login")
                .with(csrf())
                .param("username", kind.login)
                .param("password", kind.password)
                .exchange();
        long end = System.nanoTime();
        Assertions.assertThat(answer).hasRedirectedUrl("/login?error");
        return end - begin;
    }

    private static Map<Kind, Double> medians(Map<Kind, List<Long>> took) {
        var medians = new EnumMap<Kind, Double>(Kind.class);
        took.forEach((kind, all) -> {
            var warm = all.subList(WARM, all.size()).stream().sorted().toList();
            medians.put(kind, Duration.ofNanos(warm.get(warm.size() / 2)).toNanos() / 1e6);
        });
        return medians;
    }
}

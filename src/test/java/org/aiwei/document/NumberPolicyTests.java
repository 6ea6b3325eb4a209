package org.aiwei.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aiwei.County;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.aiwei.access.UnitPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** Who keeps and who sees the numbers of an office, of a bureau and of others in it. */
@DeskTest
@Transactional
class NumberPolicyTests {

    private static final String CODE = "OSIGHT";

    @Autowired
    NumberPolicy policy;

    @Autowired
    DocumentSeriesRepository series;

    @BeforeEach
    void manyHaveNumbers() {
        var by = County.GAO_ADMIN.stamp(Instant.parse("2026-04-02T01:00:00Z"));
        for (var owner : List.of("/t1/", "/t1/a1/", "/t1/a1/x9/", "/t1/a2/", "/t1/c1/", "/t2/", "/t2/a1/")) {
            series.save(DocumentSeries.of(UUID.randomUUID(), new UnitPath(owner), CODE, "试编", "试编", by));
        }
        series.flush();
    }

    @ParameterizedTest
    @CsvSource({
        "/t1/,       林主任",
        "/t1/a1/,    林主任",
        "/t1/a1/x9/, ",
        "/t1/a2/,    ",
        "/t1/c1/,    ",
        "/t2/,       冯主任",
        "/t2/a1/,    冯主任"
    })
    void numbersAreKeptByTheOfficeThatOwnsThemOrWorksForTheOwner(String owner, @Nullable String keeper) {
        var path = new UnitPath(owner);
        for (var actor : County.PEOPLE) {
            if (actor.name().equals(keeper)) {
                assertThat(policy.keeps(actor, path)).isTrue();
                assertThatCode(() -> policy.ensureKeeps(actor, path)).doesNotThrowAnyException();
            } else {
                assertThat(policy.keeps(actor, path)).as(actor.name()).isFalse();
                assertThatThrownBy(() -> policy.ensureKeeps(actor, path))
                        .as(actor.name())
                        .isInstanceOf(AccessDeniedException.class);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "林主任,   /t1/ /t1/a1/",
        "周局长,   /t1/ /t1/a1/ /t1/a1/x9/ /t1/a2/ /t1/c1/",
        "王副局长, /t1/ /t1/a1/ /t1/a1/x9/ /t1/a2/ /t1/c1/",
        "冯主任,   /t2/ /t2/a1/",
        "何股长,   ",
        "罗股长,   ",
        "邓联络员, ",
        "孙督导,   ",
        "李联络员, ",
        "张院长,   ",
        "陈联络员, ",
        "秦院长,   ",
        "马医师,   ",
        "高管理员, ",
        "陶管理员, "
    })
    void theOfficeSeesWhatItKeepsAndLeadersAllOfTheirBureau(String who, @Nullable String owners) {
        var actor = County.named(who);
        assertThat(seen(actor)).isEqualTo(owners == null ? List.of() : List.of(owners.split(" ")));
    }

    private List<String> seen(Actor actor) {
        Specification<DocumentSeries> ofThisTest = (kept, query, cb) -> cb.equal(kept.get("code"), CODE);
        return series.findAll(policy.visibleTo(actor).and(ofThisTest)).stream()
                .map(DocumentSeries::getOwnerPath)
                .sorted()
                .toList();
    }
}

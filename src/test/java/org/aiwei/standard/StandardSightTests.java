package org.aiwei.standard;

import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.aiwei.County;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.transaction.annotation.Transactional;

/** The norms are public inside a bureau, but administering accounts is no reason to read them. */
@DeskTest
@Transactional
class StandardSightTests {

    @Autowired
    StandardPolicy policy;

    @Autowired
    StandardEditionRepository editions;

    @Autowired
    Clock clock;

    @BeforeEach
    void oneCameWithTheProgramAndEachBureauHasItsOwn() {
        var now = clock.instant();
        editions.save(StandardEdition.shipped(UUID.randomUUID(), head("shipped"), now));
        editions.save(StandardEdition.draft(head("here"), County.BUREAU.path(), LIN_OFFICE, now));
        editions.save(StandardEdition.draft(head("there"), County.OTHER_BUREAU.path(), LIN_OFFICE, now));
        editions.flush();
    }

    @ParameterizedTest
    @CsvSource({
        "林主任,   here shipped",
        "周局长,   here shipped",
        "王副局长, here shipped",
        "何股长,   here shipped",
        "罗股长,   here shipped",
        "邓联络员, here shipped",
        "孙督导,   here shipped",
        "李联络员, here shipped",
        "张院长,   here shipped",
        "陈联络员, here shipped",
        "秦院长,   here shipped",
        "马医师,   here shipped",
        "冯主任,   shipped there",
        "高管理员, ",
        "陶管理员, "
    })
    void editionsOfAnotherBureauDoNotExist(String who, @Nullable String labels) {
        var actor = County.named(who);
        assertThat(seen(actor)).isEqualTo(labels == null ? List.of() : List.of(labels.split(" ")));
    }

    @Test
    void whoHoldsNoPostReadsNothing() {
        assertThat(seen(new Actor(LI_PEOPLES.id(), LI_PEOPLES.name(), List.of())))
                .isEmpty();
    }

    private List<String> seen(Actor actor) {
        Specification<StandardEdition> ofThisTest = (edition, query, cb) -> cb.equal(edition.get("code"), "sight");
        return editions.findAll(policy.visibleTo(actor).and(ofThisTest)).stream()
                .map(StandardEdition::getLabel)
                .sorted()
                .toList();
    }

    private static EditionHead head(String label) {
        return new EditionHead("sight", "卫生县标准", label, "自编", true);
    }
}

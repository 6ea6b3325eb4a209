package org.aiwei.rectification;

import static org.aiwei.County.BUREAU;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.MA_CLINIC;
import static org.aiwei.County.QIN_CHANGLE;
import static org.aiwei.County.WANG_DEPUTY;
import static org.aiwei.County.ZHOU_DIRECTOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aiwei.County;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.aiwei.campaign.Campaigns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** In whose list a notice to the clinic stands: over the whole cast. */
@DeskTest
@Transactional
class NoticesSeenTests {

    @Autowired
    SampleItems items;

    @Autowired
    Campaigns campaigns;

    @Autowired
    NoticeRepository repository;

    @Autowired
    NoticePolicy policy;

    @Autowired
    JdbcClient jdbc;

    /** Who works at the clinic and who heads the health centre above it see what is handed to the clinic. */
    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            value = {
                "STATE,     OFFICE, LEADERS, UNIT AND THE ONE ABOVE",
                "DRAFT,     yes,    no,      no",
                "SUBMITTED, yes,    yes,     no",
                "RETURNED,  yes,    yes,     no",
                "ISSUED,    yes,    yes,     yes",
                "VOID,      yes,    yes,     yes"
            })
    void aDraftIsItsOfficesAloneAndTheUnitSeesItFromItsIssue(
            NoticeStatus status, String office, String leaders, String unit) {
        var notice = NoticePolicyTests.draft(campaigns.ref(items.campaign()), series());
        NoticePolicyTests.along(notice, status);
        var expected = County.PEOPLE.stream()
                .filter(actor -> cell(actor, office, leaders, unit).equals("yes"))
                .collect(Collectors.toSet());
        assertThat(seers(notice)).isEqualTo(expected);
    }

    @Test
    void aDraftThatWasGivenUpIsItsOfficesAloneToo() {
        var notice = NoticePolicyTests.draft(campaigns.ref(items.campaign()), series());
        notice.annul("写错了单位", LIN_OFFICE.stamp(Items.NOW));
        assertThat(seers(notice)).containsExactly(LIN_OFFICE);
    }

    private Set<Actor> seers(RectificationNotice notice) {
        var id = repository.saveAndFlush(notice).getId();
        Specification<RectificationNotice> it = (found, query, cb) -> cb.equal(found.get("id"), id);
        return County.PEOPLE.stream()
                .filter(actor -> repository.exists(policy.visibleTo(actor).and(it)))
                .collect(Collectors.toSet());
    }

    private static String cell(Actor actor, String office, String leaders, String unit) {
        if (actor.equals(LIN_OFFICE)) {
            return office;
        }
        if (actor.equals(ZHOU_DIRECTOR) || actor.equals(WANG_DEPUTY)) {
            return leaders;
        }
        return actor.equals(MA_CLINIC) || actor.equals(QIN_CHANGLE) ? unit : "no";
    }

    private UUID series() {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into document_series (id, version, owner_path, code, name, pattern) values (?, 0, ?, 'T', '测试', ?)
                """).params(id, BUREAU.path().value(), "测试〔{year}〕{n}号").update();
        return id;
    }
}

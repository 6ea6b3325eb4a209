package org.aiwei.inspection;

import static org.aiwei.County.FENG_NEIGHBOUR;
import static org.aiwei.County.GAO_ADMIN;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.SUN_INSPECTOR;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.aiwei.County.WANG_DEPUTY;
import static org.aiwei.County.ZHANG_PEOPLES;
import static org.aiwei.inspection.FindingSource.SUPERIOR;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.aiwei.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class FindingGlancesTests {

    @Autowired
    FindingGlances glances;

    @Autowired
    Findings findings;

    @Autowired
    SampleRounds samples;

    @Autowired
    SampleVisits made;

    @Autowired
    EntityManager entities;

    @Test
    void anOfficeIsToldWhatItHasNotHandedOverAndNobodyElseIs() {
        var campaign = samples.campaign();
        var open = made.recorded(campaign, PEOPLES_HOSPITAL, false, SUPERIOR);
        var secret = made.recorded(campaign, TCM_HOSPITAL, true, SUPERIOR);
        var taken = made.recorded(campaign, TCM_HOSPITAL, false, SUPERIOR);
        var untrue = made.recorded(campaign, TCM_HOSPITAL, false, SUPERIOR);
        findings.taken(LIN_OFFICE, List.of(taken), UUID.randomUUID());
        findings.dismiss(LIN_OFFICE, untrue, "不实");
        entities.flush();

        var glance = glances.waiting(LIN_OFFICE).stream()
                .filter(each -> each.campaignId().equals(campaign))
                .findFirst()
                .orElseThrow();
        assertThat(glance.waiting()).isEqualTo(2);
        assertThat(glance.oldest()).containsExactlyInAnyOrder(open, secret);
        assertThat(glance.notice()).startsWith("/notices/new?findings=").contains(open.toString(), secret.toString());
        assertThat(findings.handable(LIN_OFFICE, campaign, glance.oldest())).hasSize(2);
        for (var person : List.of(ZHANG_PEOPLES, WANG_DEPUTY, SUN_INSPECTOR, GAO_ADMIN, FENG_NEIGHBOUR)) {
            assertThat(glances.waiting(person)).as(person.name()).isEmpty();
        }
    }
}

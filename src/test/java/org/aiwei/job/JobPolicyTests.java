package org.aiwei.job;

import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.GAO_ADMIN;
import static org.aiwei.County.LIN_OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.aiwei.County;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class JobPolicyTests {

    private static final String KIND = "sight";

    @Autowired
    JobPolicy policy;

    @Autowired
    BackgroundJobRepository jobs;

    @Autowired
    EntityManager entities;

    @Autowired
    Clock clock;

    @Test
    void aJobIsForThePersonWhoAskedWhateverTheDuty() {
        var asked = Map.of(LIN_OFFICE, "of the office", CHEN_TCM, "of a hospital", GAO_ADMIN, "of the administrator");
        asked.forEach(
                (actor, title) -> entities.persist(BackgroundJob.of(actor, KIND, title, Map.of(), clock.instant())));
        entities.flush();

        for (var actor : County.PEOPLE) {
            var own = asked.get(actor);
            assertThat(seen(actor)).as(actor.name()).isEqualTo(own == null ? List.of() : List.of(own));
        }
    }

    private List<String> seen(Actor actor) {
        Specification<BackgroundJob> ofThisTest = (job, query, cb) -> cb.equal(job.get("kind"), KIND);
        return jobs.findAll(policy.visibleTo(actor).and(ofThisTest)).stream()
                .map(BackgroundJob::getTitle)
                .toList();
    }
}

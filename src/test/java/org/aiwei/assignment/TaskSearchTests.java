package org.aiwei.assignment;

import static org.aiwei.County.CHEN_TCM;
import static org.aiwei.County.FENG_NEIGHBOUR;
import static org.aiwei.County.GAO_ADMIN;
import static org.aiwei.County.HE_MEDICAL;
import static org.aiwei.County.LIN_OFFICE;
import static org.aiwei.County.LI_PEOPLES;
import static org.aiwei.County.MEDICAL;
import static org.aiwei.County.PEOPLES_HOSPITAL;
import static org.aiwei.County.TCM_HOSPITAL;
import static org.aiwei.County.ZHOU_DIRECTOR;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.aiwei.County;
import org.aiwei.DeskTest;
import org.aiwei.access.Actor;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.SearchWords;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DeskTest
@Transactional
class TaskSearchTests {

    @Autowired
    TaskSearch search;

    @Autowired
    TaskInitials initials;

    @Autowired
    AssignmentPages pages;

    @Autowired
    SampleTasks samples;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    @Test
    void findsWhatThePageOfTheTaskOpensFor() {
        var draftCampaign = samples.campaign();
        var running = samples.published();
        var tasks = List.of(
                samples.drafted(draftCampaign, MEDICAL),
                samples.drafted(running, MEDICAL),
                samples.issued(running, MEDICAL, PEOPLES_HOSPITAL),
                samples.issued(running, TCM_HOSPITAL));
        entities.flush();
        for (var actor : County.PEOPLE) {
            var found = found(actor, SampleTasks.CONTENT);
            for (var task : tasks) {
                assertThat(found.contains("/assignments/" + task))
                        .as(actor.name() + " and task " + tasks.indexOf(task))
                        .isEqualTo(opens(actor, task));
            }
        }
        assertThat(found(LIN_OFFICE, SampleTasks.CONTENT)).hasSize(4);
        assertThat(found(ZHOU_DIRECTOR, SampleTasks.CONTENT)).hasSize(2);
        assertThat(found(HE_MEDICAL, SampleTasks.CONTENT)).hasSize(1);
        assertThat(found(LI_PEOPLES, SampleTasks.CONTENT)).containsExactly("/assignments/" + tasks.get(2));
        assertThat(found(CHEN_TCM, SampleTasks.CONTENT)).containsExactly("/assignments/" + tasks.get(3));
        assertThat(found(FENG_NEIGHBOUR, SampleTasks.CONTENT)).isEmpty();
        assertThat(found(GAO_ADMIN, SampleTasks.CONTENT)).isEmpty();
    }

    @Test
    void initialsFindATaskTooAndComeToThoseFromBeforeTheUpgrade() {
        var task = "/assignments/" + samples.issued(samples.published(), MEDICAL);
        entities.flush();
        assertThat(found(HE_MEDICAL, "bmswfz")).contains(task);
        jdbc.sql("update assignment set content_py = null").update();
        assertThat(found(HE_MEDICAL, "bmswfz")).isEmpty();
        initials.run(new DefaultApplicationArguments());
        assertThat(found(HE_MEDICAL, "jkhjyz bmsw")).contains(task);
        assertThat(jdbc.sql("select count(*) from assignment where content_py is null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private List<String> found(Actor actor, String typed) {
        var words = SearchWords.of(typed);
        var hits = search.find(actor, words, 100, 0);
        assertThat(search.count(actor, words, 100)).isEqualTo(hits.size());
        return hits.stream().map(hit -> hit.href()).toList();
    }

    private boolean opens(Actor actor, UUID task) {
        try {
            pages.show(actor, task);
            return true;
        } catch (RecordNotFound gone) {
            return false;
        }
    }
}

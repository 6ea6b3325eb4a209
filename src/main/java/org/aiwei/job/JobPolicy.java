package org.aiwei.job;

import org.aiwei.access.Actor;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** A job and its file are for the person who asked, and for nobody else. */
@Component
class JobPolicy {

    Specification<BackgroundJob> visibleTo(Actor actor) {
        return (job, query, cb) -> cb.equal(job.get("personId"), actor.id());
    }
}

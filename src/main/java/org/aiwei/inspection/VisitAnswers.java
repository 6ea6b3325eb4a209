package org.aiwei.inspection;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was answered: the last word for each question at each site, and in the history every word. */
@Component
@RequiredArgsConstructor
class VisitAnswers {

    private static final String COLUMNS =
            "visit_id, question_id, site_id, answer, note, answered_by, answered_by_name, answered_at";

    private final JdbcClient jdbc;

    /** @param siteId {@code null}: the place as a whole */
    record Answer(
            UUID visitId,
            UUID questionId,
            @Nullable UUID siteId,
            Mark answer,
            String note,
            String answeredByName,
            OffsetDateTime answeredAt) {

        boolean at(UUID question, @Nullable UUID site) {
            return questionId.equals(question) && java.util.Objects.equals(siteId, site);
        }
    }

    /** Two members at once do not stop each other: the later one stands, both are kept. */
    void put(Actor actor, UUID visitId, Given given, Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        var values = new Object[] {
            visitId,
            given.questionId(),
            given.siteId(),
            given.result().name(),
            given.note(),
            actor.id(),
            actor.name(),
            at
        };
        jdbc.sql("insert into visit_answer (" + COLUMNS + """
                ) values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (visit_id, question_id, site_id) do update
                   set answer = excluded.answer, note = excluded.note, answered_by = excluded.answered_by,
                       answered_by_name = excluded.answered_by_name, answered_at = excluded.answered_at
                """).params(values).update();
        jdbc.sql("insert into visit_answer_history (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(values)
                .update();
    }

    /** Oldest first. */
    List<Answer> of(Collection<UUID> visits) {
        if (visits.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select " + COLUMNS + " from visit_answer where visit_id in (:ids) order by answered_at")
                .param("ids", visits)
                .query(Answer.class)
                .list();
    }

    /** Where this person answered last, so that coming back leads there; otherwise where anybody did. */
    Optional<Answer> last(Actor actor, UUID visitId) {
        return jdbc.sql(
                        "select " + COLUMNS
                                + " from visit_answer where visit_id = ? order by answered_by = ? desc, answered_at desc limit 1")
                .params(visitId, actor.id())
                .query(Answer.class)
                .optional();
    }

    /** All that was ever said to a question, oldest first. */
    List<Answer> history(UUID visitId, UUID questionId) {
        return jdbc.sql("select " + COLUMNS
                        + " from visit_answer_history where visit_id = ? and question_id = ? order by id")
                .params(visitId, questionId)
                .query(Answer.class)
                .list();
    }
}

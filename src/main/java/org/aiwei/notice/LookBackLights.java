package org.aiwei.notice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.assignment.Light;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A look-back is told on its day: near then, overdue after it. */
@Component
@RequiredArgsConstructor
class LookBackLights implements TopicLights {

    private final JdbcClient jdbc;

    record Facts(UUID lookBackId, LocalDate dueOn) {}

    @Override
    public Topic topic() {
        return Topic.LOOK_BACK;
    }

    @Override
    public Map<UUID, Light> on(LocalDate today, Collection<UUID> subjects) {
        var lights = new HashMap<UUID, Light>();
        if (!subjects.isEmpty()) {
            jdbc.sql("select look_back_id, due_on from v_look_back where look_back_id in (:ids)")
                    .param("ids", subjects)
                    .query(Facts.class)
                    .list()
                    .forEach(facts ->
                            lights.put(facts.lookBackId(), facts.dueOn().isBefore(today) ? Light.OVERDUE : Light.SOON));
        }
        return lights;
    }

    @Override
    public @Nullable String why(UUID subject) {
        return null;
    }
}

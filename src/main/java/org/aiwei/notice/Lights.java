package org.aiwei.notice;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.assignment.Light;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lights of all that runs on one page, one statement for each topic on it. */
@Component
@RequiredArgsConstructor
class Lights {

    private final List<TopicLights> topics;

    Map<UUID, Light> on(LocalDate today, Collection<WorkItem> items) {
        var running = items.stream()
                .filter(item -> item.getKind() == Kind.TODO && item.getClosedAt() == null)
                .collect(groupingBy(WorkItem::getTopic, mapping(WorkItem::getSubjectId, toList())));
        var lights = new HashMap<UUID, Light>();
        for (var topic : topics) {
            lights.putAll(topic.on(today, running.getOrDefault(topic.topic(), List.of())));
        }
        return lights;
    }

    @Nullable
    String why(WorkItem item) {
        for (var topic : topics) {
            if (topic.topic() == item.getTopic()) {
                return topic.why(item.getSubjectId());
            }
        }
        return null;
    }
}

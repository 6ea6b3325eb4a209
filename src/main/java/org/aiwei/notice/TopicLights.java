package org.aiwei.notice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.aiwei.assignment.Light;
import org.jspecify.annotations.Nullable;

/** Today's lights of one topic; the rule is that of the module whose topic it is. */
interface TopicLights {

    Topic topic();

    /** By subject, in one statement. */
    Map<UUID, Light> on(LocalDate today, Collection<UUID> subjects);

    /** Where the light is explained; {@code null}: nowhere. */
    @Nullable
    String why(UUID subject);
}

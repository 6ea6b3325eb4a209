package org.aiwei.audit;

import java.time.Instant;
import java.util.UUID;
import org.aiwei.access.Actor;
import org.aiwei.access.Post;
import org.aiwei.platform.Audited;
import org.jspecify.annotations.Nullable;

/** Somebody took the trail out of the house as a file. */
record TrailExported(UUID subjectId, @Nullable String unitPath, UUID actorId, String actorName, Instant occurredAt)
        implements Audited {

    static TrailExported by(Actor actor, UUID id, Instant at) {
        var home = actor.posts().stream().findFirst().map(Post::at).map(path -> path.value());
        return new TrailExported(id, home.orElse(null), actor.id(), actor.name(), at);
    }

    @Override
    public String subjectType() {
        return "audit";
    }

    @Override
    public String subjectLabel() {
        return TrailFile.FORMAT;
    }

    @Override
    public String auditAction() {
        return "EXPORT";
    }
}

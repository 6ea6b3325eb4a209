package org.aiwei.evidence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.platform.RecordNotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Asks the owner of a subject. A type that nobody guards is closed. */
@Component
@RequiredArgsConstructor
class EvidenceGuards {

    private final ObjectProvider<EvidenceGuard> guards;

    void ensureMayRead(Actor actor, String type, UUID subjectId, Object wanted) {
        var allowed = of(type).filter(guard -> guard.mayRead(actor, subjectId)).isPresent();
        if (!allowed) {
            throw new RecordNotFound(EvidenceLink.class, wanted);
        }
    }

    void ensureMayChange(Actor actor, String type, UUID subjectId, Object wanted) {
        ensureMayRead(actor, type, subjectId, wanted);
        var allowed =
                of(type).filter(guard -> guard.mayChange(actor, subjectId)).isPresent();
        if (!allowed) {
            throw new AccessDeniedException(actor.name() + " may not change files of " + type + " " + subjectId);
        }
    }

    EvidenceGuard.Place place(String type, UUID subjectId) {
        return of(type).map(guard -> guard.place(subjectId))
                .orElseThrow(() -> new RecordNotFound(EvidenceLink.class, subjectId));
    }

    private Optional<EvidenceGuard> of(String type) {
        List<EvidenceGuard> of = guards.stream()
                .filter(guard -> guard.subjectType().equals(type))
                .toList();
        return of.size() == 1 ? Optional.of(of.get(0)) : Optional.empty();
    }
}

package org.aiwei.reporting;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.platform.RecordNotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the office asks of units. */
@Service
@Transactional
@RequiredArgsConstructor
public class Collections {

    private final CollectionRepository repository;

    /** Without asking who looks: for modules above, after their own check. */
    @Transactional(readOnly = true)
    public CollectionRef ref(UUID id) {
        return repository
                .findById(id)
                .map(CollectionRef::of)
                .orElseThrow(() -> new RecordNotFound(ReportCollection.class, id));
    }
}

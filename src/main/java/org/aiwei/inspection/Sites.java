package org.aiwei.inspection;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.platform.RecordNotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of sites as other modules read it: after their own check, without asking who looks. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class Sites {

    private final SiteRepository repository;

    /** A site, also a closed one. */
    public SiteRef site(UUID id) {
        return repository.findById(id).map(SiteRef::of).orElseThrow(() -> new RecordNotFound(Site.class, id));
    }

    /** Those of the ids that exist. */
    public Map<UUID, SiteRef> byIds(Collection<UUID> ids) {
        return repository.findAllById(ids).stream().map(SiteRef::of).collect(toMap(SiteRef::id, site -> site));
    }

    /** Open sites of exactly this unit, by name. */
    public List<SiteRef> ofUnit(UUID unitId) {
        return repository.openAt(unitId).stream().map(SiteRef::of).toList();
    }

    List<SiteRef> ordered(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : byIds(ids).values().stream()
                        .sorted(Comparator.comparing(SiteRef::name).thenComparing(SiteRef::id))
                        .toList();
    }
}

package org.aiwei.standard;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface StandardEditionRepository
        extends JpaRepository<StandardEdition, UUID>, JpaSpecificationExecutor<StandardEdition> {

    /** Held against freezing for as long as the tree is being changed. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select edition from StandardEdition edition where edition.id = :id")
    Optional<StandardEdition> findForTreeChange(UUID id);

    /** Waits for whoever is changing the tree. The order keeps two callers from waiting for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select edition from StandardEdition edition where edition.id in :ids order by edition.id")
    List<StandardEdition> findForFreezing(Collection<UUID> ids);

    Optional<StandardEdition> findByOwnerPathAndCodeAndLabel(@Nullable String ownerPath, String code, String label);

    List<StandardEdition> findAllByOrderByCodeAscCreatedAtDescIdAsc();
}

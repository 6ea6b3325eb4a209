package org.aiwei.rectification;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface NoticeRepository
        extends JpaRepository<RectificationNotice, UUID>, JpaSpecificationExecutor<RectificationNotice> {

    /** Moves of one notice happen one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select notice from RectificationNotice notice where notice.id = :id")
    Optional<RectificationNotice> toMove(UUID id);

    List<RectificationNotice> findByBatchIdOrderByUnitPathAscIdAsc(UUID batchId);
}

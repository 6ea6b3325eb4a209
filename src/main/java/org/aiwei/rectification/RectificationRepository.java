package org.aiwei.rectification;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface RectificationRepository extends JpaRepository<Rectification, UUID> {

    /** Moves of one item happen one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select item from Rectification item where item.id = :id")
    Optional<Rectification> toMove(UUID id);

    @Query("select item.campaignId from Rectification item where item.id = :id")
    Optional<UUID> campaignOf(UUID id);

    List<Rectification> findByNoticeIdOrderByNo(UUID noticeId);
}

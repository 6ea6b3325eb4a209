package org.aiwei.bulletin;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface BulletinRepository extends JpaRepository<Bulletin, UUID>, JpaSpecificationExecutor<Bulletin> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select bulletin from Bulletin bulletin where bulletin.id = :id")
    Optional<Bulletin> toMove(UUID id);
}

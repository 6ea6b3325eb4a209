package org.aiwei.evidence;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface EvidenceFileRepository extends JpaRepository<EvidenceFile, UUID> {

    @Query("""
        select file from EvidenceLink link join EvidenceFile file on file.id = link.fileId
         where link.id = :linkId and link.removedAt is null and file.thumbSha256 is not null
        """)
    Optional<EvidenceFile> photoOf(UUID linkId);
}

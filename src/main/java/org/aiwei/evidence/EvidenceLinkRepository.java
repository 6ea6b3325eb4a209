package org.aiwei.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface EvidenceLinkRepository extends JpaRepository<EvidenceLink, UUID> {

    Optional<EvidenceLink> findByIdAndRemovedAtIsNull(UUID id);

    @Query("""
        select new org.aiwei.evidence.EvidenceRef(
                 link.id, link.subjectId, file.name, file.mediaType, file.size, file.sha256, link.linkedByName, link.linkedAt)
          from EvidenceLink link join EvidenceFile file on file.id = link.fileId
         where link.subjectType = :type and link.subjectId in :subjects and link.removedAt is null
         order by link.linkedAt, link.id
        """)
    List<EvidenceRef> on(String type, Collection<UUID> subjects);

    @Query("""
        select new org.aiwei.evidence.PhotoRef(
                 link.id, link.subjectId, file.name, file.width, file.height, file.size, file.sha256, file.takenAt,
                 link.linkedByName, link.linkedAt)
          from EvidenceLink link join EvidenceFile file on file.id = link.fileId
         where link.subjectType = :type and link.subjectId in :subjects and link.removedAt is null
               and file.thumbSha256 is not null
         order by link.linkedAt, link.id
        """)
    List<PhotoRef> photosOn(String type, Collection<UUID> subjects);
}

package org.aiwei.inspection;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;

interface FindingRepository extends JpaRepository<Finding, UUID>, JpaSpecificationExecutor<Finding> {

    @Query("select finding from Finding finding where finding.visitId = :visitId order by finding.foundOn, finding.id")
    List<Finding> ofVisit(UUID visitId);

    record Count(UUID visitId, long findings) {}

    @Query("""
            select new org.aiwei.inspection.FindingRepository$Count(finding.visitId, count(finding))
              from Finding finding where finding.visitId in :visits and finding.status not in (DRAFT, DISMISSED)
             group by finding.visitId
            """)
    List<Count> counts(Collection<UUID> visits);
}

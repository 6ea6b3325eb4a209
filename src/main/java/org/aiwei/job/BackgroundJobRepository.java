package org.aiwei.job;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;

interface BackgroundJobRepository extends JpaRepository<BackgroundJob, UUID>, JpaSpecificationExecutor<BackgroundJob> {

    @Query("""
        select job.id from BackgroundJob job
         where job.personId = :person and job.kind = :kind and job.params = :params and job.status in (WAITING, RUNNING)
        """)
    Optional<UUID> underWay(UUID person, String kind, String params);
}

package org.aiwei.assignment;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PartTaskRepository extends JpaRepository<PartTask, UUID> {

    List<PartTask> findByPartIdInOrderByDueOnAscIdAsc(Collection<UUID> partIds);
}

package org.aiwei.standard;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface StandardNodeRepository extends JpaRepository<StandardNode, UUID> {

    List<StandardNode> findByEditionIdInOrderBySortAscCodeAsc(Collection<UUID> editionIds);

    List<StandardNode> findByEditionIdOrderBySortAscCodeAsc(UUID editionId);
}

package org.aiwei.standard;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface StandardNodeRepository extends JpaRepository<StandardNode, UUID> {

    List<StandardNode> findByEditionIdInOrderBySortAscCodeAsc(Collection<UUID> editionIds);

    List<StandardNode> findByEditionIdOrderBySortAscCodeAsc(UUID editionId);

    List<StandardNode> findByEditionIdAndLevelOrderBySortAscCodeAsc(UUID editionId, NodeLevel level);

    Optional<StandardNode> findByIdAndEditionId(UUID id, UUID editionId);

    @Query("""
            select new org.aiwei.standard.LevelCount(node.editionId, node.level, count(node))
              from StandardNode node
             where node.editionId in :editionIds
             group by node.editionId, node.level
            """)
    List<LevelCount> countByLevel(Collection<UUID> editionIds);
}

package org.aiwei.standard;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface StandardDataItemRepository extends JpaRepository<StandardDataItem, UUID> {

    List<StandardDataItem> findByEditionIdOrderByNumber(UUID editionId);
}

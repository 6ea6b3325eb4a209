package org.aiwei.reporting;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RollupClosingRepository extends JpaRepository<RollupClosing, UUID> {

    List<RollupClosing> findByPeriodIdOrderByNthDesc(UUID periodId);
}

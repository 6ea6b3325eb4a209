package org.aiwei.organization;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface GroupRepository extends JpaRepository<GroupRule, UUID> {

    @Query("select rule from GroupRule rule order by rule.name, rule.id")
    List<GroupRule> everyOne();

    @Query("select rule from GroupRule rule where rule.rootId in :rootIds order by rule.name, rule.id")
    List<GroupRule> ofBureaus(Collection<UUID> rootIds);

    boolean existsByRootIdAndNameAndIdNot(UUID rootId, String name, UUID self);
}

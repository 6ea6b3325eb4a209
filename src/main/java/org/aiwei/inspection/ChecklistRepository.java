package org.aiwei.inspection;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;

interface ChecklistRepository extends JpaRepository<Checklist, UUID>, JpaSpecificationExecutor<Checklist> {

    @Query(
            "select coalesce(max(list.number), 0) from Checklist list where list.ownerPath = :owner and list.name = :name")
    int lastNumber(String owner, String name);

    @Query("""
            select list from Checklist list
             where list.ownerPath = :owner and list.status = READY order by list.name, list.number desc, list.id
            """)
    List<Checklist> readyOf(String owner);

    /** Whether a round of that bureau may use it; a retired one stays with the rounds that have it. */
    @Query("""
            select count(list) > 0 from Checklist list
             where list.id = :id and list.ownerPath = :owner and list.status <> DRAFT
            """)
    boolean usable(UUID id, String owner);
}

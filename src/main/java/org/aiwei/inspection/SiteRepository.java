package org.aiwei.inspection;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;

interface SiteRepository extends JpaRepository<Site, UUID>, JpaSpecificationExecutor<Site> {

    @Query(
            "select site from Site site where site.unitId = :unitId and site.closedOn is null order by site.name, site.id")
    List<Site> openAt(UUID unitId);

    @Query("""
            select distinct site.category from Site site
             where site.ownerPath = :owner and site.category <> '' order by site.category
            """)
    List<String> categories(String owner);
}

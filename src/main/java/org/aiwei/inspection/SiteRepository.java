package org.aiwei.inspection;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /** Whether another open site there has that name. */
    @Query("""
            select count(site) > 0 from Site site
             where site.ownerPath = :owner and site.unitId is not distinct from :unitId
               and site.outsideName is not distinct from :outsideName and site.name = :name
               and site.closedOn is null and site.id is distinct from :self
            """)
    boolean known(String owner, @Nullable UUID unitId, @Nullable String outsideName, String name, @Nullable UUID self);

    @Query("select site from Site site where site.ownerPath = :owner and site.closedOn is null")
    List<Site> openOf(String owner);
}

package org.aiwei.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

interface UnitRepository extends JpaRepository<Unit, UUID>, JpaSpecificationExecutor<Unit> {

    @Query(
            "select unit from Unit unit where unit.validTo is null or unit.validTo >= :today order by unit.sort, unit.path")
    List<Unit> openOn(LocalDate today);

    @NativeQuery("select * from unit where id in (:ids) order by unit_order(path), id")
    List<Unit> inOrder(Collection<UUID> ids);

    @Query("""
            select count(unit) from Unit unit
             where unit.parentId = :parentId and (unit.validTo is null or unit.validTo > :lastDay)
            """)
    long openBelow(UUID parentId, LocalDate lastDay);

    @Query("""
            select count(unit) > 0 from Unit unit
             where unit.validTo is null and unit.name = :name and unit.parentId = :parentId and unit.id <> :self
            """)
    boolean nameTaken(UUID parentId, String name, UUID self);

    @Query("""
            select count(unit) > 0 from Unit unit
             where unit.validTo is null and unit.name = :name and unit.parentId is null and unit.id <> :self
            """)
    boolean nameTakenAtTop(String name, UUID self);

    @Query("select coalesce(max(unit.sort), 0) from Unit unit where unit.parentId = :parentId")
    int lastSort(UUID parentId);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update versioned Unit unit set unit.path = concat(:newPath, substring(unit.path, length(:oldPath) + 1))
             where unit.path like concat(:oldPath, '%')
            """)
    int rewritePaths(String oldPath, String newPath);

    @NativeQuery("select nextval('unit_segment')")
    long nextSegment();

    /** Holds other changes of the tree's shape back until this transaction ends. */
    @NativeQuery("select cast(pg_advisory_xact_lock(hashtext('unit tree')) as text)")
    String lockShape();
}

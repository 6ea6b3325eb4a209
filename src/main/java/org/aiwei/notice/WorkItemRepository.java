package org.aiwei.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface WorkItemRepository extends JpaRepository<WorkItem, UUID>, JpaSpecificationExecutor<WorkItem> {

    /** The item with which the work on a subject began. */
    Optional<WorkItem> findFirstBySubjectIdAndKindOrderByOpenedAtAscIdAsc(UUID subjectId, Kind kind);

    @Modifying(flushAutomatically = true)
    @Query("""
        update WorkItem item set item.closedAt = :at, item.closedBy = :by, item.closedByName = :name
         where item.subjectId = :subject and item.kind = TODO and item.closedAt is null
        """)
    void finish(UUID subject, UUID by, String name, Instant at);

    /** Ends what is void: nobody has done it. */
    @Modifying(flushAutomatically = true)
    @Query("""
        update WorkItem item set item.closedAt = :at
         where item.parentId = :parent and item.kind = TODO and item.closedAt is null
        """)
    void withdraw(UUID parent, Instant at);

    /** Ends what nobody has to do any more: of this topic, about this parent. */
    @Modifying(flushAutomatically = true)
    @Query("""
        update WorkItem item set item.closedAt = :at
         where item.parentId = :parent and item.topic = :topic and item.kind = TODO and item.closedAt is null
        """)
    void lapse(UUID parent, Topic topic, Instant at);

    @Modifying(flushAutomatically = true)
    @Query(
            "update WorkItem item set item.closedAt = :at where item.subjectId = :subject and item.kind = TODO and item.closedAt is null")
    void lapseOne(UUID subject, Instant at);

    @Query("""
        select count(item) > 0 from WorkItem item
         where item.subjectId = :subject and item.step = :step and item.kind = TODO and item.closedAt is null
        """)
    boolean open(UUID subject, Step step);

    @Query("""
        select new org.aiwei.notice.DueAtUnit(item.toUnitId, item.dueOn, count(item)) from WorkItem item
         where item.kind = TODO and item.closedAt is null and item.suspended = false and item.also = false
           and item.audience in (UNIT, HEAD, REPORTER) and item.topic in (PART, RECTIFICATION, REPORT)
           and item.step not in (REVIEW_ROWS, CONFIRM) and item.dueOn <= :until
         group by item.toUnitId, item.dueOn
        """)
    List<DueAtUnit> dueAtUnits(LocalDate until);

    @Modifying(flushAutomatically = true)
    @Query("""
        update WorkItem item set item.title = :title
         where item.parentId = :parent and item.closedAt is null and item.href is not null
        """) // a copy without a way to the matter went to someone who no longer sees it
    void retitle(UUID parent, String title);

    @Modifying(flushAutomatically = true)
    @Query(
            "update WorkItem item set item.dueOn = :dueOn where item.subjectId = :subject and item.kind = TODO and item.closedAt is null")
    void postpone(UUID subject, @Nullable LocalDate dueOn);

    @Modifying(flushAutomatically = true)
    @Query(
            "update WorkItem item set item.campaignName = :name where item.campaignId = :campaign and item.href is not null")
    void rename(UUID campaign, String name);

    @Modifying(flushAutomatically = true)
    @Query(
            "update WorkItem item set item.suspended = :suspended where item.campaignId = :campaign and item.closedAt is null")
    void suspend(UUID campaign, boolean suspended);

    @Modifying(flushAutomatically = true)
    @Query(
            "update WorkItem item set item.suspended = :suspended where item.parentId = :parent and item.closedAt is null")
    void suspendBelow(UUID parent, boolean suspended);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update WorkItem item set item.readAt = :at where item.id in :ids and item.readAt is null")
    void read(Collection<UUID> ids, Instant at);
}

package org.aiwei.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface TieRepository extends JpaRepository<Tie, UUID> {

    @Query("""
            select tie from Tie tie
             where tie.leaderId = :leaderId and tie.fromOn <= :day and (tie.toOn is null or tie.toOn >= :day)
             order by tie.kind desc, tie.fromOn, tie.id
            """)
    List<Tie> ofLeader(UUID leaderId, LocalDate day);

    @Query("""
            select tie from Tie tie
             where tie.unitId = :unitId and tie.fromOn <= :day and (tie.toOn is null or tie.toOn >= :day)
             order by tie.kind desc, tie.fromOn, tie.id
            """)
    List<Tie> toUnit(UUID unitId, LocalDate day);

    @Query("select count(tie) from Tie tie where tie.unitId = :unitId and (tie.toOn is null or tie.toOn > :lastDay)")
    long openAfter(UUID unitId, LocalDate lastDay);

    @Query("""
            select count(tie) > 0 from Tie tie
             where tie.leaderId = :leaderId and tie.unitId = :unitId and tie.kind = :kind
               and coalesce(tie.field, '') = :field and (tie.toOn is null or tie.toOn >= :day)
            """)
    boolean lasts(UUID leaderId, UUID unitId, TieKind kind, String field, LocalDate day);
}

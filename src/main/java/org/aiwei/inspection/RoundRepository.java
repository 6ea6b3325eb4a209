package org.aiwei.inspection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;

interface RoundRepository extends JpaRepository<InspectionRound, UUID>, JpaSpecificationExecutor<InspectionRound> {

    /** Rounds that send this person out on that day. */
    @Query("""
            select distinct round from InspectionRound round join round.members member
             where member.personId = :personId and :day between member.fromOn and member.toOn
               and round.status in (APPROVED, RUNNING) order by round.startsOn, round.id
            """)
    List<InspectionRound> sending(UUID personId, LocalDate day);

    @Query("""
            select count(round) > 0 from InspectionRound round join round.members member
             where member.personId = :personId and :day between member.fromOn and member.toOn
               and round.status in (APPROVED, RUNNING, SUMMING)
            """)
    boolean onAnyTeam(UUID personId, LocalDate day);

    @Query("""
            select count(round) > 0 from InspectionRound round join round.members member
             where round.id = :id and member.personId = :personId and :day between member.fromOn and member.toOn
               and round.status in (APPROVED, RUNNING, SUMMING)
            """)
    boolean memberOf(UUID id, UUID personId, LocalDate day);

    @Query("""
            select count(round) > 0 from InspectionRound round join round.members member
             where round.id = :id and member.personId = :personId
            """)
    boolean everMemberOf(UUID id, UUID personId);

    @Query("select distinct member.personId from InspectionRound round join round.members member where round.id = :id")
    List<UUID> team(UUID id);

    @Query(
            "select distinct round.id from InspectionRound round join round.members member where member.personId = :personId")
    List<UUID> everOn(UUID personId);

    @Query("select round from InspectionRound round join round.targets target where target.id = :targetId")
    Optional<InspectionRound> ofTarget(UUID targetId);

    record TargetCount(UUID id, long targets) {}

    @Query("""
            select new org.aiwei.inspection.RoundRepository$TargetCount(round.id, count(target))
              from InspectionRound round join round.targets target where round.id in :ids group by round.id
            """)
    List<TargetCount> targetCounts(Collection<UUID> ids);
}

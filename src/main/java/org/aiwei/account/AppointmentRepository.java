package org.aiwei.account;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.aiwei.access.Duty;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface AppointmentRepository extends JpaRepository<Appointment, UUID> {

    @Query("select post from Appointment post where post.personId in :people order by post.fromOn, post.id")
    List<Appointment> ofPeople(Collection<UUID> people);

    @Query("""
            select post from Appointment post join Person person on person.id = post.personId
             where post.unitId = :unitId and person.disabledAt is null
               and post.fromOn <= :day and (post.toOn is null or post.toOn >= :day)
             order by person.namePy, person.id, post.fromOn
            """)
    List<Appointment> atUnit(UUID unitId, LocalDate day);

    @Query("""
            select post from Appointment post join Person person on person.id = post.personId
             where post.duty = :duty and post.unitPath = :path and person.disabledAt is null
               and post.fromOn <= :day and (post.toOn is null or post.toOn >= :day)
             order by person.namePy, person.id
            """)
    List<Appointment> atPath(Duty duty, String path, LocalDate day);

    @Query("""
            select post from Appointment post join Person person on person.id = post.personId
             where post.unitPath like concat(:path, '%') and person.disabledAt is null
               and post.fromOn <= :day and (post.toOn is null or post.toOn >= :day)
             order by person.namePy, person.id, post.fromOn
            """)
    List<Appointment> below(String path, LocalDate day);

    @Query("select post from Appointment post where post.fromOn <= :day and (post.toOn is null or post.toOn >= :day)")
    List<Appointment> heldOn(LocalDate day);

    @Query(
            "select count(post) from Appointment post where post.unitId = :unitId and (post.toOn is null or post.toOn > :lastDay)")
    long openAfter(UUID unitId, LocalDate lastDay);

    @Query("""
            select count(post) > 0 from Appointment post
             where post.personId = :personId and post.unitId = :unitId and post.duty = :duty and post.id <> :self
               and (post.toOn is null or post.toOn >= :from) and post.fromOn <= :to
            """)
    boolean overlaps(UUID personId, UUID unitId, Duty duty, LocalDate from, LocalDate to, UUID self);

    @Query("""
            select distinct person.login from Appointment post join Person person on person.id = post.personId
             where post.unitPath like concat(:path, '%') and (post.toOn is null or post.toOn >= :day)
            """)
    List<String> loginsBelow(String path, LocalDate day);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update versioned Appointment post
               set post.unitPath = concat(:newPath, substring(post.unitPath, length(:oldPath) + 1))
             where post.unitPath like concat(:oldPath, '%')
            """)
    int rewritePaths(String oldPath, String newPath);
}

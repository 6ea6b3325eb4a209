package org.aiwei.calendar;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface CalendarYearRepository extends JpaRepository<CalendarYear, Integer> {

    /** Lets the version grow although only days of the year change. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query(value = "update work_calendar_year set version = version + 1 where year = :year", nativeQuery = true)
    void touch(int year);
}

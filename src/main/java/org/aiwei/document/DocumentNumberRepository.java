package org.aiwei.document;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DocumentNumberRepository extends JpaRepository<DocumentNumber, UUID> {

    List<DocumentNumber> findBySubjectTypeAndSubjectIdAndVoidedAtIsNull(String subjectType, UUID subjectId);

    @Query(
            "select coalesce(max(number.n), 0) from DocumentNumber number where number.seriesId = :series and number.year = :year")
    int last(UUID series, int year);

    @Query("select coalesce(max(number.n), 0) from DocumentNumber number where number.seriesId = :series")
    int last(UUID series);

    @Query(
            "select distinct number.year from DocumentNumber number where number.seriesId = :series order by number.year desc")
    List<Integer> years(UUID series);
}

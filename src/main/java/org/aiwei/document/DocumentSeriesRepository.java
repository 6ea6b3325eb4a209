package org.aiwei.document;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

interface DocumentSeriesRepository
        extends JpaRepository<DocumentSeries, UUID>, JpaSpecificationExecutor<DocumentSeries> {

    List<DocumentSeries> findByOwnerPathOrderByCodeAscIdAsc(String ownerPath);

    boolean existsByOwnerPathAndPatternAndIdNot(String ownerPath, String pattern, UUID id);
}

package org.aiwei.reporting;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.platform.RecordNotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What units owe, and their way from missing to accepted. */
@Service
@Transactional
@RequiredArgsConstructor
public class Reports {

    private final ReportRepository repository;
    private final ReportFinder finder;

    /** Without asking who looks: for modules above, after their own check. */
    @Transactional(readOnly = true)
    public ReportRef ref(UUID id) {
        var report = repository.findById(id).orElseThrow(() -> new RecordNotFound(Report.class, id));
        return ReportRef.of(report, finder.frame(report));
    }
}

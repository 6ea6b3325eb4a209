package org.aiwei.rectification;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param text for a group of people: no problem in words, no name of a person, nothing that was found covertly */
record NudgePage(List<Row> rows, String text) {

    /**
     * @param waits whether the unit has something to do
     * @param last when it was urged last
     * @param next when it may be urged again; {@code null}: at once
     */
    record Row(
            UUID id,
            String no,
            String problem,
            String unit,
            LocalDate dueOn,
            boolean waits,
            @Nullable LocalDateTime last,
            @Nullable LocalDateTime next) {}
}

package org.aiwei.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the matrix as it is read. Units and people are ids yet. */
record MatrixRow(
        UUID id,
        int number,
        String action,
        int seq,
        String content,
        @Nullable UUID leader,
        @Nullable UUID lead,
        List<UUID> cooperating,
        @Nullable String level,
        @Nullable String responsiblePerson,
        @Nullable String measures,
        @Nullable UUID requirement,
        @Nullable LocalDate due,
        List<Tag> tags,
        AssignmentStatus status,
        @Nullable UUID part,
        @Nullable UUID unit,
        @Nullable PartRole role,
        @Nullable PartStatus state,
        int percent,
        @Nullable Light light) {}

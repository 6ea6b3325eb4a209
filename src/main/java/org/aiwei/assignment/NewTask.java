package org.aiwei.assignment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a unit's part to be given to a person.
 *
 * @param personId {@code null} for somebody who has no account
 */
public record NewTask(
        @Nullable UUID personId,
        String personName,
        String content,
        @Nullable LocalDate dueOn) {}

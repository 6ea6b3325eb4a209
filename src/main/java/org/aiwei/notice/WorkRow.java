package org.aiwei.notice;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.aiwei.assignment.Light;
import org.jspecify.annotations.Nullable;

/**
 * One item on the page.
 *
 * @param light {@code null} where nothing runs any more
 * @param lightHref where the light is explained
 * @param nudges whether this person may urge those for whom it waits
 * @param about unit whose matter it is
 * @param at when it was opened, or closed if it is
 */
record WorkRow(
        UUID id,
        UUID subjectId,
        UUID parentId,
        Step step,
        @Nullable Light light,
        @Nullable String lightHref,
        boolean nudges,
        Days days,
        @Nullable LocalDate dueOn,
        String title,
        String about,
        String campaign,
        @Nullable String href,
        String by,
        @Nullable String waitsFor,
        LocalDateTime at,
        boolean unread) {}

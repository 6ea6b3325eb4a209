package org.aiwei.account;

import java.time.LocalDate;
import java.util.UUID;
import org.aiwei.access.Duty;
import org.jspecify.annotations.Nullable;

/**
 * A post to be taken up.
 *
 * @param title 职务, may be empty
 * @param to last day; {@code null} until further notice
 */
public record NewAppointment(
        UUID unitId,
        Duty duty,
        String title,
        LocalDate from,
        @Nullable LocalDate to) {}

package org.aiwei.notice;

import java.time.LocalDate;
import java.util.UUID;

/**
 * How many things wait for the people of a unit with the same last day.
 *
 * @param on last day on which they are in time
 */
public record DueAtUnit(UUID unitId, LocalDate on, long many) {}

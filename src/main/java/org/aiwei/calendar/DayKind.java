package org.aiwei.calendar;

/** What the calendar says of a day that differs from the plain week. */
public enum DayKind {
    WORKDAY,
    HOLIDAY
}

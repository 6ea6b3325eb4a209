package org.aiwei.reporting;

/** When a report that is still owed is called for; the later the stronger. */
enum ReminderStep {
    FIVE_DAYS(-5),
    ONE_DAY(-1),
    THE_DAY(0),
    /** The day after: to the head of the unit, once. */
    OVERDUE(1);

    private final int days;

    ReminderStep(int days) {
        this.days = days;
    }

    int days() {
        return days;
    }
}

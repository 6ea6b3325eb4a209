package org.aiwei.campaign;

/** What happens on a rung: 提醒, 催办, 督办 (three colours), 通报, 约谈, 问责. */
public enum LadderStep {
    REMIND,
    URGE,
    SUPERVISE_BLUE,
    SUPERVISE_YELLOW,
    SUPERVISE_RED,
    BULLETIN,
    INTERVIEW,
    ACCOUNTABILITY;

    /** Interview and accountability are people's decisions; the program only proposes them. */
    public boolean mayBeAutomatic() {
        return this != INTERVIEW && this != ACCOUNTABILITY;
    }
}

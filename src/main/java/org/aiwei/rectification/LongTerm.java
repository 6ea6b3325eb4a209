package org.aiwei.rectification;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** 持续整改: goal of the stage, when it is looked at next, when it is to be finished. */
@Embeddable
record LongTerm(String stageGoal, LocalDate reviewOn, LocalDate expectedOn) {

    LongTerm next(LocalDate review, String goal) {
        return new LongTerm(goal.isEmpty() ? stageGoal : goal, review, expectedOn);
    }
}

package org.aiwei.rectification;

import org.aiwei.campaign.LadderStep;
import org.springframework.stereotype.Component;

/** What the papers of the ladder are called; papers are Chinese whoever prints them. */
@Component
class StepWords {

    String title(LadderStep step) {
        return switch (step) {
            case REMIND -> "提醒";
            case URGE -> "催办";
            case SUPERVISE_BLUE -> "督办单（蓝）";
            case SUPERVISE_YELLOW -> "督办单（黄）";
            case SUPERVISE_RED -> "督办单（红）";
            case BULLETIN -> "通报";
            case INTERVIEW -> "约谈通知";
            case ACCOUNTABILITY -> "问责建议";
        };
    }
}

package org.aiwei.campaign;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import org.springframework.validation.Errors;

/** The part of {@link RulesForm} about nudges, public notice and look-backs. */
record FollowUpForm(
        @Size(max = 10) String nudgeHours,
        @Size(max = 60) String lookBacks,
        @Size(max = 10) String publicNoticeDays,
        @Size(max = 10) String relapseDays) {

    static final FollowUpForm BLANK = new FollowUpForm("", "", "", "");

    FollowUpForm {
        nudgeHours = Typed.text(nudgeHours);
        lookBacks = Typed.text(lookBacks);
        publicNoticeDays = Typed.text(publicNoticeDays);
        relapseDays = Typed.text(relapseDays);
    }

    static FollowUpForm of(FollowUpRule rule) {
        return new FollowUpForm(
                String.valueOf(rule.nudgeHours()),
                rule.lookBacks().replace(",", " "),
                String.valueOf(rule.publicNoticeDays()),
                String.valueOf(rule.relapseDays()));
    }

    FollowUpRule read(Errors errors) {
        var days = new ArrayList<Integer>();
        for (var word : lookBacks.split("[\\s,，、;；]+", -1)) {
            if (!word.isEmpty() && !errors.hasFieldErrors("followUp.lookBacks")) {
                days.add(Typed.number(errors, "followUp.lookBacks", word, 1, 365));
            }
        }
        return new FollowUpRule(
                Typed.number(errors, "followUp.nudgeHours", nudgeHours, 1, 720),
                FollowUpRule.joined(days),
                Typed.number(errors, "followUp.publicNoticeDays", publicNoticeDays, 0, 60),
                Typed.number(errors, "followUp.relapseDays", relapseDays, 1, 730));
    }
}

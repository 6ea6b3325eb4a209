package org.aiwei.campaign;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

record MoveForm(@Size(max = 1000) String remark, @Nullable Long version) {

    MoveForm {
        remark = Typed.text(remark);
    }

    void check(CampaignAction action, Errors errors) {
        if (action.needsReason() && remark.isEmpty()) {
            errors.rejectValue("remark", "campaign.reason.missing");
        }
    }
}

package org.aiwei.platform;

import java.util.Map;
import org.springframework.validation.BindingResult;

/** Puts a rule's refusal into the form that caused it, so that the page comes back with the sentence in place. */
public final class Refusals {

    private Refusals() {}

    /** @param fields the field to which a rule's code belongs; other rules stand above the form */
    public static void put(BindingResult errors, RuleBroken broken, Map<String, String> fields) {
        var field = fields.get(broken.code());
        if (field == null) {
            errors.reject(broken.messageKey(), broken.args(), "");
        } else {
            errors.rejectValue(field, broken.messageKey(), broken.args(), "");
        }
    }
}

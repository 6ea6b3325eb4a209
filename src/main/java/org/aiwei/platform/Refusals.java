package org.aiwei.platform;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.server.ResponseStatusException;

/** Puts a rule's refusal into the form that caused it, so that the page comes back with the sentence in place. */
public final class Refusals {

    private Refusals() {}

    /** Answers 400 when a hidden field or a choice held what no form sends; typed text never comes to this. */
    public static void ensureReadable(BindingResult bound) {
        if (bound.getTarget() == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

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

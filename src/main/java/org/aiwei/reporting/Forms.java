package org.aiwei.reporting;

import java.util.Map;
import org.aiwei.platform.RuleBroken;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** How a page with a form is shown: fresh, or again because something is wrong in it. */
final class Forms {

    private static final String NAME = "form";

    private Forms() {}

    static ModelAndView fresh(String view, Object form, Object page) {
        return new ModelAndView(view, Map.of("page", page))
                .addObject(NAME, form)
                .addObject(BindingResult.MODEL_KEY_PREFIX + NAME, new BeanPropertyBindingResult(form, NAME));
    }

    /** With what was typed and what is wrong with it. */
    static ModelAndView again(String view, Object page) {
        var again = new ModelAndView(view, Map.of("page", page));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    /** Answers 400 when a hidden field or a choice held what no form sends; typed text never comes to this. */
    static void ensureReadable(BindingResult bound) {
        if (bound.getTarget() == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    /** Puts the sentence of a broken rule on top of the form. */
    static void reject(Errors errors, RuleBroken broken) {
        errors.reject(broken.messageKey(), broken.args(), "");
    }

    static void reject(Errors errors, String field, RuleBroken broken) {
        errors.rejectValue(field, broken.messageKey(), broken.args(), "");
    }
}

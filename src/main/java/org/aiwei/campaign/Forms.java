package org.aiwei.campaign;

import java.util.Map;
import org.aiwei.platform.Flash;
import org.aiwei.platform.RuleBroken;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a page with a form is shown: fresh, reshaped, or again because something is wrong in it. */
final class Forms {

    private static final String NAME = "form";

    private Forms() {}

    /** Without errors of an earlier binding: rows have moved, so they would stand beside the wrong field. */
    static ModelAndView fresh(String view, Object form, Map<String, ?> facts) {
        return new ModelAndView(view, facts)
                .addObject(NAME, form)
                .addObject(BindingResult.MODEL_KEY_PREFIX + NAME, new BeanPropertyBindingResult(form, NAME));
    }

    /** Answers 400 when a hidden field or a choice held what no form sends; typed text never comes to this. */
    static void ensureReadable(BindingResult bound) {
        if (bound.getTarget() == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    /** With what was typed and what is wrong with it. */
    static ModelAndView again(String view, Map<String, ?> facts) {
        var page = new ModelAndView(view, facts);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** Saves what is all right and goes on to the page that shows it; what is not comes back, a broken rule on top. */
    static ModelAndView save(Asked asked, BindingResult errors, RedirectAttributes flash, Runnable useCase) {
        if (!errors.hasErrors()) {
            try {
                useCase.run();
                Flash.say(flash, "campaign.saved");
                return new ModelAndView("redirect:" + asked.next());
            } catch (RuleBroken broken) {
                reject(errors, broken);
            }
        }
        return again(asked.view(), asked.facts());
    }

    /** @param next page that shows what was saved */
    record Asked(String view, Map<String, ?> facts, String next) {}

    /** Puts the sentence of a broken rule on top of the form. */
    static void reject(Errors errors, RuleBroken broken) {
        errors.reject(broken.messageKey(), broken.args(), null);
    }
}

package org.aiwei.rectification;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** How a page with a form is shown: fresh, or again because something is wrong in it. */
final class FollowUpForms {

    private static final String NAME = "form";

    private FollowUpForms() {}

    static ModelAndView fresh(String view, Object form, Object page) {
        return new ModelAndView(view, Map.of("page", page))
                .addObject(NAME, form)
                .addObject(BindingResult.MODEL_KEY_PREFIX + NAME, new BeanPropertyBindingResult(form, NAME));
    }

    static ModelAndView again(String view, Object page) {
        var again = new ModelAndView(view, Map.of("page", page));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}

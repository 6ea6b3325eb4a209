package org.aiwei.rectification;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.platform.Flash;
import org.aiwei.platform.Refusals;
import org.aiwei.platform.RuleBroken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequiredArgsConstructor
class LookBackController {

    private static final String VIEW = "rectification/look-back";

    private final LookBackPages pages;

    @GetMapping("/rectify/look-backs")
    String index(@CurrentActor Actor actor, LookBackFilter filter, Model model) {
        model.addAttribute("page", pages.list(actor, filter));
        return "rectification/look-backs";
    }

    @GetMapping("/rectify/look-backs/{id}")
    ModelAndView show(@CurrentActor Actor actor, @PathVariable UUID id) {
        return FollowUpForms.fresh(VIEW, LookBackForm.EMPTY, pages.one(actor, id));
    }

    @PostMapping("/rectify/look-backs/{id}")
    ModelAndView end(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") LookBackForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        var page = pages.one(actor, id);
        if (!errors.hasErrors()) {
            try {
                pages.end(actor, id, form);
                Flash.say(flash, "rectification.lookBack." + form.outcome());
                return new ModelAndView("redirect:/rectify/look-backs");
            } catch (RuleBroken broken) {
                Refusals.put(errors, broken, Map.of("rectification.lookBack.note", "note"));
            }
        }
        return FollowUpForms.again(VIEW, page);
    }
}

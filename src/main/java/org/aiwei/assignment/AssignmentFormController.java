package org.aiwei.assignment;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.platform.Flash;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One row typed by hand, new or corrected. The buttons of the groups tick their units and show the form again. What no
 * browser would send binds to no form at all and comes back as wrong.
 */
@Controller
@RequiredArgsConstructor
class AssignmentFormController {

    private static final String VIEW = "assignment/form";

    private final FormPages pages;
    private final Assignments assignments;
    private final AssignmentDesk desk;

    @GetMapping("/campaigns/{id}/tasks/new")
    ModelAndView blank(@CurrentActor Actor actor, @PathVariable UUID id) {
        return Forms.fresh(VIEW, pages.empty(actor, id), pages.blank(actor, id));
    }

    @PostMapping("/campaigns/{id}/tasks/new")
    ModelAndView create(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") @Nullable AssignmentForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable UUID group,
            RedirectAttributes flash) {
        var page = pages.blank(actor, id);
        if (form == null) {
            return Forms.again(VIEW, page);
        }
        if (group != null) {
            return Forms.fresh(VIEW, form.with(pages.members(group)), page);
        }
        var draft = form.read(errors);
        if (!errors.hasErrors()) {
            try {
                var created =
                        assignments.draft(actor, id, List.of(draft), null).get(0);
                Flash.say(flash, "assignment.created");
                return new ModelAndView("redirect:/assignments/" + created);
            } catch (RuleBroken broken) {
                Forms.reject(errors, broken);
            }
        }
        return Forms.again(VIEW, page);
    }

    @GetMapping("/assignments/{id}/edit")
    ModelAndView edit(@CurrentActor Actor actor, @PathVariable UUID id) {
        return Forms.fresh(VIEW, pages.filled(actor, id), pages.edit(actor, id));
    }

    @PostMapping("/assignments/{id}/edit")
    ModelAndView save(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") @Nullable AssignmentForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable UUID group,
            RedirectAttributes flash) {
        var page = pages.edit(actor, id);
        if (form == null) {
            return Forms.again(VIEW, page);
        }
        if (group != null) {
            return Forms.fresh(VIEW, form.with(pages.members(group)), page);
        }
        var draft = form.read(errors);
        if (!errors.hasErrors()) {
            try {
                desk.edit(actor, id, draft, form.version());
                Flash.say(flash, "assignment.saved");
                return new ModelAndView("redirect:/assignments/" + id);
            } catch (RuleBroken broken) {
                Forms.reject(errors, broken);
            }
        }
        return Forms.again(VIEW, page);
    }
}

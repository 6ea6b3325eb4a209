package org.aiwei.rectification;

import jakarta.validation.Valid;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.platform.Flash;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.StaleRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the unit writes: its plan, and that it is done. */
@Controller
@RequiredArgsConstructor
class UnitWorkController {

    private static final String PLAN = "rectification/plan";
    private static final String SUBMISSION = "rectification/submission";

    private final ItemPages pages;
    private final Rectifications rectifications;

    @GetMapping("/rectify/{id}/plan")
    ModelAndView plan(@CurrentActor Actor actor, @PathVariable UUID id) {
        var page = pages.move(actor, id, RectificationAction.PLAN);
        var shown = page.shown();
        return ItemForms.fresh(PLAN, new PlanForm(shown.measures(), shown.responsible(), shown.version()), page);
    }

    @PostMapping("/rectify/{id}/plan")
    ModelAndView savePlan(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") PlanForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        var page = pages.move(actor, id, RectificationAction.PLAN);
        if (errors.hasErrors()) {
            return ItemForms.again(PLAN, page);
        }
        rectifications.plan(actor, id, form.measures(), form.responsible(), known(id, form.version()));
        Flash.say(flash, "rectification.moved.PLAN", page.shown().item().no());
        return new ModelAndView("redirect:/rectify/" + id);
    }

    @GetMapping("/rectify/{id}/submission")
    ModelAndView submission(@CurrentActor Actor actor, @PathVariable UUID id) {
        var page = pages.move(actor, id, RectificationAction.SUBMIT);
        var shown = page.shown();
        return ItemForms.fresh(SUBMISSION, SubmissionForm.empty(shown.measures(), shown.version()), page);
    }

    @PostMapping("/rectify/{id}/submission")
    ModelAndView submit(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") SubmissionForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        var page = pages.move(actor, id, RectificationAction.SUBMIT);
        var application = form.read(errors);
        if (!errors.hasErrors()) {
            try {
                var move = Move.saying("").with(application);
                rectifications.move(actor, id, RectificationAction.SUBMIT, move, known(id, form.version()));
                Flash.say(
                        flash, "rectification.moved.SUBMIT", page.shown().item().no());
                return new ModelAndView("redirect:/rectify/" + id);
            } catch (RuleBroken broken) {
                var field = broken.code().endsWith(".photo") ? "noPhotoReason" : "statement";
                ItemForms.reject(errors, field, broken);
            }
        }
        return ItemForms.again(SUBMISSION, page);
    }

    static Long known(UUID id, @Nullable Long version) {
        if (version == null) {
            throw new StaleRecord(Rectification.class, id);
        }
        return version;
    }
}

package org.aiwei.organization;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.platform.Flash;
import org.aiwei.platform.Refusals;
import org.aiwei.platform.RuleBroken;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The four ways in which a unit changes, a page each. */
@Controller
@RequiredArgsConstructor
class UnitChangeController {

    private static final Map<String, String> FIELDS = Map.of(
            "organization.name.taken", "name",
            "organization.rename.before", "from",
            "organization.rename.future", "from",
            "organization.kind.top", "kind",
            "organization.move.circle", "parentId",
            "organization.close.before", "lastDay");

    private final Units units;
    private final UnitPages pages;
    private final Clock clock;

    @GetMapping("/admin/units/{id}/details")
    String details(@CurrentActor Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("form", UnitDetailsForm.of(pages.row(actor, id)));
        return page(actor, id, model, "organization/details");
    }

    @PostMapping("/admin/units/{id}/details")
    ModelAndView revise(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") UnitDetailsForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        return change(actor, id, errors, model, flash, "organization/details", () -> units.revise(actor, id, form));
    }

    @GetMapping("/admin/units/{id}/name")
    String name(@CurrentActor Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("form", UnitNameForm.of(pages.row(actor, id), LocalDate.now(clock)));
        return page(actor, id, model, "organization/name");
    }

    @PostMapping("/admin/units/{id}/name")
    ModelAndView rename(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") UnitNameForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        return change(actor, id, errors, model, flash, "organization/name", () -> units.rename(actor, id, form));
    }

    @GetMapping("/admin/units/{id}/place")
    String place(@CurrentActor Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("form", UnitPlaceForm.of(pages.row(actor, id)));
        return page(actor, id, model, "organization/place");
    }

    @PostMapping("/admin/units/{id}/place")
    ModelAndView move(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") UnitPlaceForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        return change(actor, id, errors, model, flash, "organization/place", () -> units.move(actor, id, form));
    }

    @GetMapping("/admin/units/{id}/closing")
    String closing(@CurrentActor Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("form", UnitClosingForm.of(pages.row(actor, id), LocalDate.now(clock)));
        return page(actor, id, model, "organization/closing");
    }

    @PostMapping("/admin/units/{id}/closing")
    ModelAndView close(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") UnitClosingForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        return change(actor, id, errors, model, flash, "organization/closing", () -> units.close(actor, id, form));
    }

    private ModelAndView change(
            Actor actor,
            UUID id,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            String view,
            Runnable useCase) {
        if (!errors.hasErrors()) {
            try {
                useCase.run();
                Flash.say(flash, "organization.changed");
                return new ModelAndView("redirect:/admin/units/" + id);
            } catch (RuleBroken broken) {
                Refusals.put(errors, broken, FIELDS);
            }
        }
        return new ModelAndView(page(actor, id, model, view), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String page(Actor actor, UUID id, Model model, String view) {
        model.addAttribute("unit", pages.row(actor, id));
        model.addAttribute("parents", pages.choices(actor));
        model.addAttribute("kinds", UnitKind.values());
        return view;
    }
}

package org.aiwei.inspection;

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
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a round looks at, and how each is arranged. */
@Controller
@RequiredArgsConstructor
class TargetController {

    private static final String ALL = "inspection/targets";
    private static final String ONE = "inspection/target";
    private static final Map<String, String> FIELDS = Map.of("inspection.target.day", "plannedOn");

    private final TargetPages pages;
    private final RoundDesk desk;

    @GetMapping("/inspections/{id}/targets")
    ModelAndView all(@CurrentActor Actor actor, @PathVariable UUID id) {
        return Forms.fresh(ALL, TargetsForm.empty(), pages.all(actor, id));
    }

    @PostMapping("/inspections/{id}/targets")
    ModelAndView aim(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") TargetsForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        var page = pages.all(actor, id);
        var plan = form.read(errors);
        if (!errors.hasErrors()) {
            try {
                desk.aim(actor, id, form.chosen(), form.places(), plan);
                Flash.say(flash, "inspection.saved");
                return new ModelAndView("redirect:/inspections/" + id + "/targets");
            } catch (RuleBroken broken) {
                Refusals.put(errors, broken, FIELDS);
            }
        }
        return Forms.again(ALL, page);
    }

    @PostMapping("/inspections/{id}/targets/{targetId}/removal")
    String spare(
            @CurrentActor Actor actor, @PathVariable UUID id, @PathVariable UUID targetId, RedirectAttributes flash) {
        desk.spare(actor, id, targetId);
        Flash.say(flash, "inspection.saved");
        return "redirect:/inspections/" + id + "/targets";
    }

    @GetMapping("/inspections/{id}/targets/{targetId}")
    ModelAndView one(@CurrentActor Actor actor, @PathVariable UUID id, @PathVariable UUID targetId) {
        return Forms.fresh(ONE, pages.filled(actor, id, targetId), pages.one(actor, id, targetId));
    }

    @PostMapping("/inspections/{id}/targets/{targetId}")
    ModelAndView arrange(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID targetId,
            @Valid @ModelAttribute("form") TargetForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        Forms.ensureReadable(errors);
        var page = pages.one(actor, id, targetId);
        var plan = form.read(errors);
        if (!errors.hasErrors()) {
            try {
                desk.arrange(actor, id, targetId, plan, form.version());
                Flash.say(flash, "inspection.saved");
                return new ModelAndView("redirect:/inspections/" + id + "/targets");
            } catch (RuleBroken broken) {
                Refusals.put(errors, broken, FIELDS);
            }
        }
        return Forms.again(ONE, page);
    }
}

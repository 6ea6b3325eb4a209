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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Checklists as wholes. */
@Controller
@RequiredArgsConstructor
class ChecklistController {

    private static final String FORM = "inspection/checklist-new";

    private final ChecklistPages pages;
    private final ChecklistDesk desk;

    @GetMapping("/inspections/checklists")
    String index(@CurrentActor Actor actor, @RequestParam(required = false) @Nullable String page, Model model) {
        model.addAttribute("page", pages.list(actor, Typed.page(page)));
        return "inspection/checklists";
    }

    @GetMapping("/inspections/checklists/new")
    ModelAndView blank(@CurrentActor Actor actor) {
        pages.ensureKeeper(actor);
        return Forms.fresh(FORM, new ChecklistForm("", ""), "");
    }

    @PostMapping("/inspections/checklists/new")
    ModelAndView create(
            @CurrentActor Actor actor,
            @Valid @ModelAttribute("form") ChecklistForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        pages.ensureKeeper(actor);
        var groups = form.read(errors);
        if (!errors.hasErrors()) {
            try {
                var id = desk.draft(actor, Typed.text(form.name()), groups);
                Flash.say(flash, "inspection.checklist.drafted");
                return new ModelAndView("redirect:/inspections/checklists/" + id);
            } catch (RuleBroken broken) {
                Refusals.put(errors, broken, Map.of("inspection.checklist.twice", "name"));
            }
        }
        return Forms.again(FORM, "");
    }

    @GetMapping("/inspections/checklists/{id}")
    String show(@CurrentActor Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", pages.show(actor, id));
        return "inspection/checklist";
    }

    @PostMapping("/inspections/checklists/{id}/readiness")
    String ready(@CurrentActor Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        desk.ready(actor, id);
        Flash.say(flash, "inspection.checklist.nowReady");
        return "redirect:/inspections/checklists/" + id;
    }

    @PostMapping("/inspections/checklists/{id}/retirement")
    String retire(@CurrentActor Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        desk.retire(actor, id);
        Flash.say(flash, "inspection.checklist.nowRetired");
        return "redirect:/inspections/checklists/" + id;
    }

    @PostMapping("/inspections/checklists/{id}/numbers")
    String next(@CurrentActor Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        var next = desk.next(actor, id);
        Flash.say(flash, "inspection.checklist.nextMade");
        return "redirect:/inspections/checklists/" + next;
    }
}

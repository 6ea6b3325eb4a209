package org.aiwei.organization;

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
import org.springframework.http.HttpStatus;
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

@Controller
@RequiredArgsConstructor
class GroupController {

    private static final Map<String, String> FIELDS =
            Map.of("organization.group.taken", "name", "organization.group.empty", "kinds");

    private final UnitGroups groups;
    private final UnitPages pages;

    @GetMapping("/admin/units/groups")
    String index(@CurrentActor Actor actor, Model model) {
        model.addAttribute("rows", groups.list(actor));
        return "organization/groups";
    }

    @GetMapping("/admin/units/groups/new")
    String blank(@CurrentActor Actor actor, Model model) {
        var root = pages.bureaus(actor).stream().map(UnitRow::id).findFirst().orElse(null);
        model.addAttribute("form", GroupForm.empty(root));
        return page(actor, null, model);
    }

    @PostMapping("/admin/units/groups")
    ModelAndView create(
            @CurrentActor Actor actor,
            @Valid @ModelAttribute("form") GroupForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        return save(actor, null, errors, model, flash, () -> groups.define(actor, form));
    }

    @GetMapping("/admin/units/groups/{id}")
    String edit(@CurrentActor Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("form", groups.form(actor, id));
        return page(actor, id, model);
    }

    @PostMapping("/admin/units/groups/{id}")
    ModelAndView update(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") GroupForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        groups.form(actor, id); // who may not see it is not told what is wrong in the form
        return save(actor, id, errors, model, flash, () -> groups.redefine(actor, id, form.wanted(), form.version()));
    }

    @PostMapping("/admin/units/groups/{id}/removal")
    String remove(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam @Nullable Long version,
            RedirectAttributes flash) {
        groups.remove(actor, id, version);
        Flash.say(flash, "organization.group.removed");
        return "redirect:/admin/units/groups";
    }

    private ModelAndView save(
            Actor actor,
            @Nullable UUID id,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            Runnable useCase) {
        if (!errors.hasErrors()) {
            try {
                useCase.run();
                Flash.say(flash, "organization.group.saved");
                return new ModelAndView("redirect:/admin/units/groups");
            } catch (RuleBroken broken) {
                Refusals.put(errors, broken, FIELDS);
            }
        }
        return new ModelAndView(page(actor, id, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String page(Actor actor, @Nullable UUID id, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("bureaus", pages.bureaus(actor));
        model.addAttribute("units", pages.choices(actor));
        model.addAttribute("kinds", UnitKind.values());
        return "organization/group";
    }
}

package org.aiwei.standard;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.platform.Flash;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/standards/{editionId}/data")
@RequiredArgsConstructor
class DataItemController {

    private final StandardDataItems items;
    private final Editions editions;

    @GetMapping
    String index(@CurrentActor Actor actor, @PathVariable UUID editionId, Model model) {
        model.addAttribute("page", items.list(actor, editionId));
        return "standard/data";
    }

    @GetMapping("/new")
    ModelAndView blank(@CurrentActor Actor actor, @PathVariable UUID editionId, Model model) {
        editions.ensureMayEdit(actor, editionId);
        model.addAttribute("form", items.blank(actor, editionId));
        return page(actor, editionId, null, model, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView create(
            @CurrentActor Actor actor,
            @PathVariable UUID editionId,
            @Valid @ModelAttribute("form") DataItemForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        editions.ensureMayEdit(actor, editionId);
        if (sound(form, errors)) {
            try {
                items.add(actor, editionId, form);
                Flash.say(flash, "standard.data.added", form.name());
                return new ModelAndView("redirect:/standards/" + editionId + "/data");
            } catch (RuleBroken broken) {
                EditionController.reject(errors, "number", "standard.number_taken", broken);
            }
        }
        return page(actor, editionId, null, model, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{id}")
    ModelAndView show(@CurrentActor Actor actor, @PathVariable UUID editionId, @PathVariable UUID id, Model model) {
        model.addAttribute("form", items.form(actor, editionId, id));
        return page(actor, editionId, id, model, HttpStatus.OK);
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @CurrentActor Actor actor,
            @PathVariable UUID editionId,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") DataItemForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        editions.ensureMayEdit(actor, editionId);
        if (sound(form, errors)) {
            try {
                items.change(actor, editionId, id, form);
                Flash.say(flash, "standard.saved");
                return new ModelAndView("redirect:/standards/" + editionId + "/data");
            } catch (RuleBroken broken) {
                EditionController.reject(errors, "number", "standard.number_taken", broken);
            }
        }
        return page(actor, editionId, id, model, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id}/removal")
    String remove(
            @CurrentActor Actor actor,
            @PathVariable UUID editionId,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            RedirectAttributes flash) {
        items.remove(actor, editionId, id, version);
        Flash.say(flash, "standard.removed");
        return "redirect:/standards/" + editionId + "/data";
    }

    private static boolean sound(DataItemForm form, BindingResult errors) {
        if (!errors.hasErrors() && form.lacksNumber()) {
            errors.rejectValue("targetValue", "standard.data.number_needed");
        }
        return !errors.hasErrors();
    }

    private ModelAndView page(Actor actor, UUID editionId, @Nullable UUID id, Model model, HttpStatus status) {
        model.addAttribute("edition", editions.show(actor, editionId));
        model.addAttribute("itemId", id);
        model.addAttribute("item", id == null ? null : items.form(actor, editionId, id));
        model.addAllAttributes(Map.of(
                "aspects", items.choices(actor, editionId),
                "operators", Arrays.asList(TargetOperator.values())));
        return new ModelAndView("standard/data-item", model.asMap(), status);
    }
}

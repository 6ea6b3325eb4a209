package org.aiwei.standard;

import jakarta.validation.Valid;
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
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequiredArgsConstructor
class EditionController {

    private final Editions editions;
    private final StandardTrees trees;
    private final StandardPolicy policy;

    @GetMapping("/standards")
    String index(@CurrentActor Actor actor, @RequestParam(required = false) @Nullable Integer page, Model model) {
        model.addAttribute("page", editions.list(actor, page));
        model.addAttribute("mayCreate", policy.mayCopy(actor));
        return "standard/index";
    }

    @GetMapping("/standards/new")
    ModelAndView blank(@CurrentActor Actor actor) {
        policy.bureauOf(actor);
        return new ModelAndView("standard/new", Map.of("form", EditionForm.empty()));
    }

    @PostMapping("/standards")
    ModelAndView create(
            @CurrentActor Actor actor,
            @Valid @ModelAttribute("form") EditionForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        policy.bureauOf(actor);
        if (!errors.hasErrors()) {
            try {
                var id = editions.create(actor, form.head());
                Flash.say(flash, "standard.begun", form.name());
                return new ModelAndView("redirect:/standards/" + id);
            } catch (RuleBroken taken) {
                errors.rejectValue("label", taken.messageKey(), taken.args(), "");
            }
        }
        return new ModelAndView("standard/new", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** @param q what to search for in the tree */
    @GetMapping("/standards/{id}")
    String show(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false, defaultValue = "") String q,
            Model model) {
        model.addAttribute("page", trees.show(actor, id, q));
        return "standard/tree";
    }

    @GetMapping("/standards/{id}/edition")
    String cover(@CurrentActor Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("edition", editions.show(actor, id));
        model.addAttribute("form", editions.form(actor, id));
        model.addAttribute("copy", new CopyForm(""));
        return "standard/edition";
    }

    @PostMapping("/standards/{id}/edition")
    ModelAndView change(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") EditionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        editions.ensureMayEdit(actor, id);
        if (!errors.hasErrors()) {
            try {
                editions.change(actor, id, form);
                Flash.say(flash, "standard.saved");
                return new ModelAndView("redirect:/standards/" + id + "/edition");
            } catch (RuleBroken broken) {
                EditionController.reject(errors, "label", "standard.label_taken", broken);
            }
        }
        model.addAttribute("copy", new CopyForm(""));
        return again(actor, id, model);
    }

    @PostMapping("/standards/{id}/copy")
    ModelAndView copy(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("copy") CopyForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        editions.ensureMayCopy(actor, id);
        if (!errors.hasErrors()) {
            try {
                var copy = editions.copy(actor, id, form.label());
                Flash.say(flash, "standard.copied", form.label());
                return new ModelAndView("redirect:/standards/" + copy);
            } catch (RuleBroken broken) {
                reject(errors, "label", "standard.label_taken", broken);
            }
        }
        model.addAttribute("form", editions.form(actor, id));
        return again(actor, id, model);
    }

    private ModelAndView again(Actor actor, UUID id, Model model) {
        model.addAttribute("edition", editions.show(actor, id));
        return new ModelAndView("standard/edition", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** What only a page of ours fills in and cannot be read was not sent by it. */
    static void ensureReadable(BindingResult errors, String hidden) {
        if (errors.getFieldErrors(hidden).stream().anyMatch(FieldError::isBindingFailure)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    /** Puts a broken rule beside its field; any other broken rule is not this form's. */
    static void reject(BindingResult errors, String field, String code, RuleBroken broken) {
        if (!broken.code().equals(code)) {
            throw broken;
        }
        errors.rejectValue(field, broken.messageKey(), broken.args(), "");
    }
}

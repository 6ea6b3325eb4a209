package org.aiwei.standard;

import jakarta.validation.Valid;
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
@RequestMapping("/standards/{editionId}/nodes")
@RequiredArgsConstructor
class NodeController {

    private final StandardNodes nodes;
    private final StandardTrees trees;
    private final Editions editions;

    /** @param parent what the new node hangs below; missing: it is an aspect */
    @GetMapping("/new")
    String blank(
            @CurrentActor Actor actor,
            @PathVariable UUID editionId,
            @RequestParam(required = false) @Nullable UUID parent,
            Model model) {
        editions.ensureMayEdit(actor, editionId);
        model.addAttribute("page", trees.blank(actor, editionId, parent));
        model.addAttribute("form", NodeForm.below(parent));
        return "standard/node";
    }

    @PostMapping
    ModelAndView create(
            @CurrentActor Actor actor,
            @PathVariable UUID editionId,
            @Valid @ModelAttribute("form") NodeForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        editions.ensureMayEdit(actor, editionId);
        EditionController.ensureReadable(errors, "parentId");
        if (!errors.hasErrors()) {
            try {
                var id = nodes.add(actor, editionId, form);
                Flash.say(flash, "standard.node.added", form.code());
                return new ModelAndView("redirect:/standards/" + editionId + "/nodes/" + id);
            } catch (RuleBroken broken) {
                EditionController.reject(errors, "code", "standard.code_taken", broken);
            }
        }
        model.addAttribute("page", trees.blank(actor, editionId, form.parentId()));
        return new ModelAndView("standard/node", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{id}")
    String show(@CurrentActor Actor actor, @PathVariable UUID editionId, @PathVariable UUID id, Model model) {
        model.addAttribute("page", trees.node(actor, editionId, id));
        model.addAttribute("form", trees.form(actor, editionId, id));
        return "standard/node";
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @CurrentActor Actor actor,
            @PathVariable UUID editionId,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") NodeForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        editions.ensureMayEdit(actor, editionId);
        EditionController.ensureReadable(errors, "parentId");
        if (!errors.hasErrors()) {
            try {
                nodes.change(actor, editionId, id, form);
                Flash.say(flash, "standard.saved");
                return new ModelAndView("redirect:/standards/" + editionId + "/nodes/" + id);
            } catch (RuleBroken broken) {
                EditionController.reject(errors, "code", "standard.code_taken", broken);
            }
        }
        model.addAttribute("page", trees.node(actor, editionId, id));
        return new ModelAndView("standard/node", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** @param up towards the beginning; otherwise towards the end */
    @PostMapping("/{id}/position")
    String move(
            @CurrentActor Actor actor,
            @PathVariable UUID editionId,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(defaultValue = "false") boolean up) {
        nodes.move(actor, editionId, id, version, up);
        return "redirect:/standards/" + editionId + "/nodes/" + id;
    }

    @PostMapping("/{id}/removal")
    String remove(
            @CurrentActor Actor actor,
            @PathVariable UUID editionId,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            RedirectAttributes flash) {
        nodes.remove(actor, editionId, id, version);
        Flash.say(flash, "standard.removed");
        return "redirect:/standards/" + editionId;
    }
}

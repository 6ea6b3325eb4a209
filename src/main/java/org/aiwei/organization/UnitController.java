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
class UnitController {

    private final Units units;
    private final UnitPages pages;
    private final Clock clock;

    @GetMapping("/admin/units")
    String index(@CurrentActor Actor actor, @ModelAttribute("filter") UnitFilter filter, Model model) {
        model.addAttribute("rows", pages.list(actor, filter));
        model.addAttribute("kinds", UnitKind.values());
        return "organization/index";
    }

    @GetMapping("/admin/units/{id}")
    String show(@CurrentActor Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", pages.show(actor, id));
        return "organization/show";
    }

    @GetMapping("/admin/units/new")
    String blank(@CurrentActor Actor actor, @RequestParam @Nullable UUID parent, Model model) {
        model.addAttribute("form", UnitForm.empty(parent, LocalDate.now(clock)));
        return page(actor, model);
    }

    @PostMapping("/admin/units")
    ModelAndView create(
            @CurrentActor Actor actor,
            @Valid @ModelAttribute("form") UnitForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            try {
                var id = units.open(actor, form.wanted());
                Flash.say(flash, "organization.opened", form.wanted().name());
                return new ModelAndView("redirect:/admin/units/" + id);
            } catch (RuleBroken broken) {
                Refusals.put(
                        errors, broken, Map.of("organization.name.taken", "name", "organization.closed", "parentId"));
            }
        }
        return new ModelAndView(page(actor, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String page(Actor actor, Model model) {
        model.addAttribute("parents", pages.choices(actor));
        model.addAttribute("kinds", UnitKind.values());
        return "organization/new";
    }
}

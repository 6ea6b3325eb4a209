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

@Controller
@RequiredArgsConstructor
class SiteController {

    private static final String FORM = "inspection/site-form";
    private static final Map<String, String> FIELDS = Map.of(
            "inspection.unit.unknown",
            "unitId",
            "inspection.site.both",
            "outsideName",
            "inspection.site.twice",
            "name");

    private final SitePages pages;
    private final SiteRegister register;

    @GetMapping("/inspections/sites")
    String index(
            @CurrentActor Actor actor,
            @ModelAttribute("filter") SiteFilter filter,
            BindingResult unreadableMeansNoFilter,
            @RequestParam(required = false) @Nullable String page,
            Model model) {
        model.addAttribute("page", pages.list(actor, filter, Typed.page(page)));
        return "inspection/sites";
    }

    @GetMapping("/inspections/sites/{id}")
    String show(@CurrentActor Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", pages.show(actor, id));
        return "inspection/site";
    }

    @GetMapping("/inspections/sites/new")
    ModelAndView blank(@CurrentActor Actor actor, @RequestParam(required = false) @Nullable String unit) {
        return Forms.fresh(FORM, SiteForm.empty(unit), pages.blank(actor));
    }

    @PostMapping("/inspections/sites/new")
    ModelAndView create(
            @CurrentActor Actor actor,
            @Valid @ModelAttribute("form") SiteForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        Forms.ensureReadable(errors);
        var page = pages.blank(actor);
        if (!errors.hasErrors()) {
            try {
                var id = register.open(actor, form);
                Flash.say(flash, "inspection.site.opened", Typed.text(form.name()));
                return new ModelAndView("redirect:/inspections/sites/" + id);
            } catch (RuleBroken broken) {
                Refusals.put(errors, broken, FIELDS);
            }
        }
        return Forms.again(FORM, page);
    }

    @GetMapping("/inspections/sites/{id}/edit")
    ModelAndView edit(@CurrentActor Actor actor, @PathVariable UUID id) {
        var page = pages.edit(actor, id);
        return Forms.fresh(FORM, pages.filled(actor, id), page);
    }

    @PostMapping("/inspections/sites/{id}/edit")
    ModelAndView save(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") SiteForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        Forms.ensureReadable(errors);
        var page = pages.edit(actor, id);
        if (!errors.hasErrors()) {
            try {
                register.edit(actor, id, form);
                Flash.say(flash, "inspection.saved");
                return new ModelAndView("redirect:/inspections/sites/" + id);
            } catch (RuleBroken broken) {
                Refusals.put(errors, broken, FIELDS);
            }
        }
        return Forms.again(FORM, page);
    }

    @PostMapping("/inspections/sites/{id}/closing")
    String close(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            RedirectAttributes flash) {
        register.close(actor, id, version);
        Flash.say(flash, "inspection.site.closed");
        return "redirect:/inspections/sites/" + id;
    }
}

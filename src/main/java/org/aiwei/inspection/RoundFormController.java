package org.aiwei.inspection;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.platform.Flash;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.Refusals;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A round written by hand, new or edited. */
@Controller
@RequiredArgsConstructor
class RoundFormController {

    private static final String VIEW = "inspection/form";
    private static final Map<String, String> FIELDS =
            Map.of("inspection.round.dates", "endsOn", "inspection.checklist.unknown", "checklistId");

    private final RoundFormPages pages;
    private final RoundDesk desk;

    @GetMapping("/inspections/new")
    ModelAndView blank(
            @CurrentActor Actor actor,
            @RequestParam(required = false) @Nullable String campaign,
            @RequestParam(required = false) @Nullable List<@Nullable String> units) {
        var page = pages.blank(actor, Typed.id(campaign), RoundForm.ids(units));
        return Forms.fresh(VIEW, RoundForm.empty(campaign, units), page);
    }

    @PostMapping("/inspections/new")
    ModelAndView create(
            @CurrentActor Actor actor,
            @Valid @ModelAttribute("form") RoundForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        Forms.ensureReadable(errors);
        var campaign = Typed.id(form.campaign());
        if (campaign == null) {
            throw new RecordNotFound(InspectionRound.class, "campaign");
        }
        var page = pages.blank(actor, campaign, form.unitIds());
        var text = form.read(errors);
        if (text != null && !errors.hasErrors()) {
            try {
                var id = desk.draft(actor, campaign, text, form.unitIds());
                Flash.say(flash, "inspection.round.drafted");
                return new ModelAndView("redirect:/inspections/" + id);
            } catch (RuleBroken broken) {
                Refusals.put(errors, broken, FIELDS);
            }
        }
        return Forms.again(VIEW, page);
    }

    @GetMapping("/inspections/{id}/edit")
    ModelAndView edit(@CurrentActor Actor actor, @PathVariable UUID id) {
        return Forms.fresh(VIEW, pages.filled(actor, id), pages.edit(actor, id));
    }

    @PostMapping("/inspections/{id}/edit")
    ModelAndView save(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") RoundForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        Forms.ensureReadable(errors);
        var page = pages.edit(actor, id);
        var text = form.read(errors);
        if (text != null && !errors.hasErrors()) {
            try {
                desk.edit(actor, id, text, form.version());
                Flash.say(flash, "inspection.saved");
                return new ModelAndView("redirect:/inspections/" + id);
            } catch (RuleBroken broken) {
                Refusals.put(errors, broken, FIELDS);
            }
        }
        return Forms.again(VIEW, page);
    }
}

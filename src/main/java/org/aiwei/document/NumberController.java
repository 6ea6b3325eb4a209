package org.aiwei.document;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.access.Duty;
import org.aiwei.organization.Organizations;
import org.aiwei.organization.UnitRef;
import org.aiwei.platform.Flash;
import org.aiwei.platform.Refusals;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
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
class NumberController {

    private static final Map<String, String> FIELDS = Map.of(
            "document.series.prefix", "prefix",
            "document.series.taken", "prefix",
            "document.series.next", "next",
            "document.series.next.used", "next");

    private final NumberRegister register;
    private final SeriesDesk desk;
    private final Organizations organizations;

    @GetMapping("/docs/numbers")
    String index(
            @CurrentActor Actor actor,
            @RequestParam(required = false) @Nullable String series,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String page,
            Model model) {
        model.addAttribute("page", register.page(actor, Typed.id(series), Typed.year(year), Typed.number(page)));
        return "document/numbers";
    }

    @GetMapping("/docs/series/new")
    String blank(@CurrentActor Actor actor, Model model) {
        var offices = offices(actor);
        if (offices.isEmpty()) {
            throw new AccessDeniedException(actor.name() + " keeps no numbers");
        }
        model.addAttribute("form", SeriesForm.empty(offices.get(0).value()));
        return form(actor, null, model);
    }

    @PostMapping("/docs/series")
    ModelAndView create(
            @CurrentActor Actor actor,
            @Valid @ModelAttribute("form") SeriesForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        return save(actor, null, errors, model, flash, () -> desk.add(actor, Typed.path(form.office()), form));
    }

    @GetMapping("/docs/series/{id}")
    String edit(@CurrentActor Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("form", register.form(actor, id));
        return form(actor, id, model);
    }

    @PostMapping("/docs/series/{id}")
    ModelAndView update(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") SeriesForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        return save(actor, id, errors, model, flash, () -> {
            desk.edit(actor, id, form);
            return id;
        });
    }

    private ModelAndView save(
            Actor actor,
            @Nullable UUID id,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            java.util.function.Supplier<UUID> useCase) {
        if (!errors.hasErrors()) {
            try {
                var saved = useCase.get();
                Flash.say(flash, "document.series.saved");
                return new ModelAndView("redirect:/docs/numbers?series=" + saved);
            } catch (RuleBroken broken) {
                Refusals.put(errors, broken, FIELDS);
            }
        }
        return new ModelAndView(form(actor, id, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String form(Actor actor, @Nullable UUID id, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("offices", offices(actor));
        model.addAttribute("year", String.valueOf(register.thisYear()));
        return "document/series";
    }

    private List<Choice> offices(Actor actor) {
        return organizations.byIds(actor.unitsAs(Duty.CAMPAIGN_OFFICER)).values().stream()
                .map(Choice::of)
                .toList();
    }

    record Choice(String value, String text) {

        static Choice of(UnitRef unit) {
            return new Choice(unit.path().value(), unit.name());
        }
    }
}

package org.aiwei.account;

import jakarta.validation.Valid;
import java.text.Normalizer;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.organization.LeaderTies;
import org.aiwei.organization.TieKind;
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

/** What a leader looks after, kept on the leader's page. */
@Controller
@RequiredArgsConstructor
class TieController {

    private static final Map<String, String> FIELDS =
            Map.of("organization.tie.field", "field", "organization.tie.lasts", "unitId");

    private final LeaderTies ties;
    private final PersonPages pages;
    private final Clock clock;

    @GetMapping("/admin/people/{id}/ties/new")
    String blank(@CurrentActor Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("form", TieForm.empty(LocalDate.now(clock)));
        return page(actor, id, model);
    }

    @PostMapping("/admin/people/{id}/ties")
    ModelAndView create(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") TieForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        var view = page(actor, id, model);
        if (!errors.hasErrors()) {
            try {
                ties.tie(actor, form.wanted(id));
                Flash.say(flash, "account.saved");
                return new ModelAndView("redirect:/admin/people/" + id);
            } catch (RuleBroken broken) {
                Refusals.put(errors, broken, FIELDS);
            }
        }
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/admin/people/{id}/ties/{tie}/end")
    String end(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID tie,
            @RequestParam @Nullable String lastDay,
            RedirectAttributes flash) {
        pages.show(actor, id);
        ties.end(actor, tie, day(lastDay));
        Flash.say(flash, "account.saved");
        return "redirect:/admin/people/" + id;
    }

    private static LocalDate day(@Nullable String typed) {
        try {
            return LocalDate.parse(Normalizer.normalize(PersonForm.plain(typed), Normalizer.Form.NFKC));
        } catch (DateTimeException e) {
            throw new RuleBroken("account.day.wrong");
        }
    }

    private String page(Actor actor, UUID id, Model model) {
        model.addAttribute("page", pages.show(actor, id));
        model.addAttribute("units", pages.units(actor));
        model.addAttribute("kinds", TieKind.values());
        return "account/tie";
    }
}

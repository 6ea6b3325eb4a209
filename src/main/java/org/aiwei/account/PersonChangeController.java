package org.aiwei.account;

import jakarta.validation.Valid;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.access.FreshPassword;
import org.aiwei.platform.Flash;
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
class PersonChangeController {

    private static final String BACK = "redirect:/admin/people/";

    private final People people;
    private final PersonPages pages;

    @GetMapping("/admin/people/{id}/details")
    String details(@CurrentActor Actor actor, @PathVariable UUID id, Model model) {
        var page = pages.show(actor, id);
        model.addAttribute("page", page);
        model.addAttribute("form", PersonDetailsForm.of(page));
        return "account/details";
    }

    @PostMapping("/admin/people/{id}/details")
    ModelAndView revise(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") PersonDetailsForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            model.addAttribute("page", pages.show(actor, id));
            return new ModelAndView("account/details", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        people.revise(actor, id, form);
        Flash.say(flash, "account.saved");
        return new ModelAndView(BACK + id);
    }

    @PostMapping("/admin/people/{id}/disablement")
    String disable(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam @Nullable String reason,
            @RequestParam @Nullable Long version,
            RedirectAttributes flash) {
        people.disable(actor, id, PersonForm.plain(reason), version);
        Flash.say(flash, "account.disabled.done");
        return BACK + id;
    }

    @PostMapping("/admin/people/{id}/enablement")
    String enable(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam @Nullable Long version,
            RedirectAttributes flash) {
        people.enable(actor, id, version);
        Flash.say(flash, "account.enabled.done");
        return BACK + id;
    }

    @PostMapping("/admin/people/{id}/sessions")
    String endSessions(@CurrentActor Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        people.endSessions(actor, id);
        Flash.say(flash, "account.sessions.done");
        return BACK + id;
    }

    @FreshPassword
    @PostMapping("/admin/people/{id}/factor")
    String resetFactor(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam @Nullable Long version,
            RedirectAttributes flash) {
        people.resetFactor(actor, id, version);
        Flash.say(flash, "account.factor.reset.done");
        return BACK + id;
    }

    /** Answers with the page that shows the one-time password, which no later page can show. */
    @FreshPassword
    @PostMapping("/admin/people/{id}/password")
    ModelAndView resetPassword(@CurrentActor Actor actor, @PathVariable UUID id, @RequestParam @Nullable Long version) {
        var password = people.resetPassword(actor, id, version);
        return PersonController.password(pages.show(actor, id), password);
    }
}

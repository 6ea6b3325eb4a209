package org.aiwei.account;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.access.Duty;
import org.aiwei.access.FreshPassword;
import org.aiwei.platform.Flash;
import org.aiwei.platform.Refusals;
import org.aiwei.platform.RuleBroken;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequiredArgsConstructor
class PostController {

    private final Appointments appointments;
    private final PersonPages pages;
    private final Clock clock;

    @GetMapping("/admin/people/{id}/posts/new")
    String blank(@CurrentActor Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("form", PostForm.empty(LocalDate.now(clock)));
        return blankPage(actor, id, model);
    }

    @FreshPassword
    @PostMapping("/admin/people/{id}/posts")
    ModelAndView create(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") PostForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            try {
                appointments.appoint(actor, id, form.wanted());
                return saved(id, flash);
            } catch (RuleBroken broken) {
                Refusals.put(errors, broken, PersonController.FIELDS);
            }
        }
        return new ModelAndView(blankPage(actor, id, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/admin/people/{id}/posts/{post}")
    String edit(@CurrentActor Actor actor, @PathVariable UUID id, @PathVariable UUID post, Model model) {
        model.addAttribute("form", PostChangeForm.of(pages.post(actor, id, post)));
        return changePage(actor, id, post, model);
    }

    @FreshPassword
    @PostMapping("/admin/people/{id}/posts/{post}")
    ModelAndView update(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID post,
            @Valid @ModelAttribute("form") PostChangeForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            try {
                appointments.change(actor, post, form);
                return saved(id, flash);
            } catch (RuleBroken broken) {
                Refusals.put(errors, broken, PersonController.FIELDS);
            }
        }
        return new ModelAndView(changePage(actor, id, post, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView saved(UUID id, RedirectAttributes flash) {
        Flash.say(flash, "account.post.saved");
        return new ModelAndView("redirect:/admin/people/" + id);
    }

    private String blankPage(Actor actor, UUID id, Model model) {
        model.addAttribute("page", pages.show(actor, id));
        model.addAttribute("units", pages.units(actor));
        model.addAttribute("duties", Duty.values());
        return "account/post-new";
    }

    private String changePage(Actor actor, UUID id, UUID post, Model model) {
        model.addAttribute("page", pages.show(actor, id));
        model.addAttribute("post", pages.post(actor, id, post));
        model.addAttribute("successors", pages.successors(actor, id));
        return "account/post";
    }
}

package org.aiwei.assignment;

import jakarta.validation.Valid;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.access.FreshPassword;
import org.aiwei.platform.Flash;
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
class AssignmentController {

    private static final String VOIDING = "assignment/voiding";

    private final AssignmentPages pages;
    private final FormPages forms;
    private final AssignmentDesk desk;

    @GetMapping("/assignments/{id}")
    String show(@CurrentActor Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", pages.show(actor, id));
        return "assignment/show";
    }

    @PostMapping("/assignments/{id}/issue")
    String issue(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam @Nullable Long version,
            RedirectAttributes flash) {
        desk.issue(actor, id, version);
        Flash.say(flash, "assignment.issued.one");
        return "redirect:/assignments/" + id;
    }

    @PostMapping("/assignments/{id}/discarding")
    String discard(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam @Nullable Long version,
            RedirectAttributes flash) {
        var page = forms.edit(actor, id);
        desk.discard(actor, id, version);
        Flash.say(flash, "assignment.discarded", page.title());
        return "redirect:/campaigns/" + page.campaignId() + "/tasks";
    }

    @GetMapping("/assignments/{id}/voiding")
    ModelAndView ask(@CurrentActor Actor actor, @PathVariable UUID id) {
        return Forms.fresh(VOIDING, new ReasonForm(""), forms.edit(actor, id));
    }

    @FreshPassword
    @PostMapping("/assignments/{id}/voiding")
    ModelAndView cancel(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return Forms.again(VOIDING, forms.edit(actor, id));
        }
        desk.cancel(actor, id, form.text());
        Flash.say(flash, "assignment.voided");
        return new ModelAndView("redirect:/assignments/" + id);
    }
}

package org.aiwei.assignment;

import jakarta.validation.Valid;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.evidence.EvidenceStore;
import org.aiwei.platform.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Progress with files: each refused file gets its sentence, and the text stays. */
@Controller
@RequiredArgsConstructor
class ProgressController {

    private static final String VIEW = "assignment/progress";

    private final PartPages pages;
    private final Progress progress;
    private final EvidenceStore evidence;

    @GetMapping("/assignments/parts/{id}/progress")
    ModelAndView ask(@CurrentActor Actor actor, @PathVariable UUID id) {
        var page = pages.work(actor, id);
        return Forms.fresh(VIEW, new ProgressForm(String.valueOf(page.percent()), "", null), page);
    }

    @PostMapping("/assignments/parts/{id}/progress")
    ModelAndView note(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ProgressForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        var page = pages.work(actor, id);
        evidence.refusals(form.sent()).forEach(refused -> Forms.reject(errors, "files", refused));
        int percent = Typed.number(errors, "percent", form.percent());
        if (percent > 100) {
            errors.rejectValue("percent", "rule.assignment.progress.percent");
        }
        if (errors.hasErrors()) {
            return Forms.again(VIEW, page);
        }
        progress.note(actor, id, percent, form.words(), form.sent());
        Flash.say(flash, "assignment.noted");
        return new ModelAndView("redirect:/assignments/" + page.assignmentId());
    }
}

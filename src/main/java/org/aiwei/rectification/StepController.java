package org.aiwei.rectification;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.platform.Attachments;
import org.aiwei.platform.Flash;
import org.aiwei.platform.RuleBroken;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What belongs to a step of the ladder: its paper, and the record of an interview. */
@Controller
@RequiredArgsConstructor
class StepController {

    private static final String VIEW = "rectification/interview";

    private final StepDownloads downloads;
    private final Interviews interviews;

    @GetMapping("/rectify/steps/{id}/paper")
    ResponseEntity<byte[]> paper(@CurrentActor Actor actor, @PathVariable UUID id) {
        var paper = downloads.paper(actor, id);
        return Attachments.docx(paper.fileName(), paper.content());
    }

    @GetMapping("/rectify/steps/{id}/interview")
    ModelAndView edit(@CurrentActor Actor actor, @PathVariable UUID id) {
        var page = interviews.page(actor, id);
        return FollowUpForms.fresh(VIEW, interviews.written(id), page);
    }

    @PostMapping("/rectify/steps/{id}/interview")
    ModelAndView record(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") InterviewForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        var page = interviews.page(actor, id);
        var heldOn = TypedDay.of(errors, "heldOn", form.heldOn());
        if (heldOn != null && !errors.hasErrors()) {
            try {
                record(actor, id, form, heldOn);
                Flash.say(flash, "rectification.interview.saved");
                return new ModelAndView("redirect:/rectify/" + page.itemId());
            } catch (RuleBroken broken) {
                errors.rejectValue("heldOn", broken.messageKey(), broken.args(), "");
            }
        }
        return FollowUpForms.again(VIEW, page);
    }

    private void record(Actor actor, UUID id, InterviewForm form, LocalDate heldOn) {
        interviews.record(
                actor,
                id,
                InterviewForm.text(form.object()),
                heldOn,
                InterviewForm.text(form.place()),
                InterviewForm.text(form.record()));
    }
}

package org.aiwei.assignment.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.platform.Flash;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Between the way in and the confirmation: a person looks, decides, and says yes. */
@Controller
@RequiredArgsConstructor
class TaskPreviewController {

    private static final String PREVIEW = "redirect:/campaigns/{id}/tasks/import/{stagedId}";

    private final AssignmentImports imports;
    private final ImportDesk desk;

    @GetMapping("/campaigns/{id}/tasks/import/{stagedId}")
    ModelAndView show(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID stagedId,
            @RequestParam @Nullable RowState state,
            @RequestParam @Nullable Integer page) {
        return new ModelAndView("assignment/intake/preview", "page", desk.preview(actor, id, stagedId, state, page));
    }

    @PostMapping("/campaigns/{id}/tasks/import/{stagedId}/corrections")
    String correct(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID stagedId,
            @ModelAttribute("form") AnswersForm form,
            RedirectAttributes flash) {
        imports.correct(actor, id, stagedId, form.decided());
        Flash.say(flash, "assignment.import.corrected");
        return PREVIEW;
    }

    @PostMapping("/campaigns/{id}/tasks/import/{stagedId}/confirmation")
    ModelAndView confirm(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID stagedId,
            @ModelAttribute("form") ConfirmForm form,
            RedirectAttributes flash) {
        try {
            var importId = imports.confirm(actor, id, stagedId, form.all(), form.withDuplicates());
            Flash.say(flash, "assignment.import.done");
            return new ModelAndView("redirect:/campaigns/%s/tasks/imports/%s".formatted(id, importId));
        } catch (RuleBroken broken) {
            if (broken.code().equals("tabular.staged_used")) {
                Flash.say(flash, broken.messageKey());
                return new ModelAndView("redirect:/campaigns/%s/tasks/import".formatted(id));
            }
            var page = new ModelAndView("assignment/intake/preview", HttpStatus.UNPROCESSABLE_CONTENT);
            return page.addObject("refused", List.of(broken))
                    .addObject("page", desk.preview(actor, id, stagedId, null, null));
        }
    }

    @GetMapping("/campaigns/{id}/tasks/import/{stagedId}/failed")
    void failed(
            @CurrentActor Actor actor, @PathVariable UUID id, @PathVariable UUID stagedId, HttpServletResponse response)
            throws IOException {
        Download.xlsx(response, "未导入的行.xlsx", out -> desk.giveBack(actor, id, stagedId, out));
    }
}

package org.aiwei.assignment.intake;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.platform.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an import made, and taking it back. */
@Controller
@RequiredArgsConstructor
class TaskBatchController {

    private final AssignmentImports imports;
    private final ImportDesk desk;

    @GetMapping("/campaigns/{id}/tasks/imports/{importId}")
    ModelAndView show(@CurrentActor Actor actor, @PathVariable UUID id, @PathVariable UUID importId) {
        return new ModelAndView("assignment/intake/batch", "page", desk.batch(actor, id, importId));
    }

    @PostMapping("/campaigns/{id}/tasks/imports/{importId}/undoing")
    String undo(
            @CurrentActor Actor actor, @PathVariable UUID id, @PathVariable UUID importId, RedirectAttributes flash) {
        imports.undo(actor, id, importId);
        Flash.say(flash, "assignment.import.undone");
        return "redirect:/campaigns/{id}/tasks/import";
    }
}

package org.aiwei.assignment;

import jakarta.validation.Valid;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.platform.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Breaking a unit's part down to people. */
@Controller
@RequiredArgsConstructor
class TaskController {

    private static final String VIEW = "assignment/tasks";

    private final PartPages pages;
    private final PartTasks tasks;

    @GetMapping("/assignments/parts/{id}/tasks")
    ModelAndView index(@CurrentActor Actor actor, @PathVariable UUID id) {
        return Forms.fresh(VIEW, TaskForm.empty(), pages.work(actor, id));
    }

    @PostMapping("/assignments/parts/{id}/tasks")
    ModelAndView give(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") TaskForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        var page = pages.work(actor, id);
        var task = form.read(page.people(), errors);
        if (errors.hasErrors()) {
            return Forms.again(VIEW, page);
        }
        tasks.give(actor, id, task);
        Flash.say(flash, "assignment.task.given");
        return new ModelAndView("redirect:/assignments/parts/" + id + "/tasks");
    }

    @PostMapping("/assignments/parts/{id}/tasks/{taskId}/completion")
    String finish(
            @CurrentActor Actor actor, @PathVariable UUID id, @PathVariable UUID taskId, RedirectAttributes flash) {
        tasks.finish(actor, id, taskId);
        Flash.say(flash, "assignment.task.finished");
        return "redirect:/assignments/parts/" + id + "/tasks";
    }
}

package org.aiwei.assignment;

import jakarta.validation.Valid;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.platform.Flash;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Every move of a part: a page that says what it means, and the move. */
@Controller
@RequiredArgsConstructor
class PartMoveController {

    private static final String VIEW = "assignment/move";

    private final PartPages pages;
    private final Assignments assignments;

    @GetMapping("/assignments/parts/{id}/{step}")
    ModelAndView ask(@CurrentActor Actor actor, @PathVariable UUID id, @PathVariable String step) {
        var page = pages.move(actor, id, action(step));
        var unit = page.proposed() == null ? null : UUID.fromString(page.proposed());
        return Forms.fresh(VIEW, new MoveForm("", unit, assignments.versionOf(actor, id)), page);
    }

    @PostMapping("/assignments/parts/{id}/{step}")
    ModelAndView take(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable String step,
            @Valid @ModelAttribute("form") MoveForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        var action = action(step);
        var page = pages.move(actor, id, action);
        if (!errors.hasErrors()) {
            try {
                assignments.move(actor, id, action, form.text(), form.unitId(), form.version());
                Flash.say(flash, "assignment.moved." + action);
                return new ModelAndView("redirect:/assignments/" + page.assignmentId());
            } catch (RuleBroken broken) {
                Forms.reject(errors, field(broken), broken);
            }
        }
        return Forms.again(VIEW, page);
    }

    /** What is wrong with the unit stands beside it, all else beside the remark. */
    private static String field(RuleBroken broken) {
        return broken.code().endsWith(".unit")
                        || broken.code().endsWith(".has-part")
                        || broken.code().endsWith(".unknown")
                ? "unitId"
                : "remark";
    }

    private static PartAction action(String step) {
        return PartAction.ofPath(step).orElseThrow(() -> new RecordNotFound(PartAction.class, step));
    }
}

package org.aiwei.rectification;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.platform.Flash;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.StaleRecord;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Every move of an item but plan and submission: a page that says what it means, and the move. */
@Controller
@RequiredArgsConstructor
class ItemMoveController {

    private static final String VIEW = "rectification/move";
    private static final List<CloseReason> REASONS = Stream.of(CloseReason.values())
            .filter(reason -> reason != CloseReason.RECTIFIED)
            .toList();

    private final ItemPages pages;
    private final Rectifications rectifications;

    @GetMapping("/rectify/{id}/{step}")
    ModelAndView ask(@CurrentActor Actor actor, @PathVariable UUID id, @PathVariable String step) {
        var page = pages.move(actor, id, action(step));
        var form = ItemMoveForm.empty("", page.shown().version());
        return ItemForms.fresh(VIEW, form, page).addObject("reasons", REASONS);
    }

    @PostMapping("/rectify/{id}/{step}")
    ModelAndView take(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable String step,
            @Valid @ModelAttribute("form") ItemMoveForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        var action = action(step);
        var page = pages.move(actor, id, action);
        if (form.version() == null) {
            throw new StaleRecord(Rectification.class, id);
        }
        var move = form.read(errors);
        if (!errors.hasErrors()) {
            try {
                rectifications.move(actor, id, action, merging(actor, page, form, move), form.version());
                Flash.say(
                        flash,
                        "rectification.moved." + action,
                        page.shown().item().no());
                return new ModelAndView("redirect:" + (action.takesAway() ? "/rectify" : "/rectify/" + id));
            } catch (RuleBroken broken) {
                ItemForms.reject(errors, field(broken.code()), broken);
            }
        }
        return ItemForms.again(VIEW, page).addObject("reasons", REASONS);
    }

    private Move merging(Actor actor, MovePage page, ItemMoveForm form, Move move) {
        if (form.mergedInto().isEmpty() || move.reason() != CloseReason.MERGED) {
            return move;
        }
        try {
            var into = pages.byNumber(actor, page.shown().item().campaignId(), form.mergedInto());
            return move.because(CloseReason.MERGED, into);
        } catch (RecordNotFound unknown) {
            throw new RuleBroken("rectification.closure.merged");
        }
    }

    /** What is wrong stands beside its field, all else beside the remark. */
    private static String field(String code) {
        if (code.startsWith("rectification.unit.")) {
            return "unitId";
        }
        if (code.startsWith("rectification.date.") || code.equals("rectification.extension.late")) {
            return "dueOn";
        }
        return switch (code) {
            case "rectification.longTerm.goal" -> "stageGoal";
            case "rectification.longTerm.expected" -> "expectedOn";
            case "rectification.closure.reason" -> "reason";
            case "rectification.closure.merged" -> "mergedInto";
            default -> "remark";
        };
    }

    private static RectificationAction action(String step) {
        return RectificationAction.ofPath(step)
                .filter(action -> action != RectificationAction.PLAN && action != RectificationAction.SUBMIT)
                .orElseThrow(() -> new RecordNotFound(RectificationAction.class, step));
    }
}

package org.aiwei.inspection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.platform.Flash;
import org.aiwei.platform.Refusals;
import org.aiwei.platform.RuleBroken;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps of a round's life, each a page that says what it means before it is taken. */
@Controller
@RequiredArgsConstructor
class RoundMoveController {

    private static final String VIEW = "inspection/move";

    private final RoundPages pages;
    private final Rounds rounds;

    record Page(RoundPage round, RoundAction action) {}

    @GetMapping({
        "/inspections/{id}/submission",
        "/inspections/{id}/approval",
        "/inspections/{id}/return",
        "/inspections/{id}/withdrawal",
        "/inspections/{id}/start",
        "/inspections/{id}/summary",
        "/inspections/{id}/resumption",
        "/inspections/{id}/report",
        "/inspections/{id}/archiving"
    })
    ModelAndView ask(@CurrentActor Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        var action = action(request);
        return Forms.fresh(VIEW, new RoundMoveForm("", null), new Page(pages.toMove(actor, id, action), action));
    }

    @PostMapping({
        "/inspections/{id}/submission",
        "/inspections/{id}/approval",
        "/inspections/{id}/return",
        "/inspections/{id}/withdrawal",
        "/inspections/{id}/start",
        "/inspections/{id}/summary",
        "/inspections/{id}/resumption",
        "/inspections/{id}/report",
        "/inspections/{id}/archiving"
    })
    ModelAndView take(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            @Valid @ModelAttribute("form") RoundMoveForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        var action = action(request);
        var page = new Page(pages.toMove(actor, id, action), action);
        if (!errors.hasErrors()) {
            try {
                rounds.move(actor, id, action, Typed.text(form.remark()), form.version());
                Flash.say(flash, "inspection.moved." + action, page.round().name());
                return new ModelAndView("redirect:/inspections/" + id);
            } catch (RuleBroken broken) {
                Refusals.put(errors, broken, Map.of("inspection.reason.missing", "remark"));
            }
        }
        return Forms.again(VIEW, page);
    }

    private static RoundAction action(HttpServletRequest request) {
        var path = request.getRequestURI();
        return RoundAction.ofPath(path.substring(path.lastIndexOf('/') + 1));
    }
}

package org.aiwei.inspection;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.account.PersonRef;
import org.aiwei.platform.Flash;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The team of a round: first the unit that lends people, then which of them. */
@Controller
@RequiredArgsConstructor
class TeamController {

    private static final String VIEW = "inspection/team";

    private final RoundPages rounds;
    private final TeamPages pages;
    private final RoundDesk desk;

    /** @param unit the one whose people are shown, or {@code null} */
    record Page(
            RoundPage round, List<Option> units, @Nullable UUID unit, List<PersonRef> people) {}

    @GetMapping("/inspections/{id}/team")
    ModelAndView show(
            @CurrentActor Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String unit) {
        var round = rounds.toArrange(actor, id);
        return Forms.fresh(VIEW, TeamForm.of(round), pages.of(actor, round, Typed.id(unit)));
    }

    @PostMapping("/inspections/{id}/team")
    ModelAndView lend(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String unit,
            @Valid @ModelAttribute("form") TeamForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        var page = pages.of(actor, rounds.toArrange(actor, id), Typed.id(unit));
        var lending = form.read(errors);
        if (lending != null && !errors.hasErrors()) {
            try {
                desk.lend(actor, id, form.chosen(), lending);
                Flash.say(flash, "inspection.team.lent", form.chosen().size());
                return new ModelAndView("redirect:/inspections/" + id + "/team");
            } catch (RuleBroken broken) {
                Forms.reject(errors, broken);
            }
        }
        return Forms.again(VIEW, page);
    }

    @PostMapping("/inspections/{id}/team/{memberId}/release")
    String release(
            @CurrentActor Actor actor, @PathVariable UUID id, @PathVariable UUID memberId, RedirectAttributes flash) {
        desk.release(actor, id, memberId);
        Flash.say(flash, "inspection.team.released");
        return "redirect:/inspections/" + id + "/team";
    }
}

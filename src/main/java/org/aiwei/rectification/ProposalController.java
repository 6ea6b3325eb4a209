package org.aiwei.rectification;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.platform.Flash;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequiredArgsConstructor
class ProposalController {

    private static final int LONGEST = 500;

    private final Proposals proposals;

    @GetMapping("/rectify/proposals")
    ModelAndView index(@CurrentActor Actor actor, @RequestParam(required = false) @Nullable Integer page) {
        return new ModelAndView("rectification/proposals", "page", proposals.page(actor, page));
    }

    @PostMapping("/rectify/proposals/{id}/{answer}")
    ModelAndView answer(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable String answer,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        var said = reason.substring(0, Math.min(LONGEST, reason.length()));
        try {
            switch (answer) {
                case "decision" -> proposals.decide(actor, id, said);
                case "decline" -> proposals.decline(actor, id, said);
                default -> throw new RecordNotFound(ProposalRow.class, answer);
            }
        } catch (RuleBroken broken) {
            return again(actor, id, said, broken);
        }
        Flash.say(flash, "rectification.proposal." + answer);
        return new ModelAndView("redirect:/rectify/proposals");
    }

    private ModelAndView again(Actor actor, UUID id, String said, RuleBroken broken) {
        var again = index(actor, null).addObject("wrong", id).addObject("said", said);
        again.addObject("broken", broken).setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}

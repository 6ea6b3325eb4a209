package org.aiwei.rectification;

import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.platform.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** From the item, from the ledger and from the work list alike. */
@Controller
@RequiredArgsConstructor
class NudgeController {

    private final RectificationNudges nudges;
    private final NudgePages pages;

    @GetMapping("/rectify/nudges")
    String show(@CurrentActor Actor actor, @RequestParam(defaultValue = "") List<UUID> item, Model model) {
        model.addAttribute("page", pages.of(actor, item));
        return "rectification/nudges";
    }

    @PostMapping("/rectify/nudges")
    String create(
            @CurrentActor Actor actor, @RequestParam(defaultValue = "") List<UUID> item, RedirectAttributes redirect) {
        var answers = nudges.nudge(actor, item);
        var sent = answers.stream()
                .filter(answer -> answer.result() == NudgeAnswer.Result.SENT)
                .count();
        Flash.say(redirect, "rectification.nudge.sent", sent, answers.size() - sent);
        redirect.addAttribute(
                "item", answers.stream().map(answer -> answer.item().id()).toList());
        return "redirect:/rectify/nudges";
    }
}

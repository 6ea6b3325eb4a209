package org.aiwei.reporting;

import java.text.Normalizer;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.platform.Flash;
import org.aiwei.platform.RuleBroken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is asked of units: of each in a month, and by one collection before it goes out. */
@Controller
@RequiredArgsConstructor
class BurdenController {

    private final Burdens burdens;
    private final BurdenLimits limits;

    @GetMapping("/collections/burden")
    String months(@CurrentActor Actor actor, Model model) {
        model.addAttribute("lines", burdens.months(actor));
        model.addAttribute("limit", burdens.limit(actor));
        return "reporting/burden-months";
    }

    @GetMapping("/collections/{id}/burden")
    String show(@CurrentActor Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("sheet", burdens.sheet(actor, id));
        model.addAttribute("name", burdens.collection(actor, id).getName());
        model.addAttribute("id", id);
        return "reporting/burden";
    }

    /** An empty number takes the limit away. */
    @PostMapping("/collections/burden")
    String limit(
            @CurrentActor Actor actor,
            @RequestParam(defaultValue = "") String answers,
            @RequestParam(defaultValue = "false") boolean refuses,
            RedirectAttributes flash) {
        var typed = Normalizer.normalize(answers, Normalizer.Form.NFKC).strip();
        if (!typed.matches("\\d{0,6}")) {
            throw new RuleBroken("reporting.burden.number", "100000");
        }
        limits.set(actor, typed.isEmpty() ? 0 : Integer.parseInt(typed), refuses);
        Flash.say(flash, "reporting.burden.set");
        return "redirect:/collections/burden";
    }
}

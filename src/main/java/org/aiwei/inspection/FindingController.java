package org.aiwei.inspection;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.campaign.LimitKind;
import org.aiwei.platform.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequiredArgsConstructor
class FindingController {

    private final FindingPages pages;
    private final Findings findings;

    @GetMapping("/findings")
    String index(
            @CurrentActor Actor actor,
            @ModelAttribute("filter") FindingFilter filter,
            BindingResult unreadableMeansNoFilter,
            @RequestParam(required = false) @Nullable String page,
            Model model) {
        model.addAttribute("page", pages.list(actor, filter, Typed.page(page)));
        model.addAttribute("sources", FindingSource.values());
        model.addAttribute("statuses", FindingStatus.values());
        model.addAttribute("severities", LimitKind.values());
        return "inspection/findings";
    }

    @GetMapping("/findings/{id}")
    String show(@CurrentActor Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", pages.show(actor, id));
        return "inspection/finding";
    }

    @PostMapping("/findings/{id}/dismissal")
    String dismiss(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes flash) {
        findings.dismiss(actor, id, reason(reason));
        Flash.say(flash, "finding.dismissed");
        return "redirect:/findings/" + id;
    }

    @PostMapping("/findings/{id}/restoration")
    String restore(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes flash) {
        findings.restore(actor, id, reason(reason));
        Flash.say(flash, "finding.restored");
        return "redirect:/findings/" + id;
    }

    private static String reason(@Nullable String typed) {
        var text = Typed.text(typed);
        return text.substring(0, Math.min(500, text.length()));
    }
}

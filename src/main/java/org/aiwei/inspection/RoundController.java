package org.aiwei.inspection;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Rounds to read: all, those of a campaign, one, day by day, and which units were left out. */
@Controller
@RequiredArgsConstructor
class RoundController {

    private final RoundLists lists;
    private final RoundPages pages;
    private final Schedules schedules;
    private final Coverage coverage;

    @GetMapping("/inspections")
    String index(
            @CurrentActor Actor actor,
            @ModelAttribute("filter") RoundFilter filter,
            BindingResult unreadableMeansNoFilter,
            @RequestParam(required = false) @Nullable String page,
            Model model) {
        model.addAttribute("page", lists.list(actor, filter, Typed.page(page)));
        model.addAttribute("kinds", RoundKind.values());
        model.addAttribute("statuses", RoundStatus.values());
        return "inspection/index";
    }

    @GetMapping("/campaigns/{id}/inspections")
    String ofCampaign(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String page,
            Model model) {
        model.addAttribute("page", lists.ofCampaign(actor, id, Typed.page(page)));
        return "inspection/campaign";
    }

    @GetMapping("/inspections/{id}")
    String show(@CurrentActor Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", pages.show(actor, id));
        return "inspection/show";
    }

    /** @param month as {@code 2026-11}; anything else means this month */
    @GetMapping("/inspections/schedule")
    String schedule(@CurrentActor Actor actor, @RequestParam(required = false) @Nullable String month, Model model) {
        model.addAttribute("page", schedules.month(actor, Typed.text(month)));
        return "inspection/schedule";
    }

    /** @param since {@code month}: this month only; otherwise the whole campaign */
    @GetMapping("/inspections/coverage")
    String coverage(
            @CurrentActor Actor actor,
            @RequestParam(required = false) @Nullable String campaign,
            @RequestParam(required = false) @Nullable String since,
            Model model) {
        model.addAttribute("page", coverage.of(actor, Typed.id(campaign), "month".equals(since)));
        return "inspection/coverage";
    }
}

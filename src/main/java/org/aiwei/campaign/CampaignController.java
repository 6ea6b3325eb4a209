package org.aiwei.campaign;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.access.Duty;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequiredArgsConstructor
class CampaignController {

    private final CampaignPages pages;

    @GetMapping("/campaigns")
    String index(
            @CurrentActor Actor actor,
            @ModelAttribute("filter") CampaignFilter filter,
            BindingResult unreadableMeansNoFilter,
            @RequestParam(required = false) @Nullable String page,
            Model model) {
        model.addAttribute("page", pages.list(actor, filter, Typed.page(page)));
        model.addAttribute("mayCreate", actor.has(Duty.CAMPAIGN_OFFICER));
        model.addAttribute("statuses", CampaignStatus.values());
        return "campaign/index";
    }

    @GetMapping("/campaigns/{id}")
    String show(@CurrentActor Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", pages.overview(actor, id));
        return "campaign/show";
    }

    @GetMapping("/campaigns/{id}/plan")
    String plan(@CurrentActor Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", pages.plan(actor, id));
        return "campaign/plan";
    }

    @GetMapping("/campaigns/{id}/group")
    String group(@CurrentActor Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", pages.group(actor, id));
        return "campaign/group";
    }

    @GetMapping("/campaigns/{id}/settings")
    String settings(@CurrentActor Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", pages.rules(actor, id));
        return "campaign/settings";
    }
}

package org.aiwei.campaign;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.platform.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequiredArgsConstructor
class RemovalController {

    private final CampaignHeads heads;
    private final CampaignPages pages;
    private final CampaignPlans plans;

    @GetMapping("/campaigns/{id}/removal")
    String ask(@CurrentActor Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("head", heads.toRemove(actor, id));
        model.addAttribute("kept", pages.kept(actor, id));
        return "campaign/removal";
    }

    @PostMapping("/campaigns/{id}/removal")
    String take(@CurrentActor Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        var head = heads.toRemove(actor, id);
        plans.remove(actor, id);
        Flash.say(flash, "campaign.removed", head.name());
        return "redirect:/campaigns";
    }
}

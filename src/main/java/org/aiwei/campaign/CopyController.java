package org.aiwei.campaign;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.platform.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequiredArgsConstructor
class CopyController {

    private static final String VIEW = "campaign/copy";

    private final CampaignHeads heads;
    private final CampaignPlans plans;

    @GetMapping("/campaigns/{id}/copy")
    ModelAndView ask(@CurrentActor Actor actor, @PathVariable UUID id) {
        var head = heads.toCopy(actor, id);
        return Forms.fresh(VIEW, CopyForm.of(head), Map.of("head", head));
    }

    @PostMapping("/campaigns/{id}/copy")
    ModelAndView take(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") CopyForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        var head = heads.toCopy(actor, id);
        var years = form.read(errors);
        if (errors.hasErrors()) {
            return Forms.again(VIEW, Map.of("head", head));
        }
        var copy = plans.copy(actor, id, form.name(), years);
        Flash.say(flash, "campaign.copied", head.name());
        return new ModelAndView("redirect:/campaigns/" + copy);
    }
}

package org.aiwei.campaign;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequiredArgsConstructor
class MilestonesController {

    private static final String VIEW = "campaign/milestones";

    private final CampaignDrafts drafts;
    private final CampaignHeads heads;
    private final CampaignPlans plans;

    @GetMapping("/campaigns/{id}/milestones")
    ModelAndView edit(@CurrentActor Actor actor, @PathVariable UUID id) {
        var facts = facts(actor, id);
        var draft = drafts.draft(actor, id);
        return Forms.fresh(VIEW, MilestonesForm.of(draft.milestones(), draft.version()), facts);
    }

    /** Adds or drops rows without saving anything. */
    @PostMapping(value = "/campaigns/{id}/milestones", params = "rows")
    ModelAndView reshape(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") MilestonesForm form,
            BindingResult notYet,
            @RequestParam String rows) {
        Forms.ensureReadable(notYet);
        return Forms.fresh(VIEW, form.reshaped(rows), facts(actor, id));
    }

    @PostMapping(value = "/campaigns/{id}/milestones", params = "!rows")
    ModelAndView save(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") MilestonesForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        Forms.ensureReadable(errors);
        var facts = facts(actor, id);
        var wanted = form.read(errors);
        var asked = new Forms.Asked(VIEW, facts, "/campaigns/" + id + "/plan");
        return Forms.save(asked, errors, flash, () -> plans.mark(actor, id, form.version(), wanted));
    }

    private Map<String, ?> facts(Actor actor, UUID id) {
        return Map.of("head", heads.toEdit(actor, id));
    }
}

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
class MembersController {

    private static final String VIEW = "campaign/members";

    private final CampaignDrafts drafts;
    private final CampaignHeads heads;
    private final CampaignPlans plans;
    private final Campaigns campaigns;
    private final SeatNames names;

    @GetMapping("/campaigns/{id}/members")
    ModelAndView edit(@CurrentActor Actor actor, @PathVariable UUID id) {
        var head = heads.toEdit(actor, id);
        var offer = offer(actor, id);
        var draft = drafts.draft(actor, id);
        return Forms.fresh(VIEW, MembersForm.of(draft.members(), offer, draft.version()), facts(head, offer));
    }

    /** Adds or drops rows without saving anything. */
    @PostMapping(value = "/campaigns/{id}/members", params = "rows")
    ModelAndView reshape(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") MembersForm form,
            BindingResult notYet,
            @RequestParam String rows) {
        Forms.ensureReadable(notYet);
        return Forms.fresh(VIEW, form.reshaped(rows), facts(heads.toEdit(actor, id), offer(actor, id)));
    }

    @PostMapping(value = "/campaigns/{id}/members", params = "!rows")
    ModelAndView save(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") MembersForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        Forms.ensureReadable(errors);
        var offer = offer(actor, id);
        var facts = facts(heads.toEdit(actor, id), offer);
        var wanted = form.read(offer, errors);
        var asked = new Forms.Asked(VIEW, facts, "/campaigns/" + id + "/group");
        return Forms.save(asked, errors, flash, () -> plans.seat(actor, id, form.version(), wanted));
    }

    private SeatNames.Offer offer(Actor actor, UUID id) {
        return names.of(campaigns.visible(actor, id).owner());
    }

    private static Map<String, ?> facts(CampaignHead head, SeatNames.Offer offer) {
        return Map.of("head", head, "people", offer.choices(), "roles", GroupRole.values());
    }
}

package org.aiwei.campaign;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.access.Duty;
import org.aiwei.organization.Organizations;
import org.aiwei.platform.Flash;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequiredArgsConstructor
class NewCampaignController {

    private final CampaignPlans plans;
    private final Organizations organizations;
    private final Clock clock;

    @GetMapping("/campaigns/new")
    ModelAndView blank(@CurrentActor Actor actor) {
        var offices = offices(actor);
        var year = String.valueOf(LocalDate.now(clock).getYear());
        var form = new CampaignForm("", year, offices.get(0).value());
        return Forms.fresh("campaign/new", form, Map.of("offices", offices));
    }

    @PostMapping("/campaigns")
    ModelAndView create(
            @CurrentActor Actor actor,
            @Valid @ModelAttribute("form") CampaignForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        Forms.ensureReadable(errors);
        var offices = offices(actor);
        var texts = form.read(errors);
        var office = form.office();
        if (errors.hasErrors() || office == null) {
            return Forms.again("campaign/new", Map.of("offices", offices));
        }
        var id = plans.create(actor, office, texts);
        Flash.say(flash, "campaign.created", form.name());
        return new ModelAndView("redirect:/campaigns/" + id);
    }

    /** Offices this person may run a campaign from. */
    private List<Choice> offices(Actor actor) {
        var ids = actor.unitsAs(Duty.CAMPAIGN_OFFICER);
        if (ids.isEmpty()) {
            throw new AccessDeniedException(actor.name() + " is no campaign officer");
        }
        var units = organizations.byIds(ids);
        return ids.stream()
                .filter(units::containsKey)
                .map(units::get)
                .map(unit -> new Choice(unit.id(), unit.name()))
                .toList();
    }

    record Choice(UUID value, String text) {}
}

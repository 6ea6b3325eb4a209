package org.aiwei.campaign;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.platform.Flash;
import org.aiwei.platform.RecordNotFound;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The four steps of a campaign's life, each a page that says what it means before it is taken. */
@Controller
@RequiredArgsConstructor
class MoveController {

    private static final String VIEW = "campaign/move";

    private final CampaignPages pages;
    private final Campaigns campaigns;

    @GetMapping({
        "/campaigns/{id}/publication",
        "/campaigns/{id}/closure",
        "/campaigns/{id}/reopening",
        "/campaigns/{id}/archiving"
    })
    ModelAndView ask(@CurrentActor Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        var page = pages.move(actor, id, action(request));
        return Forms.fresh(VIEW, new MoveForm("", page.version()), Map.of("page", page));
    }

    @PostMapping({
        "/campaigns/{id}/publication",
        "/campaigns/{id}/closure",
        "/campaigns/{id}/reopening",
        "/campaigns/{id}/archiving"
    })
    ModelAndView take(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            @Valid @ModelAttribute("form") MoveForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        var action = action(request);
        Forms.ensureReadable(errors);
        var page = pages.move(actor, id, action);
        form.check(action, errors);
        if (errors.hasErrors() || !page.missing().isEmpty()) {
            return Forms.again(VIEW, Map.of("page", page));
        }
        campaigns.move(actor, id, action, form.remark(), form.version());
        Flash.say(flash, "campaign.moved." + action, page.head().name());
        return new ModelAndView("redirect:/campaigns/" + id);
    }

    private static CampaignAction action(HttpServletRequest request) {
        var path = request.getRequestURI();
        return CampaignAction.at(path.substring(path.lastIndexOf('/') + 1))
                .orElseThrow(() -> new RecordNotFound(CampaignAction.class, path));
    }
}

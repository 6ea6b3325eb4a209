package org.aiwei.rectification;

import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.assignment.Light;
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
class LedgerController {

    private static final Light[] LIGHTS = {Light.OVERDUE, Light.SOON, Light.NORMAL, Light.PAUSED, Light.DONE};

    private static final List<String> SOURCES =
            List.of("ROUND", "SUPERIOR", "HOTLINE_12345", "SURVEY", "SELF_CHECK", "PATROL", "OTHER");

    private final Ledger ledger;

    @GetMapping("/rectify")
    String index(
            @CurrentActor Actor actor,
            @ModelAttribute("filter") LedgerFilter filter,
            BindingResult unreadableMeansNoFilter,
            @RequestParam(required = false) @Nullable String page,
            Model model) {
        var wanted = unreadableMeansNoFilter.hasErrors() ? LedgerFilter.none() : filter;
        var number = page != null && page.matches("\\d{1,5}") ? Integer.valueOf(page) : null;
        model.addAttribute("page", ledger.page(actor, wanted, number));
        model.addAttribute("lights", LIGHTS);
        model.addAttribute("statuses", RectificationStatus.values());
        model.addAttribute("sources", SOURCES);
        return "rectification/ledger";
    }

    /** The campaign's tab is the ledger, narrowed to it. */
    @GetMapping("/campaigns/{id}/rectifications")
    String ofCampaign(@PathVariable UUID id) {
        return "redirect:/rectify?campaign=" + id;
    }
}

package org.aiwei.reporting;

import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The tab of a campaign that leads to its reports. */
@Controller
@RequiredArgsConstructor
class CampaignReportController {

    private final CampaignReports reports;

    @GetMapping("/campaigns/{id}/reports")
    ModelAndView show(@CurrentActor Actor actor, @PathVariable UUID id, @RequestParam @Nullable String page) {
        return new ModelAndView("reporting/campaign", Map.of("page", reports.page(actor, id, Typed.page(page))));
    }
}

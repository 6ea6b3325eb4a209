package org.aiwei.dashboard;

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

/** The rows behind any number of a board. */
@Controller
@RequiredArgsConstructor
class MatterController {

    private final MatterRows matters;

    @GetMapping("/campaigns/{id}/board/rows")
    String index(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("filter") RowsFilter filter,
            BindingResult unreadableMeansNoFilter,
            @RequestParam(required = false) @Nullable String page,
            Model model) {
        var wanted = unreadableMeansNoFilter.hasErrors() ? RowsFilter.none() : filter;
        var number = page != null && page.matches("\\d{1,5}") ? Integer.valueOf(page) : null;
        model.addAttribute("page", matters.page(actor, id, wanted, number));
        model.addAttribute("leader", actor.has(Duty.BUREAU_LEADER));
        return "dashboard/rows";
    }
}

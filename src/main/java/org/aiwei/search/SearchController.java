package org.aiwei.search;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequiredArgsConstructor
class SearchController {

    private final Searches searches;
    private final UnitCards cards;

    @GetMapping("/search")
    String show(
            @CurrentActor Actor actor,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String page,
            Model model) {
        var number = page != null && page.matches("\\d{1,5}") ? Integer.valueOf(page) : null;
        model.addAttribute("page", searches.page(actor, q, kind, number));
        return "search/index";
    }

    /** What the box shows while somebody types: a piece of a page. */
    @GetMapping("/search/live")
    String live(@CurrentActor Actor actor, @RequestParam(required = false) @Nullable String q, Model model) {
        model.addAttribute("page", searches.first(actor, q));
        return "search/live";
    }

    @GetMapping("/search/units/{id}")
    String unit(@CurrentActor Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("card", cards.of(actor, id));
        return "search/unit";
    }
}

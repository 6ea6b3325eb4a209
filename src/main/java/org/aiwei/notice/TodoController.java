package org.aiwei.notice;

import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.inspection.FindingGlances;
import org.aiwei.reporting.PeriodGlances;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequiredArgsConstructor
class TodoController {

    private final WorkItems items;
    private final PeriodGlances glances;
    private final FindingGlances findings;

    @GetMapping("/todo")
    String show(
            @CurrentActor Actor actor,
            @RequestParam(required = false) @Nullable String tab,
            @RequestParam(required = false) @Nullable Integer page,
            Model model) {
        var shown = TodoTab.of(tab);
        model.addAttribute("page", items.page(actor, shown, page));
        model.addAttribute("owed", shown == TodoTab.WAITING ? glances.owed(actor) : List.of());
        model.addAttribute("found", shown == TodoTab.WAITING ? findings.waiting(actor) : List.of());
        return "notice/todo";
    }

    @PostMapping("/todo/copies/{id}/reading")
    String read(@CurrentActor Actor actor, @PathVariable UUID id) {
        items.read(actor, List.of(id));
        return "redirect:/todo?tab=copies";
    }

    @PostMapping("/todo/copies/reading")
    String readAll(@CurrentActor Actor actor) {
        items.readAll(actor);
        return "redirect:/todo?tab=copies";
    }
}

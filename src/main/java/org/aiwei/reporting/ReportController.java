package org.aiwei.reporting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.access.Duty;
import org.aiwei.platform.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** My reports; one report filled in or read. */
@Controller
@RequiredArgsConstructor
class ReportController {

    private final ReportLists lists;
    private final FillPages pages;
    private final Filling filling;
    private final Quotes quotes;

    @GetMapping("/reports")
    ModelAndView list(
            @CurrentActor Actor actor, @RequestParam @Nullable String show, @RequestParam @Nullable String page) {
        boolean all = "all".equals(show);
        return new ModelAndView(
                "reporting/index",
                Map.of(
                        "rows", lists.mine(actor, all, Typed.page(page)),
                        "all", all,
                        "reports", !ReportPolicy.units(actor).isEmpty(),
                        "office", actor.has(Duty.CAMPAIGN_OFFICER),
                        "waiting", lists.waiting(actor)));
    }

    @GetMapping("/reports/{id}")
    ModelAndView show(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam @Nullable String step,
            @RequestParam @Nullable String all) {
        var number = Typed.page(step);
        int shown = all != null ? 0 : number == null ? FillPages.FIRST_GAP : Math.max(1, number);
        var page = pages.fill(actor, id, shown, Map.of());
        return page.fillable() ? view(actor, page) : read(actor, id);
    }

    @GetMapping("/reports/{id}/preview")
    ModelAndView read(@CurrentActor Actor actor, @PathVariable UUID id) {
        return new ModelAndView("reporting/read", Map.of("page", pages.read(actor, id), "person", actor.id()));
    }

    /** Saves what stands in the form; what somebody else changed meanwhile comes back with both texts. */
    @PostMapping("/reports/{id}")
    ModelAndView save(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int step,
            @RequestParam @Nullable String then,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash) {
        var entries = entries(typed);
        var clashes = new LinkedHashMap<Slot, Cells.Clash>();
        filling.saveAll(actor, id, entries).forEach((slot, saved) -> {
            if (!saved.saved()) {
                var mine = entries.get(slot);
                clashes.put(slot, new Cells.Clash(mine == null ? "" : Typed.text(mine.text()), saved));
            }
        });
        if (!clashes.isEmpty()) {
            return view(actor, pages.fill(actor, id, step, clashes)).addObject("clash", true);
        }
        if ("bring".equals(then)) {
            quotes.all(actor, id);
        }
        Flash.say(flash, "bring".equals(then) ? "reporting.brought" : "reporting.saved");
        return new ModelAndView("redirect:/reports/" + id + after(step, then));
    }

    private static String after(int step, @Nullable String then) {
        if ("check".equals(then)) {
            return (step == 0 ? "?all=1" : "?step=" + step) + "#check";
        }
        return step == 0 ? "?all=1" : "?step=" + ("next".equals(then) ? step + 1 : step);
    }

    /** Fields are named {@code f.<slot>}, the version shown {@code v.<slot>}. */
    private static Map<Slot, Filling.Entry> entries(Map<String, String> typed) {
        var entries = new LinkedHashMap<Slot, Filling.Entry>();
        typed.forEach((name, text) -> {
            if (name.startsWith("f.")) {
                Slot.ofKey(name.substring(2))
                        .ifPresent(slot -> entries.put(slot, new Filling.Entry(text, version(typed, slot))));
            }
        });
        return entries;
    }

    private static @Nullable Long version(Map<String, String> typed, Slot slot) {
        var seen = typed.getOrDefault("v." + slot.key(), "");
        return seen.matches("\\d{1,15}") ? Long.valueOf(seen) : null;
    }

    /** @param actor whose unsaved words the browser may keep under the page */
    private static ModelAndView view(Actor actor, FillPage page) {
        var view = new ModelAndView("reporting/fill", Map.of("page", page, "person", actor.id()));
        if (page.parts().stream().flatMap(part -> part.cells().stream()).anyMatch(cell -> cell.clash() != null)) {
            view.setStatus(HttpStatus.CONFLICT);
        }
        return view;
    }
}

package org.aiwei.reporting;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.platform.Flash;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One value at a time: brought in from last time, quoted, or a file. */
@Controller
@RequiredArgsConstructor
class ValueController {

    private final Filling filling;
    private final Quotes quotes;
    private final FillPages pages;
    private final UploadTurns turns;

    @PostMapping("/reports/{id}/last")
    String last(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam String slot,
            @RequestParam(defaultValue = "1") int step,
            RedirectAttributes flash) {
        quotes.last(actor, id, slot(slot));
        Flash.say(flash, "reporting.last.taken");
        return back(id, step);
    }

    /** @param fact of the row; without one all of them */
    @PostMapping("/reports/{id}/quotes")
    String quote(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID row,
            @RequestParam @Nullable String fact,
            @RequestParam(defaultValue = "1") int step,
            RedirectAttributes flash) {
        quotes.fact(actor, id, row, fact);
        Flash.say(flash, "reporting.quoted");
        return back(id, step);
    }

    @PostMapping("/reports/{id}/gathering")
    String gather(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID row,
            @RequestParam @Nullable UUID from,
            @RequestParam(defaultValue = "1") int step,
            RedirectAttributes flash) {
        quotes.gathered(actor, id, row, from);
        Flash.say(flash, "reporting.quoted");
        return back(id, step);
    }

    @PostMapping("/reports/{id}/files")
    ModelAndView attach(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam String slot,
            @RequestParam(defaultValue = "1") int step,
            @RequestParam(defaultValue = "") String as,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> sent,
            RedirectAttributes flash) {
        var files = sent == null ? List.<MultipartFile>of() : sent;
        var place = slot(slot);
        if (as.equals("piece")) {
            return piece(actor, id, place, files, step);
        }
        turns.take(() -> filling.attach(actor, id, place, files));
        Flash.say(flash, "reporting.attached");
        return new ModelAndView(back(id, step));
    }

    /** For the page that sends file by file: the list as it is now, or why the file is refused. */
    private ModelAndView piece(Actor actor, UUID id, Slot slot, List<MultipartFile> files, int step) {
        try {
            turns.take(() -> filling.attach(actor, id, slot, files));
        } catch (RuleBroken refused) {
            var view = new ModelAndView("reporting/files :: refused", Map.of("refused", List.of(refused)));
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        var cell = pages.fill(actor, id, step, Map.of()).parts().stream()
                .flatMap(part -> part.cells().stream())
                .filter(each -> each.key().equals(slot.key()))
                .findFirst()
                .orElseThrow(() -> new RecordNotFound(ReportField.class, slot.key()));
        return new ModelAndView("reporting/files :: list", Map.of("cell", cell));
    }

    private static Slot slot(String key) {
        return Slot.ofKey(key).orElseThrow(() -> new RecordNotFound(ReportField.class, key));
    }

    private static String back(UUID id, int step) {
        return "redirect:/reports/" + id + "?step=" + Math.max(1, step);
    }
}

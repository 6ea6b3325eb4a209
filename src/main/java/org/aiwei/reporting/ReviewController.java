package org.aiwei.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.platform.Flash;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sending and reviewing. */
@Controller
@RequiredArgsConstructor
class ReviewController {

    private static final String SHOW = "redirect:/reports/";

    private final Reports reports;
    private final ReportLists lists;

    @GetMapping("/reports/queue")
    ModelAndView queue(@CurrentActor Actor actor, @RequestParam @Nullable String page) {
        return new ModelAndView("reporting/queue", Map.of("rows", lists.queue(actor, Typed.page(page))));
    }

    @GetMapping("/reports/queue/next")
    String next(@CurrentActor Actor actor, @RequestParam @Nullable UUID after) {
        return lists.next(actor, after).map(id -> SHOW + id).orElse("redirect:/reports/queue");
    }

    @PostMapping("/reports/{id}/submission")
    String submit(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam @Nullable Long version,
            RedirectAttributes flash) {
        reports.submit(actor, id, version);
        Flash.say(flash, "reporting.submitted.done");
        return SHOW + id;
    }

    @PostMapping("/reports/{id}/withdrawal")
    String withdraw(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam @Nullable Long version,
            RedirectAttributes flash) {
        reports.withdraw(actor, id, version);
        Flash.say(flash, "reporting.withdrawn");
        return SHOW + id;
    }

    @PostMapping("/reports/{id}/approval")
    String approve(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam @Nullable Long version,
            RedirectAttributes flash) {
        reports.approve(actor, id, version);
        Flash.say(flash, "reporting.approved");
        return next(actor, id);
    }

    @PostMapping("/reports/{id}/return")
    String giveBack(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String remark,
            @RequestParam @Nullable List<UUID> rows,
            @RequestParam @Nullable Long version,
            RedirectAttributes flash) {
        reports.giveBack(actor, id, remark, rows == null ? Set.of() : Set.copyOf(rows), version);
        Flash.say(flash, "reporting.returned");
        return next(actor, id);
    }

    @PostMapping("/reports/{id}/exemption")
    String exempt(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String remark,
            @RequestParam @Nullable Long version,
            RedirectAttributes flash) {
        reports.exempt(actor, id, remark, version);
        Flash.say(flash, "reporting.exempted");
        return SHOW + id;
    }

    @PostMapping("/reports/{id}/exemption/removal")
    String undoExempt(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam @Nullable Long version,
            RedirectAttributes flash) {
        reports.undoExempt(actor, id, version);
        Flash.say(flash, "reporting.exempted.not");
        return SHOW + id;
    }

    @PostMapping("/reports/{id}/unlocking")
    String unlock(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String remark,
            @RequestParam(defaultValue = "") String until,
            @RequestParam @Nullable Long version,
            RedirectAttributes flash) {
        LocalDate day = Typed.date(until).orElseThrow(() -> new RuleBroken("reporting.UNLOCK.until"));
        reports.unlock(actor, id, remark, day, version);
        Flash.say(flash, "reporting.unlocked", day);
        return SHOW + id;
    }

    @PostMapping("/reports/{id}/rows")
    String addRows(@CurrentActor Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        reports.addRows(actor, id);
        Flash.say(flash, "reporting.rows.added");
        return SHOW + id;
    }
}

package org.aiwei.reporting;

import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.platform.Attachments;
import org.aiwei.platform.Flash;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who has reported, who has not, and reminding all of these at once. */
@Controller
@RequiredArgsConstructor
class BoardController {

    private final Boards boards;
    private final Nudges nudges;

    @GetMapping("/reports/board")
    String show(
            @CurrentActor Actor actor,
            @RequestParam(required = false) @Nullable UUID collection,
            @RequestParam(required = false) @Nullable UUID period,
            Model model) {
        model.addAttribute("page", boards.page(actor, collection, period));
        model.addAttribute("marks", BoardMark.values());
        model.addAttribute("facts", BoardFact.values());
        return "reporting/board";
    }

    @GetMapping("/reports/board/export")
    ResponseEntity<byte[]> export(@CurrentActor Actor actor, @RequestParam UUID collection) {
        var page = boards.page(actor, collection, null);
        var chosen = page.chosen();
        if (chosen == null) {
            throw new RecordNotFound(ReportCollection.class, collection);
        }
        return Attachments.xlsx("报送情况_" + chosen.name() + "_" + page.today(), BoardSheet.of(chosen, page.board()));
    }

    /** Lets several units fill in after the lock, for one reason. */
    @PostMapping("/reports/board/exceptions")
    String except(
            @CurrentActor Actor actor,
            @RequestParam(required = false) @Nullable UUID period,
            @RequestParam(required = false) @Nullable Set<UUID> reports,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String remark,
            RedirectAttributes flash) {
        ReportPolicy.ensureOfficer(actor);
        if (period == null) {
            throw new RecordNotFound(ReportPeriod.class, "none");
        }
        var board = board(actor, period);
        var day = Typed.date(until).orElseThrow(() -> new RuleBroken("reporting.UNLOCK.until"));
        boards.except(actor, period, reports == null ? Set.of() : reports, remark, day);
        Flash.say(flash, "reporting.unlocked", day);
        return board;
    }

    /** Says who would be reminded, before anybody is. */
    @GetMapping("/reports/board/reminder")
    String ask(@CurrentActor Actor actor, @RequestParam UUID period, Model model) {
        model.addAttribute("period", boards.period(actor, period));
        model.addAttribute("last", nudges.last(period).orElse(null));
        return "reporting/board-reminder";
    }

    @PostMapping("/reports/board/reminder")
    String remind(
            @CurrentActor Actor actor,
            @RequestParam(required = false) @Nullable UUID period,
            RedirectAttributes flash) {
        ReportPolicy.ensureOfficer(actor);
        if (period == null) {
            throw new RecordNotFound(ReportPeriod.class, "none");
        }
        Flash.say(flash, "reporting.nudge.done", nudges.remind(actor, period));
        return board(actor, period);
    }

    private String board(Actor actor, UUID period) {
        return "redirect:/reports/board?collection=" + boards.collection(actor, period) + "&period=" + period;
    }
}

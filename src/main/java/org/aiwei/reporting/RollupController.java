package org.aiwei.reporting;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.platform.Attachments;
import org.aiwei.platform.Flash;
import org.aiwei.platform.RecordNotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The month on one page, as papers, and kept. */
@Controller
@RequiredArgsConstructor
class RollupController {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Rollups rollups;
    private final Boards boards;

    @GetMapping("/reports/rollup")
    String show(
            @CurrentActor Actor actor,
            @RequestParam(required = false) @Nullable UUID collection,
            @RequestParam(required = false) @Nullable UUID period,
            Model model) {
        model.addAttribute("page", rollups.page(actor, collection, period));
        model.addAttribute("marks", BoardMark.values());
        return "reporting/rollup";
    }

    @GetMapping("/reports/rollup/summary")
    String summary(@CurrentActor Actor actor, @RequestParam UUID period, Model model) {
        model.addAttribute("rollup", rollups.of(actor, period));
        model.addAttribute("marks", BoardMark.values());
        return "reporting/rollup-summary";
    }

    @GetMapping("/reports/rollup/numbers")
    String numbers(
            @CurrentActor Actor actor,
            @RequestParam UUID period,
            @RequestParam UUID field,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable UUID row,
            Model model) {
        model.addAttribute("total", rollups.total(actor, period, field, name, row));
        model.addAttribute("part", row != null);
        model.addAttribute("period", boards.period(actor, period));
        model.addAttribute("collection", boards.collection(actor, period));
        return "reporting/rollup-numbers";
    }

    @GetMapping("/reports/rollup/docx")
    ResponseEntity<byte[]> docx(@CurrentActor Actor actor, @RequestParam UUID period) {
        var rollup = rollups.of(actor, period);
        var disposition = ContentDisposition.attachment()
                .filename(rollup.title() + ".docx", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .contentType(DOCX)
                .body(RollupPaper.docx(rollup));
    }

    @GetMapping("/reports/rollup/xlsx")
    ResponseEntity<byte[]> xlsx(@CurrentActor Actor actor, @RequestParam UUID period) {
        var rollup = rollups.of(actor, period);
        return Attachments.xlsx(rollup.title(), RollupPaper.xlsx(rollup));
    }

    @PostMapping("/reports/rollup/closing")
    String close(
            @CurrentActor Actor actor,
            @RequestParam(required = false) @Nullable UUID period,
            RedirectAttributes flash) {
        ReportPolicy.ensureOfficer(actor);
        if (period == null) {
            throw new RecordNotFound(ReportPeriod.class, "none");
        }
        rollups.close(actor, period);
        Flash.say(flash, "reporting.rollup.closed");
        return "redirect:/reports/rollup?collection=" + boards.collection(actor, period) + "&period=" + period;
    }
}

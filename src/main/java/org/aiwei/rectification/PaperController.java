package org.aiwei.rectification;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.job.BackgroundJobs;
import org.aiwei.platform.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The ledger on paper: a page to print, and exports of the filter as it stands. */
@Controller
@RequiredArgsConstructor
class PaperController {

    private final LedgerPapers papers;
    private final LedgerExport export;

    @GetMapping("/rectify/print")
    String print(
            @CurrentActor Actor actor,
            @RequestParam(required = false) @Nullable String view,
            @ModelAttribute("filter") LedgerFilter filter,
            BindingResult unreadableMeansNoFilter,
            Locale locale,
            Model model) {
        var wanted = unreadableMeansNoFilter.hasErrors() ? LedgerFilter.none() : filter;
        model.addAttribute("page", papers.page(actor, PaperView.of(view), wanted, locale));
        model.addAttribute("params", PaperFilters.params(wanted));
        model.addAttribute("views", PaperView.values());
        return "rectification/print";
    }

    @PostMapping("/rectify/exports")
    String export(
            @CurrentActor Actor actor,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String format,
            @ModelAttribute("filter") LedgerFilter filter,
            BindingResult unreadableMeansNoFilter,
            RedirectAttributes flash) {
        var wanted = unreadableMeansNoFilter.hasErrors() ? LedgerFilter.none() : filter;
        var chosen = PaperView.of(view);
        export.start(actor, chosen, PaperFilters.format(format), wanted, papers.fileName(chosen));
        Flash.say(flash, "job.started");
        return "redirect:" + BackgroundJobs.PATH;
    }

    /** The form of one item, such as its 销号申请单. */
    @GetMapping("/rectify/{id}/paper")
    ResponseEntity<byte[]> paper(
            @CurrentActor Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String view) {
        var chosen = PaperView.of(view);
        var paper = papers.docx(actor, chosen, id);
        var attached = ContentDisposition.attachment()
                .filename(papers.fileName(chosen) + ".docx", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(LedgerExport.DOCX))
                .header(HttpHeaders.CONTENT_DISPOSITION, attached.toString())
                .body(paper);
    }
}

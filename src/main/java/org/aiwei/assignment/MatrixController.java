package org.aiwei.assignment;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.platform.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequiredArgsConstructor
class MatrixController {

    private final Matrix matrix;
    private final MatrixPaper paper;
    private final Assignments assignments;

    @GetMapping("/campaigns/{id}/tasks")
    String index(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("filter") MatrixFilter filter,
            BindingResult unreadableMeansNoFilter,
            @RequestParam(required = false) @Nullable String page,
            Model model) {
        var wanted = unreadableMeansNoFilter.hasErrors() ? MatrixFilter.none() : filter;
        var number = page != null && page.matches("\\d{1,5}") ? Integer.valueOf(page) : null;
        model.addAttribute("page", matrix.page(actor, id, wanted, number));
        model.addAttribute("lights", Light.values());
        model.addAttribute("tags", Tag.values());
        return "assignment/matrix";
    }

    @GetMapping("/campaigns/{id}/tasks/units/{unitId}")
    String duties(@CurrentActor Actor actor, @PathVariable UUID id, @PathVariable UUID unitId, Model model) {
        model.addAttribute("page", matrix.duties(actor, id, unitId));
        return "assignment/duties";
    }

    @GetMapping("/campaigns/{id}/tasks/export")
    void export(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("filter") MatrixFilter filter,
            HttpServletResponse response)
            throws IOException {
        var campaign = matrix.campaign(actor, id);
        var lines = matrix.export(actor, id, filter);
        var disposition = ContentDisposition.attachment()
                .filename(MatrixPaper.fileName(campaign), StandardCharsets.UTF_8)
                .build();
        response.setContentType(MatrixPaper.TYPE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
        paper.write(response.getOutputStream(), campaign, filter, lines);
    }

    /** Hands all drafts that are complete to their units. */
    @PostMapping("/campaigns/{id}/tasks/issue")
    String issue(@CurrentActor Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        Flash.say(flash, "assignment.issued.all", assignments.issueAll(actor, id));
        return "redirect:/campaigns/" + id + "/tasks";
    }
}

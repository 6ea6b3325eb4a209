package org.aiwei.job;

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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequiredArgsConstructor
class JobController {

    private final BackgroundJobs jobs;
    private final JobBook book;

    @GetMapping("/jobs")
    String index(@CurrentActor Actor actor, @RequestParam(required = false) @Nullable String page, Model model) {
        var rows = jobs.list(actor, page != null && page.matches("\\d{1,5}") ? Integer.valueOf(page) : null);
        model.addAttribute("page", rows);
        model.addAttribute("live", rows.stream().anyMatch(JobRow::live));
        return "job/index";
    }

    @PostMapping("/jobs/{id}/retry")
    String retry(@CurrentActor Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        jobs.retry(actor, id);
        Flash.say(flash, "job.started");
        return "redirect:/jobs";
    }

    @GetMapping("/jobs/{id}/result")
    void result(@CurrentActor Actor actor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        var file = jobs.file(actor, id);
        var disposition = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        response.setContentType(file.mediaType());
        response.setContentLengthLong(file.size());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        book.copy(file, response.getOutputStream());
    }
}

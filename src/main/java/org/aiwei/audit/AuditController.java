package org.aiwei.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.access.FreshPassword;
import org.aiwei.platform.Attachments;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequiredArgsConstructor
class AuditController {

    private static final String CHECK = "/admin/audit/check";

    private final AuditEntries entries;
    private final TrailExports exports;

    @GetMapping("/admin/audit")
    String list(@CurrentActor Actor actor, @ModelAttribute("filter") AuditFilter filter, Model model) {
        model.addAttribute("page", entries.list(actor, filter));
        return "audit/list";
    }

    @GetMapping(CHECK)
    String ask() {
        return "audit/check";
    }

    @PostMapping(CHECK)
    ModelAndView check(@CurrentActor Actor actor, @RequestParam @Nullable String printed, Model model) {
        model.addAttribute("printed", printed);
        try {
            model.addAttribute("chain", entries.chainIntact(actor, printed));
            return new ModelAndView("audit/check", model.asMap());
        } catch (RuleBroken broken) {
            model.addAttribute("refused", broken);
            return new ModelAndView("audit/check", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @FreshPassword
    @PostMapping("/admin/audit/export")
    void export(@CurrentActor Actor actor, HttpServletResponse response) throws IOException {
        exports.announce(actor);
        response.setContentType("application/jsonl");
        response.setCharacterEncoding(UTF_8.name());
        response.setHeader("Content-Disposition", Attachments.disposition("审计记录.jsonl"));
        exports.write(actor, response.getOutputStream());
    }

    /** The page that checks an export anywhere, without this program and without a network. */
    @GetMapping("/admin/audit/checker/download")
    ResponseEntity<byte[]> checker() throws IOException {
        var page = new ClassPathResource("audit/checker.html").getContentAsByteArray();
        return Attachments.of("审计记录核验.html", new MediaType("text", "html", UTF_8), page);
    }
}

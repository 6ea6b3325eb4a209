package org.aiwei.account;

import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.access.FreshPassword;
import org.aiwei.platform.Attachments;
import org.aiwei.platform.Uploads;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequiredArgsConstructor
class PersonImportController {

    private final PersonImports imports;

    @GetMapping("/admin/people/import")
    String blank() {
        return "account/upload";
    }

    @GetMapping("/admin/people/import/template")
    ResponseEntity<byte[]> template(@CurrentActor Actor actor) {
        return Attachments.xlsx("人员导入模板", imports.template(actor));
    }

    @PostMapping("/admin/people/import")
    ModelAndView upload(@CurrentActor Actor actor, @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        return Uploads.take(
                file,
                "/admin/people/import",
                "account/upload",
                (name, content) -> imports.upload(actor, name, content));
    }

    @GetMapping("/admin/people/import/{id}")
    String preview(@CurrentActor Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("preview", imports.preview(actor, id));
        return "account/preview";
    }

    @GetMapping("/admin/people/import/{id}/failures")
    ResponseEntity<byte[]> failures(@CurrentActor Actor actor, @PathVariable UUID id, Locale locale) {
        return Attachments.xlsx("人员导入有错的行", imports.failures(actor, id, locale));
    }

    /** Answers with the page that shows the one-time passwords, which no later page can show. */
    @FreshPassword
    @PostMapping("/admin/people/import/{id}/confirmation")
    String confirm(
            @CurrentActor Actor actor, @PathVariable UUID id, @RequestParam @Nullable Boolean validOnly, Model model) {
        model.addAttribute("done", imports.confirm(actor, id, Boolean.TRUE.equals(validOnly)));
        return "account/imported";
    }
}

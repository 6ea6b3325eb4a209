package org.aiwei.organization;

import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.platform.Attachments;
import org.aiwei.platform.Flash;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequiredArgsConstructor
class UnitImportController {

    private final UnitImports imports;

    @GetMapping("/admin/units/import")
    String blank() {
        return "organization/upload";
    }

    @GetMapping("/admin/units/import/template")
    ResponseEntity<byte[]> template(@CurrentActor Actor actor) {
        return Attachments.xlsx("机构导入模板", imports.template(actor));
    }

    @PostMapping("/admin/units/import")
    ModelAndView upload(@CurrentActor Actor actor, @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        return Uploads.take(
                file,
                "/admin/units/import",
                "organization/upload",
                (name, content) -> imports.upload(actor, name, content));
    }

    @GetMapping("/admin/units/import/{id}")
    String preview(@CurrentActor Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("preview", imports.preview(actor, id));
        return "organization/preview";
    }

    @GetMapping("/admin/units/import/{id}/failures")
    ResponseEntity<byte[]> failures(@CurrentActor Actor actor, @PathVariable UUID id, Locale locale) {
        return Attachments.xlsx("机构导入有错的行", imports.failures(actor, id, locale));
    }

    @PostMapping("/admin/units/import/{id}/confirmation")
    String confirm(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam @Nullable Boolean validOnly,
            RedirectAttributes flash) {
        var counts = imports.confirm(actor, id, Boolean.TRUE.equals(validOnly));
        Flash.say(flash, "organization.import.done", counts.toArray());
        return "redirect:/admin/units";
    }
}

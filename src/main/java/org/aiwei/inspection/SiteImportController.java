package org.aiwei.inspection;

import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.platform.Attachments;
import org.aiwei.platform.Flash;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
class SiteImportController {

    private final SiteImports imports;
    private final ChecklistPages keeper;

    @GetMapping("/inspections/sites/import")
    String blank(@CurrentActor Actor actor) {
        keeper.ensureKeeper(actor);
        return "inspection/upload";
    }

    @GetMapping("/inspections/sites/import/template")
    ResponseEntity<byte[]> template(@CurrentActor Actor actor) {
        return Attachments.xlsx("点位导入模板", imports.template(actor));
    }

    @PostMapping("/inspections/sites/import")
    ModelAndView upload(
            @CurrentActor Actor actor, @RequestParam(required = false) @Nullable MultipartFile file, Model model)
            throws IOException {
        try {
            var content = file == null ? new byte[0] : file.getBytes();
            var name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            return new ModelAndView("redirect:/inspections/sites/import/" + imports.upload(actor, name, content));
        } catch (RuleBroken unreadable) {
            model.addAttribute("problem", unreadable);
            return new ModelAndView("inspection/upload", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/inspections/sites/import/{id}")
    String preview(@CurrentActor Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("preview", imports.preview(actor, id));
        return "inspection/preview";
    }

    @GetMapping("/inspections/sites/import/{id}/failures")
    ResponseEntity<byte[]> failures(@CurrentActor Actor actor, @PathVariable UUID id, Locale locale) {
        return Attachments.xlsx("点位导入有错的行", imports.failures(actor, id, locale));
    }

    @PostMapping("/inspections/sites/import/{id}/confirmation")
    String confirm(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam @Nullable Boolean validOnly,
            RedirectAttributes flash) {
        var count = imports.confirm(actor, id, Boolean.TRUE.equals(validOnly));
        Flash.say(flash, "inspection.site.import.done", count);
        return "redirect:/inspections/sites";
    }
}

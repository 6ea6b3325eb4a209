package org.aiwei.standard;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.platform.Flash;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/standards/{editionId}")
@RequiredArgsConstructor
class StandardImportController {

    private final StandardImports imports;
    private final StandardExports exports;
    private final Editions editions;

    @GetMapping("/export")
    void export(@CurrentActor Actor actor, @PathVariable UUID editionId, HttpServletResponse response)
            throws IOException {
        var file = new ByteArrayOutputStream();
        var name = exports.write(actor, editionId, file);
        Download.send(response, name + ".xlsx", file);
    }

    @GetMapping("/imports")
    String blank(@CurrentActor Actor actor, @PathVariable UUID editionId, Model model) {
        editions.ensureMayEdit(actor, editionId);
        model.addAttribute("edition", editions.show(actor, editionId));
        return "standard/upload";
    }

    @PostMapping("/imports")
    ModelAndView upload(
            @CurrentActor Actor actor,
            @PathVariable UUID editionId,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model)
            throws IOException {
        try {
            var content = file == null ? new byte[0] : file.getBytes();
            var name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            var id = imports.upload(actor, editionId, name, content);
            return new ModelAndView("redirect:/standards/" + editionId + "/imports/" + id);
        } catch (RuleBroken unreadable) {
            model.addAttribute("edition", editions.show(actor, editionId));
            model.addAttribute("problem", unreadable);
            return new ModelAndView("standard/upload", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/imports/{id}")
    String preview(@CurrentActor Actor actor, @PathVariable UUID editionId, @PathVariable UUID id, Model model) {
        model.addAttribute("page", imports.preview(actor, editionId, id));
        return "standard/preview";
    }

    @GetMapping("/imports/{id}/failures")
    void failures(
            @CurrentActor Actor actor,
            @PathVariable UUID editionId,
            @PathVariable UUID id,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var file = new ByteArrayOutputStream();
        imports.giveBack(actor, editionId, id, locale, file);
        Download.send(response, "未导入的行.xlsx", file);
    }

    @PostMapping("/imports/{id}/confirmation")
    String confirm(
            @CurrentActor Actor actor, @PathVariable UUID editionId, @PathVariable UUID id, RedirectAttributes flash) {
        var counts = imports.confirm(actor, editionId, id);
        Flash.say(flash, "standard.import.done", counts.toArray());
        return "redirect:/standards/" + editionId;
    }

    @PostMapping("/imports/{id}/removal")
    String discard(@CurrentActor Actor actor, @PathVariable UUID editionId, @PathVariable UUID id) {
        imports.discard(actor, editionId, id);
        return "redirect:/standards/" + editionId;
    }
}

package org.aiwei.rectification;

import static org.aiwei.access.Duty.CAMPAIGN_OFFICER;

import java.io.IOException;
import java.util.List;
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
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Last year's ledger: upload, look, say yes, take back. */
@Controller
@RequiredArgsConstructor
class LedgerImportController {

    private final LedgerImports imports;

    @GetMapping("/rectify/import")
    String blank(@CurrentActor Actor actor, @RequestParam @Nullable String campaign, Model model) {
        return page(actor, campaign, model);
    }

    @GetMapping("/rectify/import/template")
    ResponseEntity<byte[]> template(@CurrentActor Actor actor) {
        ensureOfficer(actor);
        return Attachments.xlsx("历史整改台账导入模板", imports.template(actor));
    }

    @PostMapping("/rectify/import")
    ModelAndView upload(
            @CurrentActor Actor actor,
            @RequestParam(required = false) @Nullable String campaign,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model)
            throws IOException {
        ensureOfficer(actor);
        try {
            var content = file == null ? new byte[0] : file.getBytes();
            var name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            var id = imports.upload(actor, campaign(campaign), name, content);
            return new ModelAndView("redirect:/rectify/import/" + id);
        } catch (RuleBroken unreadable) {
            model.addAttribute("problem", unreadable);
            return new ModelAndView(page(actor, campaign, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/rectify/import/{id}")
    String preview(@CurrentActor Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("preview", imports.preview(actor, id));
        return "rectification/import-preview";
    }

    @GetMapping("/rectify/import/{id}/failures")
    ResponseEntity<byte[]> failures(@CurrentActor Actor actor, @PathVariable UUID id, Locale locale) {
        return Attachments.xlsx("台账导入有错的行", imports.failures(actor, id, locale));
    }

    @PostMapping("/rectify/import/{id}/confirmation")
    String confirm(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam @Nullable Boolean validOnly,
            RedirectAttributes flash) {
        imports.confirm(actor, id, Boolean.TRUE.equals(validOnly));
        Flash.say(flash, "rectification.import.done");
        return "redirect:/rectify/import";
    }

    @PostMapping("/rectify/import/{id}/undoing")
    String undo(@CurrentActor Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        imports.undo(actor, id);
        Flash.say(flash, "rectification.import.taken-back");
        return "redirect:/rectify/import";
    }

    private String page(Actor actor, @Nullable String campaign, Model model) {
        ensureOfficer(actor);
        model.addAttribute("campaigns", imports.campaigns(actor));
        model.addAttribute("chosen", campaign == null ? "" : campaign);
        model.addAttribute("batches", List.copyOf(imports.batches(actor)));
        return "rectification/import";
    }

    private static UUID campaign(@Nullable String typed) {
        try {
            return UUID.fromString(String.valueOf(typed));
        } catch (IllegalArgumentException none) {
            throw new RuleBroken("rectification.import.campaign");
        }
    }

    private static void ensureOfficer(Actor actor) {
        if (!actor.has(CAMPAIGN_OFFICER)) {
            throw new AccessDeniedException(actor.name() + " brings in no ledger");
        }
    }
}

package org.aiwei.reporting;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Values of departments outside, from a table. */
@Controller
@RequiredArgsConstructor
class DataImportController {

    private static final String BASE = "/reports/data-items/imports/{campaign}";
    private static final String HOME = "/reports/data-items/imports/";
    private static final String UPLOAD = "reporting/data-upload";

    private final DataImports imports;

    @GetMapping(BASE)
    ModelAndView blank(@CurrentActor Actor actor, @PathVariable UUID campaign) {
        return new ModelAndView(UPLOAD, Map.of("campaign", imports.campaign(actor, campaign)));
    }

    @GetMapping(BASE + "/template")
    ResponseEntity<byte[]> template(@CurrentActor Actor actor, @PathVariable UUID campaign) {
        return Attachments.xlsx("数据项代录模板", imports.template(actor, campaign));
    }

    @PostMapping(BASE)
    ModelAndView upload(
            @CurrentActor Actor actor,
            @PathVariable UUID campaign,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        var known = imports.campaign(actor, campaign);
        var taken = Uploads.take(
                file, HOME + campaign, UPLOAD, (name, content) -> imports.upload(actor, campaign, name, content));
        return UPLOAD.equals(taken.getViewName()) ? taken.addObject("campaign", known) : taken;
    }

    @GetMapping(BASE + "/{id}")
    ModelAndView preview(@CurrentActor Actor actor, @PathVariable UUID campaign, @PathVariable UUID id) {
        return new ModelAndView(
                "reporting/data-preview",
                Map.of(
                        "preview", imports.preview(actor, campaign, id),
                        "campaign", imports.campaign(actor, campaign)));
    }

    @GetMapping(BASE + "/{id}/failures")
    ResponseEntity<byte[]> failures(
            @CurrentActor Actor actor, @PathVariable UUID campaign, @PathVariable UUID id, Locale locale) {
        return Attachments.xlsx("数据项代录有错的行", imports.failures(actor, campaign, id, locale));
    }

    @PostMapping(BASE + "/{id}/confirmation")
    String confirm(
            @CurrentActor Actor actor,
            @PathVariable UUID campaign,
            @PathVariable UUID id,
            @RequestParam @Nullable Boolean validOnly,
            RedirectAttributes flash) {
        int written = imports.confirm(actor, campaign, id, Boolean.TRUE.equals(validOnly));
        Flash.say(flash, "reporting.data.import.done", written);
        return "redirect:/reports/data-items?campaign=" + campaign;
    }
}

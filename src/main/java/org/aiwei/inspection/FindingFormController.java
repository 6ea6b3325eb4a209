package org.aiwei.inspection;

import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.campaign.Campaigns;
import org.aiwei.evidence.EvidenceStore;
import org.aiwei.evidence.Photos;
import org.aiwei.platform.Flash;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Findings written down or corrected in the office. */
@Controller
@RequiredArgsConstructor
class FindingFormController {

    private static final String FORM = "inspection/finding-form";

    private final FindingPages pages;
    private final FindingReader reader;
    private final Findings findings;
    private final Campaigns campaigns;
    private final EvidenceStore evidence;
    private final Photos photos;

    @GetMapping("/findings/new")
    ModelAndView blank(
            @CurrentActor Actor actor,
            @RequestParam(required = false) @Nullable String campaign,
            @RequestParam(required = false) @Nullable String after) {
        var form = pages.blank(actor, Typed.id(campaign), Typed.id(after));
        return Forms.fresh(FORM, form, pages.form(actor, Typed.id(form.campaign())));
    }

    /** @param then {@code next}: one more of the same unit and source */
    @PostMapping("/findings/new")
    ModelAndView create(
            @CurrentActor Actor actor,
            @ModelAttribute("form") FindingForm form,
            BindingResult errors,
            @RequestParam(name = "photos", required = false) @Nullable List<MultipartFile> pictures,
            @RequestParam(required = false) @Nullable String then,
            RedirectAttributes flash) {
        Forms.ensureReadable(errors);
        var page = pages.form(actor, Typed.id(form.campaign()));
        var campaign = Typed.id(form.campaign());
        if (campaign == null) {
            errors.rejectValue("campaign", "rule.finding.campaign.missing");
            return Forms.again(FORM, page);
        }
        var text = reader.read(form, campaigns.visible(actor, campaign), false, errors);
        evidence.refusals(pictures == null ? List.of() : pictures).forEach(refused -> Forms.reject(errors, refused));
        if (errors.hasErrors()) {
            return Forms.again(FORM, page);
        }
        try {
            var wanted = Typed.id(form.id());
            var id = findings.record(actor, campaign, wanted == null ? UUID.randomUUID() : wanted, text);
            addAll(actor, id, pictures == null ? List.of() : pictures);
            Flash.say(flash, "finding.recorded");
            return new ModelAndView(
                    "next".equals(then) ? "redirect:/findings/new?after=" + id : "redirect:/findings/" + id);
        } catch (RuleBroken broken) {
            Forms.reject(errors, broken);
            return Forms.again(FORM, page);
        }
    }

    @GetMapping("/findings/{id}/edit")
    ModelAndView edit(@CurrentActor Actor actor, @PathVariable UUID id) {
        var page = pages.edit(actor, id);
        return Forms.fresh(FORM, pages.filled(actor, id), page);
    }

    @PostMapping("/findings/{id}/edit")
    ModelAndView save(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") FindingForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        Forms.ensureReadable(errors);
        var page = pages.edit(actor, id);
        var known = findings.load(actor, id);
        var secret = known.isCovert() && known.getVisitId() != null;
        var text = reader.read(form, campaigns.ref(known.getCampaignId()), secret, errors);
        if (!errors.hasErrors()) {
            try {
                findings.edit(actor, id, form.version() == null ? -1L : form.version(), text);
                Flash.say(flash, "finding.saved");
                return new ModelAndView("redirect:/findings/" + id);
            } catch (RuleBroken broken) {
                Forms.reject(errors, broken);
            }
        }
        return Forms.again(FORM, page);
    }

    private void addAll(Actor actor, UUID id, List<MultipartFile> pictures) {
        pictures.stream().filter(file -> !file.isEmpty()).forEach(file -> photos.add(actor, Finding.SUBJECT, id, file));
    }
}

package org.aiwei.bulletin;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.platform.Attachments;
import org.aiwei.platform.Flash;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
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
class BulletinController {

    private final BulletinPages pages;
    private final Bulletins bulletins;

    @GetMapping("/bulletins")
    String index(
            @CurrentActor Actor actor,
            @ModelAttribute("filter") BulletinFilter filter,
            BindingResult unreadableMeansNoFilter,
            @RequestParam(required = false) @Nullable String page,
            Model model) {
        var wanted = unreadableMeansNoFilter.hasErrors() ? BulletinFilter.none() : filter;
        model.addAttribute("page", pages.list(actor, wanted, Typed.page(page)));
        model.addAttribute("filter", wanted);
        model.addAttribute("statuses", BulletinStatus.values());
        model.addAttribute("kinds", BulletinKind.values());
        return "bulletin/index";
    }

    /** The campaign's tab is the list, narrowed to it. */
    @GetMapping("/campaigns/{id}/bulletins")
    String ofCampaign(@PathVariable UUID id) {
        return "redirect:/bulletins?campaign=" + id;
    }

    @PostMapping("/bulletins")
    String draft(
            @CurrentActor Actor actor,
            @RequestParam(required = false) @Nullable String campaign,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String kind,
            RedirectAttributes flash) {
        var chosen = Typed.id(campaign);
        bulletins.ensureMayDraft(actor, chosen);
        var wanted = Typed.month(month);
        if (chosen == null || wanted == null) {
            throw new RuleBroken("bulletin.choose");
        }
        var sort = "TIP".equals(kind) ? BulletinKind.TIP : BulletinKind.BULLETIN;
        var id = bulletins.draft(actor, chosen, sort, wanted);
        Flash.say(flash, "bulletin.drafted");
        return "redirect:/bulletins/" + id;
    }

    @GetMapping("/bulletins/{id}")
    String show(@CurrentActor Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", pages.show(actor, id));
        return "bulletin/show";
    }

    @GetMapping("/bulletins/{id}/rows")
    String rows(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String of,
            Model model) {
        var counted = Code.of(code).orElseThrow(() -> new RecordNotFound(Code.class, code));
        var whole = of == null ? null : Code.of(of).orElse(null);
        var narrowed = kind == null || kind.isBlank() ? null : kind;
        model.addAttribute("page", pages.behind(actor, id, counted, narrowed, Typed.id(unit), whole));
        return "bulletin/rows";
    }

    @GetMapping("/bulletins/{id}/paper")
    ResponseEntity<byte[]> paper(@CurrentActor Actor actor, @PathVariable UUID id) {
        var title = pages.show(actor, id).text().title();
        return Attachments.docx(title, bulletins.paper(actor, id));
    }
}

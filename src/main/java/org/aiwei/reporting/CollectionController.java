package org.aiwei.reporting;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.platform.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the office asks, and how it is written. */
@Controller
@RequiredArgsConstructor
class CollectionController {

    private static final String FORM = "reporting/collections/form";

    private final CollectionPages pages;
    private final CollectionFormPages formPages;
    private final Collections collections;

    @GetMapping("/collections")
    ModelAndView list(@CurrentActor Actor actor, @RequestParam @Nullable String page) {
        return new ModelAndView(
                "reporting/collections/index",
                Map.of(
                        "rows", pages.list(actor, Typed.page(page)),
                        "campaigns", pages.campaigns(actor),
                        "readyMade", ReadyMade.values()));
    }

    @GetMapping("/collections/{id}")
    ModelAndView show(@CurrentActor Actor actor, @PathVariable UUID id, @RequestParam @Nullable UUID period) {
        return new ModelAndView("reporting/collections/show", Map.of("page", pages.show(actor, id, period)));
    }

    @GetMapping("/collections/new")
    ModelAndView ask(
            @CurrentActor Actor actor,
            @RequestParam UUID campaign,
            @RequestParam(defaultValue = "MONTHLY") ReadyMade ready) {
        var form = formPages.blank(actor, campaign, ready);
        return Forms.fresh(FORM, form, formPages.page(actor, campaign, null, null));
    }

    @PostMapping("/collections/new")
    ModelAndView create(
            @CurrentActor Actor actor,
            @RequestParam UUID campaign,
            @RequestParam @Nullable String pick,
            @Valid @ModelAttribute("form") CollectionForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        Forms.ensureReadable(errors);
        if (pick != null && !pick.equals("due")) {
            return ticked(actor, campaign, null, form, pick);
        }
        var draft = form.wanted(errors);
        if (draft == null || pick != null) {
            return again(pick, formPages.page(actor, campaign, null, draft));
        }
        var unmade = form.unmade();
        var id = unmade == null
                ? collections.create(actor, campaign, draft)
                : collections.create(actor, campaign, draft, unmade);
        Flash.say(flash, "reporting.collection.created");
        return new ModelAndView("redirect:/collections/" + id);
    }

    @GetMapping("/collections/{id}/edit")
    ModelAndView edit(@CurrentActor Actor actor, @PathVariable UUID id) {
        var form = formPages.form(actor, id);
        return Forms.fresh(FORM, form, formPages.page(actor, formPages.campaignOf(actor, id), id, null));
    }

    @PostMapping("/collections/{id}/edit")
    ModelAndView save(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam @Nullable String pick,
            @Valid @ModelAttribute("form") CollectionForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        Forms.ensureReadable(errors);
        var campaign = formPages.campaignOf(actor, id);
        if (pick != null && !pick.equals("due")) {
            return ticked(actor, campaign, id, form, pick);
        }
        var draft = form.wanted(errors);
        if (draft == null || pick != null) {
            return again(pick, formPages.page(actor, campaign, id, draft));
        }
        collections.edit(actor, id, draft, form.version());
        Flash.say(flash, "reporting.collection.saved");
        return new ModelAndView("redirect:/collections/" + id);
    }

    private ModelAndView ticked(Actor actor, UUID campaign, @Nullable UUID id, CollectionForm form, String pick) {
        var more = form.ticking(formPages.meant(actor, campaign, pick));
        return Forms.fresh(FORM, more, formPages.page(actor, campaign, id, null));
    }

    /** The due dates were asked for, or something is wrong. */
    private static ModelAndView again(@Nullable String pick, CollectionFormPage page) {
        var again = Forms.again(FORM, page);
        if (pick != null && !page.next().isEmpty()) {
            again.setStatus(org.springframework.http.HttpStatus.OK);
        }
        return again;
    }
}

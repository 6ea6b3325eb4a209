package org.aiwei.reporting;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.platform.Flash;
import org.aiwei.platform.RecordNotFound;
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

/** Forms, one field a page, so that three hundred fields are as easy as three. */
@Controller
@RequiredArgsConstructor
class FormController {

    private static final String FIELD = "reporting/forms/field";
    private static final String FORMS = "redirect:/collections/forms";

    private final ReportFormPages pages;
    private final ReportForms forms;

    @GetMapping("/collections/forms")
    ModelAndView list(@CurrentActor Actor actor) {
        return new ModelAndView(
                "reporting/forms/index", Map.of("forms", pages.list(actor), "readyMade", ReadyMade.values()));
    }

    @PostMapping("/collections/forms")
    String create(
            @CurrentActor Actor actor,
            @ModelAttribute("form") NewFormForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        Forms.ensureReadable(errors);
        var id = forms.create(actor, form.plainName(), form.readyMade());
        Flash.say(flash, "reporting.form.created");
        return FORMS + "/" + id;
    }

    @GetMapping("/collections/forms/{id}")
    ModelAndView show(@CurrentActor Actor actor, @PathVariable UUID id) {
        return new ModelAndView("reporting/forms/show", Map.of("page", pages.show(actor, id)));
    }

    @GetMapping("/collections/forms/{id}/preview")
    ModelAndView preview(@CurrentActor Actor actor, @PathVariable UUID id) {
        return new ModelAndView("reporting/forms/preview", Map.of("page", pages.show(actor, id)));
    }

    @PostMapping("/collections/forms/{id}/name")
    String rename(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam String name,
            @RequestParam @Nullable Long version,
            RedirectAttributes flash) {
        forms.rename(actor, id, name, version);
        Flash.say(flash, "reporting.form.saved");
        return FORMS + "/" + id;
    }

    @PostMapping("/collections/forms/{id}/next")
    String next(@CurrentActor Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        var next = forms.next(actor, id);
        Flash.say(flash, "reporting.form.next.made");
        return FORMS + "/" + next;
    }

    @PostMapping("/collections/forms/{id}/discarding")
    String discard(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam @Nullable Long version,
            RedirectAttributes flash) {
        forms.discard(actor, id, version);
        Flash.say(flash, "reporting.form.discarded");
        return FORMS;
    }

    @GetMapping("/collections/forms/{id}/fields/new")
    ModelAndView ask(@CurrentActor Actor actor, @PathVariable UUID id) {
        var page = pages.field(actor, id, null);
        return Forms.fresh(FIELD, FieldForm.blank(page.version()), page);
    }

    @PostMapping("/collections/forms/{id}/fields/new")
    ModelAndView add(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") FieldForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        Forms.ensureReadable(errors);
        var wanted = form.wanted(errors);
        if (wanted == null) {
            return Forms.again(FIELD, pages.field(actor, id, null));
        }
        forms.add(actor, id, wanted, form.version());
        Flash.say(flash, "reporting.field.added", wanted.label());
        return new ModelAndView(FORMS + "/" + id);
    }

    @GetMapping("/collections/forms/{id}/fields/{fieldId}")
    ModelAndView edit(@CurrentActor Actor actor, @PathVariable UUID id, @PathVariable UUID fieldId) {
        var page = pages.field(actor, id, fieldId);
        return Forms.fresh(FIELD, FieldForm.of(java.util.Objects.requireNonNull(page.field()), page.version()), page);
    }

    @PostMapping("/collections/forms/{id}/fields/{fieldId}")
    ModelAndView change(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID fieldId,
            @Valid @ModelAttribute("form") FieldForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        Forms.ensureReadable(errors);
        var wanted = form.wanted(errors);
        if (wanted == null) {
            return Forms.again(FIELD, pages.field(actor, id, fieldId));
        }
        forms.change(actor, id, fieldId, wanted, form.version());
        Flash.say(flash, "reporting.field.saved", wanted.label());
        return new ModelAndView(FORMS + "/" + id);
    }

    @PostMapping("/collections/forms/{id}/fields/{fieldId}/{step}")
    String move(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID fieldId,
            @PathVariable String step,
            @RequestParam @Nullable Long version) {
        if (step.equals("up")) {
            forms.raise(actor, id, fieldId, version);
        } else if (step.equals("removal")) {
            forms.drop(actor, id, fieldId, version);
        } else {
            throw new RecordNotFound(ReportField.class, step);
        }
        return FORMS + "/" + id;
    }
}

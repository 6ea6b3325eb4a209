package org.aiwei.reporting;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.evidence.EvidenceStore;
import org.aiwei.platform.Flash;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One yearly value: filled in, proved, and moved on. */
@Controller
@RequiredArgsConstructor
class DataValueController {

    private static final String VIEW = "reporting/data-value";
    private static final String HOME = "redirect:/reports/data-items/values/";

    private final DataValuePages pages;
    private final DataItems items;
    private final EvidenceStore evidence;

    @GetMapping("/reports/data-items/values/{id}")
    ModelAndView show(@CurrentActor Actor actor, @PathVariable UUID id) {
        var form = pages.form(actor, id);
        return new ModelAndView(VIEW, Map.of("page", pages.page(actor, id), "form", form))
                .addObject(BindingResult.MODEL_KEY_PREFIX + "form", new BeanPropertyBindingResult(form, "form"));
    }

    @PostMapping("/reports/data-items/values/{id}")
    ModelAndView fill(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") DataValueForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        evidence.refusals(form.sent())
                .forEach(refused -> errors.rejectValue("files", refused.messageKey(), refused.args(), ""));
        if (!errors.hasErrors()) {
            try {
                items.fill(actor, id, form.version(), form.entry());
                evidence.attachAll(actor, DataValue.SUBJECT, id, form.sent());
                Flash.say(flash, "reporting.data.filled");
                return new ModelAndView(HOME + id);
            } catch (RuleBroken broken) {
                errors.reject(broken.messageKey(), broken.args(), "");
            }
        }
        var again = new ModelAndView(VIEW, Map.of("page", pages.page(actor, id)));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @PostMapping("/reports/data-items/values/{id}/{step}")
    String move(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam(defaultValue = "") String remark,
            @RequestParam(required = false) @Nullable Long version,
            RedirectAttributes flash) {
        var action = DataAction.ofPath(step)
                .filter(each -> each != DataAction.PASS_ON)
                .orElseThrow(() -> new RecordNotFound(DataAction.class, step));
        items.move(actor, id, version, action, remark);
        Flash.say(flash, "reporting.data.moved." + action);
        return HOME + id;
    }
}

package org.aiwei.rectification;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.campaign.Counting;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** From findings to a notice: limits, demands, words. */
@Controller
@RequiredArgsConstructor
class NoticeFormController {

    private static final String VIEW = "rectification/notice-form";

    private final NoticeForms forms;
    private final Notices notices;

    @GetMapping("/notices/new")
    ModelAndView begin(@CurrentActor Actor actor, @RequestParam(required = false) @Nullable List<String> findings) {
        var ids = findings == null
                ? List.<UUID>of()
                : findings.stream()
                        .map(ItemTyped::id)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        var form = forms.fresh(actor, ids);
        return shown(ItemForms.fresh(VIEW, form, forms.page(actor, form)));
    }

    /** Shows the dates anew without saving anything. */
    @PostMapping(value = "/notices", params = "check")
    ModelAndView check(@CurrentActor Actor actor, @ModelAttribute("form") NoticeForm form, BindingResult notYet) {
        return shown(ItemForms.fresh(VIEW, form, forms.page(actor, form)));
    }

    @PostMapping(value = "/notices", params = "!check")
    ModelAndView draft(
            @CurrentActor Actor actor,
            @Valid @ModelAttribute("form") NoticeForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        var page = forms.page(actor, form);
        var wanted = form.read(errors);
        if (!errors.hasErrors()) {
            try {
                var made = notices.draft(actor, page.campaignId(), wanted);
                Flash.say(flash, "rectification.notice.drafted", made.size());
                return new ModelAndView("redirect:/notices/" + made.get(0));
            } catch (RuleBroken broken) {
                errors.reject(broken.messageKey(), broken.args(), "");
            }
        }
        return shown(ItemForms.again(VIEW, page));
    }

    @GetMapping("/notices/{id}/edit")
    ModelAndView edit(@CurrentActor Actor actor, @PathVariable UUID id) {
        var form = forms.edit(actor, id);
        return shown(ItemForms.fresh(VIEW, form, forms.editPage(actor, id, form)));
    }

    @PostMapping("/notices/{id}/edit")
    ModelAndView save(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") NoticeForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        var page = forms.editPage(actor, id, form);
        var wanted = form.read(errors);
        if (errors.hasErrors()) {
            return shown(ItemForms.again(VIEW, page));
        }
        notices.edit(actor, id, UnitWorkController.known(id, form.version()), wanted);
        Flash.say(flash, "rectification.notice.saved");
        return new ModelAndView("redirect:/notices/" + id);
    }

    private static ModelAndView shown(ModelAndView view) {
        return view.addObject("kinds", NoticeKind.values()).addObject("countings", Counting.values());
    }
}

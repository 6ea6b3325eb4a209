package org.aiwei.ranking;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.platform.Flash;
import org.aiwei.platform.Refusals;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequiredArgsConstructor
class RuleController {

    private static final String VIEW = "ranking/rule";

    private final RulePages pages;
    private final RankingRules rules;

    @GetMapping("/campaigns/{id}/ranking/rule")
    String edit(@CurrentActor Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("form", pages.form(actor, id));
        model.addAttribute("page", pages.page(actor, id, null));
        return VIEW;
    }

    /** With {@code preview} nothing is saved: last month is shown as it would be under the rule. */
    @PostMapping("/campaigns/{id}/ranking/rule")
    ModelAndView save(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") RuleForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String preview,
            RedirectAttributes flash) {
        var wanted = form.read(errors);
        if (errors.hasErrors()) {
            return again(actor, id, null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (preview != null) {
            return again(actor, id, wanted, HttpStatus.OK);
        }
        try {
            Flash.say(flash, "ranking.rule.saved", rules.make(actor, id, wanted, form.note(), form.version()));
            return new ModelAndView("redirect:/campaigns/" + id + "/ranking/rule");
        } catch (RuleBroken broken) {
            Refusals.put(errors, broken, Map.of());
            return again(actor, id, null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ModelAndView again(Actor actor, UUID id, @Nullable Rule tried, HttpStatus status) {
        var page = new ModelAndView(VIEW, Map.of("page", pages.page(actor, id, tried)));
        page.setStatus(status);
        return page;
    }
}

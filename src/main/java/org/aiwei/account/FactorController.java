package org.aiwei.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.access.Factors;
import org.aiwei.access.FreshPassword;
import org.aiwei.access.ShownFactors;
import org.aiwei.access.SignedInUser;
import org.aiwei.platform.Flash;
import org.aiwei.platform.Refusals;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.SafeReturn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The second factor: at sign-in, and on the own account. */
@Controller
@RequiredArgsConstructor
class FactorController {

    private static final String OWN = "/account/factor";
    private static final Map<String, String> FIELDS =
            Map.of("account.factor.code", "code", "account.password.wait", "code");

    private final SecondFactors factors;
    private final CodeSignIn signIn;
    private final ShownFactors shown;
    private final Clock clock;

    @GetMapping("/sign-in/code")
    String ask(@RequestParam @Nullable String back, Model model) {
        model.addAttribute("form", new CodeForm("", SafeReturn.path(back)));
        return "account/code";
    }

    @PostMapping("/sign-in/code")
    ModelAndView answer(
            @AuthenticationPrincipal SignedInUser user,
            @Valid @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!errors.hasErrors()) {
            try {
                signIn.with(user, Objects.requireNonNull(form.code()), request.getRemoteAddr());
                shown.add(Factors.code(clock.instant()), request, response);
                return new ModelAndView("redirect:" + SafeReturn.path(form.back()));
            } catch (RuleBroken broken) {
                Refusals.put(errors, broken, FIELDS);
            }
        }
        return new ModelAndView("account/code", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping(OWN)
    String show(@CurrentActor Actor actor, Model model) {
        model.addAttribute("page", factors.page(actor));
        model.addAttribute("form", new CodeForm("", null));
        return "account/factor";
    }

    @PostMapping(OWN)
    String begin(@CurrentActor Actor actor) {
        factors.begin(actor);
        return "redirect:" + OWN;
    }

    /** Answers with the page that shows the recovery codes, which no later page can show. */
    @PostMapping(OWN + "/confirmation")
    ModelAndView confirm(
            @CurrentActor Actor actor,
            @Valid @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!errors.hasErrors()) {
            try {
                var codes = factors.confirm(actor, Objects.requireNonNull(form.code()));
                shown.add(Factors.code(clock.instant()), request, response);
                return new ModelAndView("account/factor-codes", Map.of("codes", codes));
            } catch (RuleBroken broken) {
                Refusals.put(errors, broken, FIELDS);
            }
        }
        model.addAttribute("page", factors.page(actor));
        return new ModelAndView("account/factor", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @FreshPassword
    @PostMapping(OWN + "/codes")
    ModelAndView newCodes(@CurrentActor Actor actor) {
        return new ModelAndView("account/factor-codes", Map.of("codes", factors.newCodes(actor)));
    }

    @FreshPassword
    @PostMapping(OWN + "/removal")
    String remove(@CurrentActor Actor actor, RedirectAttributes flash) {
        factors.remove(actor);
        Flash.say(flash, "account.factor.removed");
        return "redirect:" + OWN;
    }
}

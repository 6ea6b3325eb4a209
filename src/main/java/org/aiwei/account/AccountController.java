package org.aiwei.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.access.SignedInUser;
import org.aiwei.platform.Flash;
import org.aiwei.platform.Refusals;
import org.aiwei.platform.RuleBroken;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody's own account. */
@Controller
@RequiredArgsConstructor
class AccountController {

    private static final Map<String, String> FIELDS = Map.of(
            "account.password.old", "oldPassword",
            "account.password.wait", "oldPassword",
            "account.password.same", "newPassword",
            "account.password.short", "newPassword",
            "account.password.long", "newPassword",
            "account.password.kinds", "newPassword",
            "account.password.before", "newPassword",
            "account.password.name", "newPassword",
            "account.password.common", "newPassword");

    private static final Set<String> LANGUAGES = Set.of("en", "zh-CN");

    private final People people;
    private final Passwords passwords;
    private final PasswordPolicy policy;
    private final PersonPages pages;
    private final LocaleResolver locales;

    @GetMapping("/account")
    String show(@CurrentActor Actor actor, Model model) {
        model.addAttribute("page", pages.own(actor));
        return "account/own";
    }

    @PostMapping("/account/language")
    String speak(
            @CurrentActor Actor actor,
            @RequestParam String language,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (!LANGUAGES.contains(language)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var locale = Locale.forLanguageTag(language);
        people.speak(actor, locale.toLanguageTag());
        locales.setLocale(request, response, locale);
        Flash.say(flash, "account.saved");
        return "redirect:/account";
    }

    @PostMapping("/account/sessions")
    String signOutEverywhere(@CurrentActor Actor actor, HttpServletRequest request, HttpServletResponse response) {
        people.signOutEverywhere(actor);
        new SecurityContextLogoutHandler().logout(request, response, null);
        return "redirect:/login?logout";
    }

    @GetMapping("/account/password")
    String password(@AuthenticationPrincipal SignedInUser user, Model model) {
        model.addAttribute("form", PasswordForm.empty());
        return page(user, model);
    }

    @PostMapping("/account/password")
    ModelAndView changePassword(
            @AuthenticationPrincipal SignedInUser user,
            @Valid @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!errors.hasErrors() && !form.repeated()) {
            errors.rejectValue("newPasswordAgain", "rule.account.password.again", "");
        }
        if (errors.hasErrors() || !changed(user.getActor(), form, request.getRemoteAddr(), errors)) {
            return new ModelAndView(page(user, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        new SecurityContextLogoutHandler().logout(request, response, null);
        return new ModelAndView("redirect:/login?changed");
    }

    @SuppressWarnings("NullAway") // validated
    private boolean changed(Actor actor, PasswordForm form, String address, BindingResult errors) {
        try {
            passwords.change(actor, form.oldPassword(), form.newPassword(), address);
            return true;
        } catch (RuleBroken broken) {
            Refusals.put(errors, broken, FIELDS);
            return false;
        }
    }

    private String page(SignedInUser user, Model model) {
        model.addAttribute("why", passwords.why(user.getActor()));
        model.addAttribute("profile", policy.profile());
        return "account/password";
    }
}

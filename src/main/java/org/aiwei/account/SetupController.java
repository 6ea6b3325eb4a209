package org.aiwei.account;

import jakarta.validation.Valid;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.aiwei.platform.Flash;
import org.aiwei.platform.Refusals;
import org.aiwei.platform.RuleBroken;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequiredArgsConstructor
class SetupController {

    private static final Map<String, String> FIELDS = Map.of(
            "account.login.form", "login",
            "account.password.short", "newPassword",
            "account.password.long", "newPassword",
            "account.password.kinds", "newPassword",
            "account.password.name", "newPassword",
            "account.password.common", "newPassword");

    private final FirstSetup setup;
    private final PasswordPolicy policy;

    @GetMapping("/setup/{token}")
    String show(@PathVariable String token, Model model) {
        setup.ensureOpen(token);
        model.addAttribute("form", SetupForm.empty());
        return page(token, model);
    }

    @PostMapping("/setup/{token}")
    ModelAndView create(
            @PathVariable String token,
            @Valid @ModelAttribute("form") SetupForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        setup.ensureOpen(token);
        if (!errors.hasErrors() && !form.repeated()) {
            errors.rejectValue("newPasswordAgain", "rule.account.password.again", "");
        }
        if (!errors.hasErrors()) {
            try {
                setup.complete(token, form);
                Flash.say(flash, "account.setup.done");
                return new ModelAndView("redirect:/login");
            } catch (RuleBroken broken) {
                Refusals.put(errors, broken, FIELDS);
            }
        }
        return new ModelAndView(page(token, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String page(String token, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("profile", policy.profile());
        return "account/setup";
    }
}

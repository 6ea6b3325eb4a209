package org.aiwei.account;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.access.Duty;
import org.aiwei.access.FreshPassword;
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

@Controller
@RequiredArgsConstructor
class PersonController {

    static final Map<String, String> FIELDS = Map.of(
            "account.login.form", "login",
            "account.login.taken", "login",
            "account.post.closed", "unitId",
            "account.post.bureau", "duty",
            "account.post.period", "to",
            "account.post.before", "to",
            "account.post.last", "to",
            "account.post.overlap", "from");

    private final People people;
    private final PersonPages pages;
    private final Clock clock;

    @GetMapping("/admin/people")
    String index(
            @CurrentActor Actor actor,
            @ModelAttribute("filter") PersonFilter filter,
            @RequestParam @Nullable Integer page,
            Model model) {
        model.addAttribute("page", pages.list(actor, filter, page));
        model.addAttribute("units", pages.units(actor));
        model.addAttribute("duties", Duty.values());
        return "account/index";
    }

    @GetMapping("/admin/people/{id}")
    String show(@CurrentActor Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", pages.show(actor, id));
        model.addAttribute("today", LocalDate.now(clock));
        return "account/show";
    }

    @GetMapping("/admin/people/new")
    String blank(@CurrentActor Actor actor, @RequestParam @Nullable UUID unit, Model model) {
        model.addAttribute("form", PersonForm.empty(unit, LocalDate.now(clock)));
        return page(actor, model);
    }

    /** Answers with the page that shows the one-time password, which no later page can show. */
    @FreshPassword
    @PostMapping("/admin/people")
    ModelAndView create(
            @CurrentActor Actor actor,
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            Model model) {
        if (!errors.hasErrors()) {
            try {
                var enrolled = people.enrol(actor, form.wanted());
                return password(pages.show(actor, enrolled.id()), enrolled.initialPassword());
            } catch (RuleBroken broken) {
                Refusals.put(errors, broken, FIELDS);
            }
        }
        return new ModelAndView(page(actor, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    static ModelAndView password(PersonPage person, String password) {
        return new ModelAndView("account/initial", Map.of("page", person, "password", password));
    }

    private String page(Actor actor, Model model) {
        model.addAttribute("units", pages.units(actor));
        model.addAttribute("duties", Duty.values());
        return "account/new";
    }
}

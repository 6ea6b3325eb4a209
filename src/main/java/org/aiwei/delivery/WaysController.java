package org.aiwei.delivery;

import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.platform.Flash;
import org.aiwei.platform.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequiredArgsConstructor
class WaysController {

    private static final String PAGE = "delivery/rules";
    private static final String BACK = "redirect:" + DeliveryAreas.RULES;

    private final RuleDesk desk;

    @GetMapping(DeliveryAreas.RULES)
    String show(@CurrentActor Actor actor, Model model) {
        model.addAttribute("form", desk.form(actor));
        return page(actor, model);
    }

    @PostMapping(DeliveryAreas.RULES)
    ModelAndView save(
            @CurrentActor Actor actor,
            @Valid @ModelAttribute("form") RuleForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Refusals.ensureReadable(errors);
        var values = form.read(errors);
        if (errors.hasErrors()) {
            return new ModelAndView(page(actor, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        desk.save(actor, RuleForm.version(form.version()), values);
        Flash.say(flash, "delivery.rules.saved");
        return new ModelAndView(BACK);
    }

    /** Each choice is named after its line. */
    @PostMapping(DeliveryAreas.RULES + "/ways")
    String choose(@CurrentActor Actor actor, @RequestParam Map<String, String> choices, RedirectAttributes flash) {
        desk.choose(actor, RuleForm.version(choices.get("version")), wanted(desk.lines(actor), choices));
        Flash.say(flash, "delivery.rules.saved");
        return BACK;
    }

    private static Map<String, Loudness> wanted(List<RuleDesk.Line> lines, Map<String, String> choices) {
        var wanted = new HashMap<String, Loudness>();
        for (var line : lines) {
            var choice = choices.get(line.name());
            if (choice != null) {
                wanted.put(line.name(), read(choice));
            }
        }
        return wanted;
    }

    /** A choice that no form offers answers 400. */
    private static Loudness read(@Nullable String choice) {
        try {
            return Loudness.valueOf(String.valueOf(choice));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    private String page(Actor actor, Model model) {
        model.addAttribute("lines", desk.lines(actor));
        model.addAttribute("version", desk.form(actor).version());
        return PAGE;
    }
}

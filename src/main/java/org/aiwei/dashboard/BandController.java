package org.aiwei.dashboard;

import jakarta.validation.Valid;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.platform.Flash;
import org.aiwei.platform.Refusals;
import org.aiwei.platform.RuleBroken;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequiredArgsConstructor
class BandController {

    private static final String PAGE = "dashboard/bands";
    private static final Map<String, String> FIELDS = Map.of("dashboard.bands", "limits");

    private final Bands bands;

    @GetMapping(DashboardAreas.BANDS)
    String show(@CurrentActor Actor actor, Model model) {
        model.addAttribute("form", BandForm.of(bands.limits(actor)));
        return PAGE;
    }

    @PostMapping(DashboardAreas.BANDS)
    ModelAndView save(
            @CurrentActor Actor actor,
            @Valid @ModelAttribute("form") BandForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            try {
                bands.set(actor, form.read());
                Flash.say(flash, "dashboard.bands.saved");
                return new ModelAndView("redirect:" + DashboardAreas.BANDS);
            } catch (RuleBroken broken) {
                Refusals.put(errors, broken, FIELDS);
            }
        }
        return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}

package org.aiwei.delivery;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDateTime;
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

/** Everybody's own channels and calendar. */
@Controller
@RequiredArgsConstructor
class OwnMessagesController {

    private static final String PAGE = "delivery/own";
    private static final Map<String, String> FIELDS = Map.of("delivery.mail.address", "mail");

    private final Preferences preferences;
    private final CalendarTokens tokens;
    private final MailProofs proofs;
    private final Mailer mailer;
    private final Words words;
    private final Clock clock;

    @GetMapping(DeliveryAreas.OWN)
    String show(@CurrentActor Actor actor, Model model) {
        model.addAttribute("form", PreferenceForm.of(preferences.of(actor)));
        return page(actor, model);
    }

    @PostMapping(DeliveryAreas.OWN)
    ModelAndView save(
            @CurrentActor Actor actor,
            @Valid @ModelAttribute("form") PreferenceForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        Refusals.ensureReadable(errors);
        if (!errors.hasErrors()) {
            try {
                preferences.choose(actor, form.read());
                Flash.say(flash, asked(actor) ? "delivery.proof.sent" : "delivery.own.saved");
                return new ModelAndView("redirect:" + DeliveryAreas.OWN);
            } catch (RuleBroken broken) {
                Refusals.put(errors, broken, FIELDS);
            }
        }
        return new ModelAndView(page(actor, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The address stands on this one answer and nowhere else, so it is no redirect. */
    @PostMapping(DeliveryAreas.OWN + "/calendar")
    String renew(@CurrentActor Actor actor, Model model) {
        model.addAttribute("feed", words.calendar(tokens.renew(actor)));
        return "delivery/calendar";
    }

    @PostMapping(DeliveryAreas.OWN + "/calendar/removal")
    String revoke(@CurrentActor Actor actor, RedirectAttributes flash) {
        tokens.revoke(actor);
        Flash.say(flash, "delivery.calendar.closed");
        return "redirect:" + DeliveryAreas.OWN;
    }

    /** A new address gets its letter with the saving; if none can be sent now, the page offers it again. */
    private boolean asked(Actor actor) {
        if (!mailer.on() || !preferences.of(actor).unproved()) {
            return false;
        }
        try {
            proofs.ask(actor);
            return true;
        } catch (RuleBroken later) {
            return false;
        }
    }

    private String page(Actor actor, Model model) {
        model.addAttribute("chosen", preferences.of(actor));
        model.addAttribute("mail", mailer.on());
        model.addAttribute(
                "opened",
                tokens.madeAt(actor)
                        .map(at -> LocalDateTime.ofInstant(at, clock.getZone()))
                        .orElse(null));
        return PAGE;
    }
}

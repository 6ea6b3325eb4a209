package org.aiwei.delivery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Map;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The link in a letter opens a page; a button there confirms, as programs that look at mails follow links too. */
@Controller
@RequiredArgsConstructor
class MailProofController {

    private static final String BACK = "redirect:" + DeliveryAreas.OWN;
    private static final String PAGE = "delivery/proof";
    private static final Map<String, String> FIELDS = Map.of("delivery.proof.code", "code");

    private final MailProofs proofs;

    record ProofForm(@Size(max = 200) @Nullable String code) {

        String read() {
            return code == null ? "" : code.strip();
        }
    }

    @PostMapping(DeliveryAreas.OWN + "/letter")
    String ask(@CurrentActor Actor actor, RedirectAttributes flash) {
        proofs.ask(actor);
        Flash.say(flash, "delivery.proof.sent");
        return BACK;
    }

    @GetMapping(DeliveryAreas.OWN + "/proof")
    String show(@CurrentActor Actor actor, @RequestParam(defaultValue = "") String code, Model model) {
        model.addAttribute("form", new ProofForm(code));
        return PAGE;
    }

    @PostMapping(DeliveryAreas.OWN + "/proof")
    ModelAndView prove(
            @CurrentActor Actor actor,
            @Valid @ModelAttribute("form") ProofForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            try {
                proofs.prove(actor, form.read());
                Flash.say(flash, "delivery.proof.done");
                return new ModelAndView(BACK);
            } catch (RuleBroken broken) {
                Refusals.put(errors, broken, FIELDS);
            }
        }
        return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}

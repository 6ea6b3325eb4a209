package org.aiwei.delivery;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.platform.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequiredArgsConstructor
class DeliveryController {

    private static final String BACK = "redirect:" + DeliveryAreas.ADMIN;

    private final DeliveryDesk desk;

    @GetMapping(DeliveryAreas.ADMIN)
    String show(@CurrentActor Actor actor, Model model) {
        model.addAttribute("page", desk.page(actor));
        return "delivery/admin";
    }

    @PostMapping(DeliveryAreas.ADMIN + "/{id}/retry")
    String retry(@CurrentActor Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        desk.retry(actor, id);
        Flash.say(flash, "delivery.admin.again");
        return BACK;
    }

    @PostMapping(DeliveryAreas.ADMIN + "/test/mail")
    String mail(@CurrentActor Actor actor, @RequestParam(defaultValue = "") String to, RedirectAttributes flash) {
        desk.testMail(actor, to.strip());
        Flash.say(flash, "delivery.admin.tested");
        return BACK;
    }

    @PostMapping(DeliveryAreas.ADMIN + "/test/robot")
    String robot(@CurrentActor Actor actor, RedirectAttributes flash) {
        desk.testRobot(actor);
        Flash.say(flash, "delivery.admin.tested");
        return BACK;
    }
}

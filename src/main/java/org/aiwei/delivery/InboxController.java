package org.aiwei.delivery;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.platform.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequiredArgsConstructor
class InboxController {

    private final Inbox inbox;
    private final GroupText group;

    @GetMapping("/inbox")
    String show(@CurrentActor Actor actor, @RequestParam(required = false) @Nullable String page, Model model) {
        var number = page != null && page.matches("\\d{1,5}") ? Integer.valueOf(page) : null;
        model.addAttribute("page", inbox.page(actor, number));
        model.addAttribute("unread", inbox.unread(actor));
        model.addAttribute("group", group.of(actor));
        return "delivery/inbox";
    }

    /** Opening is reading: harmless when repeated, so that a link in a mail can do it. */
    @GetMapping("/inbox/{id}")
    String open(@CurrentActor Actor actor, @PathVariable UUID id) {
        return "redirect:" + inbox.open(actor, id);
    }

    @PostMapping("/inbox/reading")
    String readAll(@CurrentActor Actor actor, RedirectAttributes flash) {
        inbox.readAll(actor);
        Flash.say(flash, "delivery.inbox.done");
        return "redirect:/inbox";
    }
}

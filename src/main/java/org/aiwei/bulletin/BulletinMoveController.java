package org.aiwei.bulletin;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.platform.Flash;
import org.aiwei.platform.RecordNotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequiredArgsConstructor
class BulletinMoveController {

    private final Bulletins bulletins;
    private final BulletinReadings readings;

    @PostMapping("/bulletins/{id}/submission")
    String submit(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable String signer,
            RedirectAttributes flash) {
        bulletins.submit(actor, id, version, Typed.id(signer));
        return back(id, flash, "bulletin.moved.SUBMIT");
    }

    @PostMapping("/bulletins/{id}/signature")
    String sign(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            RedirectAttributes flash) {
        bulletins.sign(actor, id, version);
        return back(id, flash, "bulletin.moved.SIGN");
    }

    @PostMapping("/bulletins/{id}/reading")
    String read(@CurrentActor Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        readings.confirm(actor, id);
        return back(id, flash, "bulletin.read.me");
    }

    @PostMapping("/bulletins/{id}/reminder")
    String remind(@CurrentActor Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        Flash.say(flash, "bulletin.reminded", readings.remind(actor, id));
        return "redirect:/bulletins/" + id;
    }

    /** Withdrawing, returning, making void. */
    @PostMapping("/bulletins/{id}/{step}")
    String move(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(defaultValue = "") String remark,
            RedirectAttributes flash) {
        var action = BulletinAction.ofPath(step).orElseThrow(() -> new RecordNotFound(BulletinAction.class, step));
        bulletins.move(actor, id, action, Typed.words(remark), version);
        return back(id, flash, "bulletin.moved." + action);
    }

    private static String back(UUID id, RedirectAttributes flash, String sentence) {
        Flash.say(flash, sentence);
        return "redirect:/bulletins/" + id;
    }
}

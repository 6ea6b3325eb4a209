package org.aiwei.reporting;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.platform.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sending out, stopping, taking up again, asking one more unit. */
@Controller
@RequiredArgsConstructor
class CollectionMoveController {

    private static final String SHOW = "redirect:/collections/";

    private final Collections collections;

    @PostMapping("/collections/{id}/publication")
    String publish(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam @Nullable Long version,
            RedirectAttributes flash) {
        collections.publish(actor, id, version);
        Flash.say(flash, "reporting.collection.published");
        return SHOW + id;
    }

    @PostMapping("/collections/{id}/closure")
    String close(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String remark,
            @RequestParam @Nullable Long version,
            RedirectAttributes flash) {
        collections.move(actor, id, CollectionAction.CLOSE, remark, version);
        Flash.say(flash, "reporting.collection.closed");
        return SHOW + id;
    }

    @PostMapping("/collections/{id}/reopening")
    String reopen(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam @Nullable Long version,
            RedirectAttributes flash) {
        collections.move(actor, id, CollectionAction.REOPEN, "", version);
        Flash.say(flash, "reporting.collection.reopened");
        return SHOW + id;
    }

    @PostMapping("/collections/{id}/discarding")
    String discard(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam @Nullable Long version,
            RedirectAttributes flash) {
        collections.discard(actor, id, version);
        Flash.say(flash, "reporting.collection.discarded");
        return "redirect:/collections";
    }

    @PostMapping("/collections/{id}/recipients")
    String widen(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID unit,
            @RequestParam @Nullable Long version,
            RedirectAttributes flash) {
        collections.widen(actor, id, unit, version);
        Flash.say(flash, "reporting.collection.widened");
        return SHOW + id;
    }
}

package org.aiwei.reporting;

import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What {@code autosave.js} sends, field by field; every answer is one that the script can read. */
@Controller
@RequiredArgsConstructor
class AutosaveController {

    private final Filling filling;
    private final MessageSource messages;

    /** @param problem why nothing was or will be saved */
    record Refusal(String problem) {}

    /** 409 with the other text when somebody else has saved meanwhile. */
    @PostMapping("/reports/{id}/values")
    ResponseEntity<Saved> save(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam String slot,
            @RequestParam String text,
            @RequestParam @Nullable Long version,
            Locale locale) {
        var place = Slot.ofKey(slot).orElseThrow(() -> new RecordNotFound(ReportField.class, slot));
        var saved = filling.save(actor, id, place, new Filling.Entry(text, version));
        return ResponseEntity.status(saved.saved() ? HttpStatus.OK : HttpStatus.CONFLICT)
                .body(saved.worded((code, places) -> messages.getMessage("rule." + code, places, locale)));
    }

    /** Sent in, locked or taken off meanwhile. */
    @ExceptionHandler
    ResponseEntity<Refusal> refused(RuleBroken broken, Locale locale) {
        var problem = messages.getMessage(broken.messageKey(), broken.args(), locale);
        return ResponseEntity.unprocessableContent().body(new Refusal(problem));
    }

    @ExceptionHandler
    ResponseEntity<Refusal> gone(RecordNotFound gone, Locale locale) {
        var problem = messages.getMessage("reporting.autosave.gone", null, locale);
        return ResponseEntity.status(HttpStatus.NOT_FOUND).body(new Refusal(problem));
    }
}

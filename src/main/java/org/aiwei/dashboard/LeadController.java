package org.aiwei.dashboard;

import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequiredArgsConstructor
class LeadController {

    private final LeadBoard board;

    @GetMapping("/lead")
    String show(
            @CurrentActor Actor actor,
            @RequestParam(required = false) @Nullable String campaign,
            Locale locale,
            Model model) {
        model.addAttribute("board", board.of(actor, id(campaign), locale));
        return "dashboard/lead";
    }

    /** An unreadable choice is none. */
    private static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}

package org.aiwei.dashboard;

import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@RequiredArgsConstructor
class LeadController {

    private final LeadBoard board;

    @GetMapping("/lead")
    String show(@CurrentActor Actor actor, Model model) {
        model.addAttribute("board", board.of(actor));
        return "dashboard/lead";
    }
}

package org.aiwei.operation;

import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@RequiredArgsConstructor
class OperationController {

    private final Operations operations;

    @GetMapping(OperationAreas.PATH)
    String show(@CurrentActor Actor actor, Model model) {
        model.addAttribute("page", operations.show(actor));
        return "operation/index";
    }
}

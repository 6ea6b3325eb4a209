package org.aiwei.audit;

import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

@Controller
@RequiredArgsConstructor
class AuditController {

    private final AuditEntries entries;

    @GetMapping("/admin/audit")
    String list(@CurrentActor Actor actor, @ModelAttribute("filter") AuditFilter filter, Model model) {
        model.addAttribute("page", entries.list(actor, filter));
        return "audit/list";
    }
}

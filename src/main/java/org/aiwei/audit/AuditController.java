package org.aiwei.audit;

import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequiredArgsConstructor
class AuditController {

    private final AuditEntries entries;

    @GetMapping("/admin/audit")
    String list(@CurrentActor Actor actor, @ModelAttribute("filter") AuditFilter filter, Model model) {
        model.addAttribute("page", entries.list(actor, filter));
        return "audit/list";
    }

    @PostMapping("/admin/audit/check")
    String check(@CurrentActor Actor actor, RedirectAttributes flash) {
        flash.addFlashAttribute("chain", entries.chainIntact(actor));
        return "redirect:/admin/audit";
    }
}

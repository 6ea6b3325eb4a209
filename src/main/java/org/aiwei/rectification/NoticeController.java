package org.aiwei.rectification;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.platform.Flash;
import org.aiwei.platform.RecordNotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequiredArgsConstructor
class NoticeController {

    private final NoticePages pages;
    private final Notices notices;
    private final NoticeSigning signing;
    private final NoticeReadings readings;

    @GetMapping("/notices")
    String index(
            @CurrentActor Actor actor,
            @ModelAttribute("filter") NoticeFilter filter,
            BindingResult unreadableMeansNoFilter,
            @RequestParam(required = false) @Nullable String page,
            Model model) {
        var wanted = unreadableMeansNoFilter.hasErrors() ? NoticeFilter.none() : filter;
        var number = page != null && page.matches("\\d{1,5}") ? Integer.valueOf(page) : null;
        model.addAttribute("rows", pages.list(actor, wanted, number));
        model.addAttribute("filter", wanted);
        model.addAttribute("statuses", NoticeStatus.values());
        model.addAttribute("kinds", NoticeKind.values());
        return "rectification/notices";
    }

    @GetMapping("/notices/{id}")
    String show(@CurrentActor Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", pages.show(actor, id));
        return "rectification/notice";
    }

    @PostMapping("/notices/{id}/submission")
    String submit(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable String signer,
            RedirectAttributes flash) {
        var chosen = ItemTyped.id(signer);
        notices.submit(actor, id, UnitWorkController.known(id, version), chosen == null ? new UUID(0, 0) : chosen);
        Flash.say(flash, "rectification.notice.moved.SUBMIT");
        return "redirect:/notices/" + id;
    }

    @PostMapping("/notices/{id}/signature")
    String sign(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            RedirectAttributes flash) {
        var items = signing.sign(actor, id, UnitWorkController.known(id, version));
        Flash.say(flash, "rectification.notice.moved.SIGN", items.size());
        return "redirect:/notices/" + id;
    }

    @PostMapping("/notices/{id}/reading")
    String read(@CurrentActor Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        readings.confirm(actor, id);
        Flash.say(flash, "rectification.notice.readBy.me");
        return "redirect:/notices/" + id;
    }

    /** Withdrawing, returning, making void. */
    @PostMapping("/notices/{id}/{step}")
    String move(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(defaultValue = "") String remark,
            RedirectAttributes flash) {
        var action = NoticeAction.ofPath(step).orElseThrow(() -> new RecordNotFound(NoticeAction.class, step));
        var words = remark.substring(0, Math.min(500, remark.length()));
        notices.move(actor, id, action, ItemTyped.text(words), UnitWorkController.known(id, version));
        Flash.say(flash, "rectification.notice.moved." + action);
        return "redirect:/notices/" + id;
    }
}

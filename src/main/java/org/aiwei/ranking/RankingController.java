package org.aiwei.ranking;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.platform.Attachments;
import org.aiwei.platform.Flash;
import org.aiwei.platform.RecordNotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/campaigns/{id}/ranking")
@RequiredArgsConstructor
class RankingController {

    private static final int LONGEST = 500;

    private final RankingPages pages;
    private final Rankings rankings;

    @GetMapping
    String show(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String month,
            Model model) {
        model.addAttribute("page", pages.show(actor, id, Typed.month(month)));
        return "ranking/show";
    }

    @GetMapping("/units/{unit}")
    String unit(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @RequestParam(required = false) @Nullable String month,
            Model model) {
        model.addAttribute("page", of(actor, id, unit, month));
        return "ranking/unit";
    }

    /** Facts and rule, from which the figure can be worked out anew. */
    @GetMapping("/units/{unit}/file")
    ResponseEntity<byte[]> file(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @RequestParam(required = false) @Nullable String month) {
        var page = of(actor, id, unit, month);
        return Attachments.xlsx("排名依据_" + page.standing().name() + "_" + page.month(), FactSheet.of(page));
    }

    @PostMapping("/freezing")
    String freeze(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String month,
            RedirectAttributes flash) {
        var wanted = Typed.month(month);
        if (wanted == null) {
            throw new RecordNotFound(RankingPeriod.class, id);
        }
        rankings.freeze(actor, id, wanted);
        Flash.say(flash, "ranking.frozen", wanted);
        return "redirect:/campaigns/" + id + "/ranking?month=" + wanted;
    }

    /** Publishing, taking that back, making void. */
    @PostMapping("/{period}/{step}")
    String move(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID period,
            @PathVariable String step,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(defaultValue = "") String remark,
            RedirectAttributes flash) {
        var action = RankingAction.ofPath(step).orElseThrow(() -> new RecordNotFound(RankingAction.class, step));
        var words = remark.substring(0, Math.min(LONGEST, remark.length())).replace("\u0000", "");
        rankings.move(actor, id, period, action, words, version);
        Flash.say(flash, "ranking.moved." + action);
        var shown = Typed.month(month);
        return "redirect:/campaigns/" + id + "/ranking" + (shown == null ? "" : "?month=" + shown);
    }

    private RankingPage.OfUnit of(Actor actor, UUID id, UUID unit, @Nullable String typed) {
        var month = Typed.month(typed);
        if (month == null) {
            throw new RecordNotFound(RankingPeriod.class, unit);
        }
        return pages.unit(actor, id, unit, month);
    }
}

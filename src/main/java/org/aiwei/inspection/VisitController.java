package org.aiwei.inspection;

import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.platform.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Inspecting with a phone in one hand. */
@Controller
@RequiredArgsConstructor
class VisitController {

    private final Visits visits;
    private final TodayPages today;
    private final VisitPages pages;
    private final LimitWords limits;

    @GetMapping("/m")
    String today(@CurrentActor Actor actor, Model model) {
        model.addAttribute("page", today.today(actor));
        return "inspection/today";
    }

    @PostMapping("/m/visits")
    String start(@CurrentActor Actor actor, @RequestParam UUID target, @RequestParam UUID visit) {
        return "redirect:/m/visits/" + visits.start(actor, target, visit);
    }

    /** Without a site: where this person stood last. */
    @GetMapping("/m/visits/{id}")
    String show(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String site,
            Model model) {
        var page = pages.show(actor, id, site);
        if (page.writable() && site == null) {
            return "redirect:" + pages.place(actor, id);
        }
        model.addAttribute("page", page);
        return page.writable() ? "inspection/visit" : "inspection/visit-done";
    }

    /** One answer, by the question's own button. */
    @PostMapping("/m/visits/{id}/answers")
    String answer(@CurrentActor Actor actor, @PathVariable UUID id, @ModelAttribute AnswerForm form) {
        var given = form.given(limits);
        visits.answer(actor, id, given);
        return "redirect:/m/visits/" + id + "?site=" + VisitPages.site(given.siteId()) + "#q-" + given.questionId();
    }

    /** One answer, by the tap itself; the question comes back as it is kept now. */
    @PostMapping(path = "/m/visits/{id}/answers", headers = "HX-Request")
    ModelAndView tap(@CurrentActor Actor actor, @PathVariable UUID id, @ModelAttribute AnswerForm form) {
        var given = form.given(limits);
        visits.answer(actor, id, given);
        var page = pages.show(actor, id, VisitPages.site(given.siteId()));
        return new ModelAndView(
                "inspection/visit-parts :: answered(page=${page}, question=${question})",
                Map.of("page", page, "question", page.question(given.questionId())));
    }

    @PostMapping("/m/visits/{id}/findings")
    String find(
            @CurrentActor Actor actor, @PathVariable UUID id, @ModelAttribute SeenForm form, RedirectAttributes flash) {
        var seen = form.seen(limits);
        var wanted = Typed.id(form.id());
        var found = visits.find(actor, id, wanted == null ? UUID.randomUUID() : wanted, seen);
        Flash.say(flash, "visit.found");
        return "redirect:/m/visits/" + id + "?site=" + VisitPages.site(seen.siteId()) + "#f-" + found;
    }

    @PostMapping("/m/visits/{id}/findings/{findingId}/removal")
    String drop(
            @CurrentActor Actor actor, @PathVariable UUID id, @PathVariable UUID findingId, RedirectAttributes flash) {
        visits.drop(actor, id, findingId);
        Flash.say(flash, "visit.dropped");
        return "redirect:/m/visits/" + id + "?site=" + VisitPage.WHOLE + "#found";
    }

    @GetMapping("/m/visits/{id}/finish")
    String finish(@CurrentActor Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", pages.show(actor, id, null));
        return "inspection/visit-finish";
    }

    @PostMapping("/m/visits/{id}/finish")
    String finished(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String skip,
            RedirectAttributes flash) {
        visits.finish(actor, id, "true".equals(skip));
        Flash.say(flash, "visit.done");
        return "redirect:/m/visits/" + id;
    }

    @PostMapping("/m/visits/{id}/signature")
    String sign(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String answer,
            @RequestParam(required = false) @Nullable String signer,
            @RequestParam(required = false) @Nullable String remark,
            RedirectAttributes flash) {
        var name = Typed.text(signer);
        var why = Typed.text(remark);
        visits.sign(
                actor,
                id,
                !"refused".equals(answer),
                name.substring(0, Math.min(50, name.length())),
                why.substring(0, Math.min(500, why.length())));
        Flash.say(flash, "visit.signed");
        return "redirect:/m/visits/" + id;
    }
}

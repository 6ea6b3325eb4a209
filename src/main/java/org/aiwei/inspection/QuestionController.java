package org.aiwei.inspection;

import jakarta.validation.Valid;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.aiwei.platform.Flash;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Groups and questions of a checklist. */
@Controller
@RequiredArgsConstructor
class QuestionController {

    private static final String ADD = "inspection/questions";
    private static final String EDIT = "inspection/question";
    private static final int MOST = 1000;

    private final ChecklistPages pages;
    private final ChecklistDesk desk;

    @GetMapping("/inspections/checklists/{id}/questions")
    ModelAndView blank(
            @CurrentActor Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String group) {
        return Forms.fresh(ADD, QuestionsForm.empty(group), pages.show(actor, id));
    }

    @PostMapping("/inspections/checklists/{id}/questions")
    ModelAndView add(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") QuestionsForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        var page = pages.show(actor, id);
        var weight = Typed.number(errors, "weight", form.weight(), 1, MOST);
        var dimension = Typed.choice(Dimension.class, form.dimension());
        var name = Typed.text(form.newGroup());
        var group = Typed.id(form.groupId());
        if (name.isEmpty() && group == null) {
            errors.rejectValue("groupId", "inspection.group.missing");
        }
        if (!errors.hasErrors()) {
            try {
                var into = name.isEmpty() && group != null ? group : desk.group(actor, id, name);
                var lines = Typed.lines(form.lines());
                desk.ask(actor, id, into, lines, dimension == null ? Dimension.WORK : dimension, weight);
                Flash.say(flash, "inspection.questions.added", lines.size());
                return new ModelAndView("redirect:/inspections/checklists/" + id + "#g-" + into);
            } catch (RuleBroken broken) {
                Forms.reject(errors, broken);
            }
        }
        return Forms.again(ADD, page);
    }

    @GetMapping("/inspections/checklists/{id}/items")
    ModelAndView items(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String edition) {
        return Forms.fresh("inspection/items", new ItemsForm("", null), pages.items(actor, id, Typed.id(edition)));
    }

    @PostMapping("/inspections/checklists/{id}/items")
    String adopt(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") ItemsForm form,
            RedirectAttributes flash) {
        desk.adopt(actor, id, Typed.id(form.groupId()), form.chosen());
        Flash.say(flash, "inspection.questions.added", form.chosen().size());
        return "redirect:/inspections/checklists/" + id;
    }

    @GetMapping("/inspections/checklists/{id}/questions/{questionId}")
    ModelAndView edit(@CurrentActor Actor actor, @PathVariable UUID id, @PathVariable UUID questionId) {
        return Forms.fresh(EDIT, pages.question(actor, id, questionId), pages.show(actor, id))
                .addObject("questionId", questionId);
    }

    @PostMapping("/inspections/checklists/{id}/questions/{questionId}")
    ModelAndView save(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID questionId,
            @Valid @ModelAttribute("form") QuestionForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        Forms.ensureReadable(errors);
        var page = pages.show(actor, id);
        var weight = Typed.number(errors, "weight", form.weight(), 1, MOST);
        var dimension = Typed.choice(Dimension.class, form.dimension());
        if (errors.hasErrors()) {
            return Forms.again(EDIT, page).addObject("questionId", questionId);
        }
        var text = Typed.text(form.text());
        var chosen = dimension == null ? Dimension.WORK : dimension;
        desk.edit(actor, id, form.version(), text, list -> {
            var question = list.groupOf(questionId).question(questionId);
            var phrases = String.join("\n", Typed.lines(form.phrases()));
            question.write(new QuestionText(text, question.getNodeId(), chosen, weight, phrases));
        });
        Flash.say(flash, "inspection.saved");
        return new ModelAndView("redirect:/inspections/checklists/" + id);
    }
}

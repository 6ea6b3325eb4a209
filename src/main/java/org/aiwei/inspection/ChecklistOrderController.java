package org.aiwei.inspection;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Moves groups and questions up and down, and takes them out. */
@Controller
@RequiredArgsConstructor
class ChecklistOrderController {

    private final ChecklistDesk desk;

    @PostMapping("/inspections/checklists/{id}/groups/{groupId}/place")
    String moveGroup(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID groupId,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(defaultValue = "up") String to) {
        desk.edit(actor, id, version, to, list -> Sorted.shift(list.getGroups(), groupId, to.equals("up")));
        return back(id, groupId);
    }

    @PostMapping("/inspections/checklists/{id}/groups/{groupId}/removal")
    String dropGroup(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID groupId,
            @RequestParam(required = false) @Nullable Long version) {
        desk.edit(actor, id, version, "−", list -> list.getGroups().remove(list.group(groupId)));
        return "redirect:/inspections/checklists/" + id;
    }

    @PostMapping("/inspections/checklists/{id}/questions/{questionId}/place")
    String moveQuestion(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID questionId,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(defaultValue = "up") String to) {
        desk.edit(
                actor,
                id,
                version,
                to,
                list -> Sorted.shift(list.groupOf(questionId).getQuestions(), questionId, to.equals("up")));
        return "redirect:/inspections/checklists/" + id + "#q-" + questionId;
    }

    @PostMapping("/inspections/checklists/{id}/questions/{questionId}/removal")
    String dropQuestion(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID questionId,
            @RequestParam(required = false) @Nullable Long version) {
        desk.edit(actor, id, version, "−", list -> {
            var group = list.groupOf(questionId);
            group.getQuestions().remove(group.question(questionId));
        });
        return "redirect:/inspections/checklists/" + id;
    }

    private static String back(UUID id, UUID groupId) {
        return "redirect:/inspections/checklists/" + id + "#g-" + groupId;
    }
}

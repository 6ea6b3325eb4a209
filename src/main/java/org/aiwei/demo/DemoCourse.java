package org.aiwei.demo;

import static org.aiwei.assignment.PartAction.ACCEPT;
import static org.aiwei.assignment.PartAction.ASK_RETURN;
import static org.aiwei.assignment.PartAction.CLAIM;
import static org.aiwei.assignment.PartAction.CONFIRM;
import static org.aiwei.assignment.PartAction.REASSIGN;

import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.assignment.AssignmentDesk;
import org.aiwei.assignment.Assignments;
import org.aiwei.assignment.PartAction;
import org.aiwei.assignment.PartRef;
import org.aiwei.assignment.Progress;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What happened to an assignment of the example county between its issue and today. */
@Component
@Profile("demo")
@RequiredArgsConstructor
class DemoCourse {

    private final DemoPlaces places;
    private final DemoPeople people;
    private final Assignments assignments;
    private final AssignmentDesk desk;
    private final Progress notes;
    private int turn;

    void play(UUID assignment, String course, DemoDays days) {
        var parts = assignments.parts(people.actor("lin"), assignment);
        var name = course.contains(":") ? course.substring(0, course.indexOf(':')) : course;
        var percent = course.contains(":") ? Integer.parseInt(course.substring(course.indexOf(':') + 1)) : 0;
        switch (name) {
            case "done" -> finish(parts, days);
            case "progress", "overdue", "soon", "behind" -> advance(parts, percent, turn++ * 5 % 33, days);
            case "claimed" -> claim(parts, days);
            case "mixed" -> mix(parts, days);
            case "returned" -> giveBack(parts, days);
            case "moved" -> moveOn(parts, days);
            case "void" -> days.happens(35, () -> desk.cancel(people.actor("lin"), assignment, "与上级部署重复，合并到另一项任务。"));
            case "future", "nodue" -> move(parts.get(0), ACCEPT, "", 12, days);
            default -> {}
        }
    }

    private void finish(List<PartRef> parts, DemoDays days) {
        advance(parts, 90, 0, days);
        for (var part : parts.subList(1, parts.size())) {
            move(part, CLAIM, "已按方案完成，材料已报牵头科室。", 70, days);
            confirm(part, reporter(parts.get(0)), 76, days);
        }
        move(parts.get(0), CLAIM, "任务全部完成，台账和佐证材料齐全。", 82, days);
        confirm(parts.get(0), confirmer(parts.get(0)), 88, days);
    }

    /** @param late how many hundredths of the time the last notes come later than early in the second half */
    private void advance(List<PartRef> parts, int percent, int late, DemoDays days) {
        for (int i = 0; i < parts.size(); i++) {
            move(parts.get(i), ACCEPT, "", 4 + i, days);
        }
        note(parts.get(0), percent / 3, "已召开部署会，明确分工和联络员。", 25, days);
        note(parts.get(0), percent * 2 / 3, "完成第一轮自查，问题清单已分解到人。", 48, days);
        note(parts.get(0), percent, "本月集中推进，剩余问题按周调度。", 66 + late, days);
        for (var part : parts.subList(1, parts.size())) {
            note(part, Math.max(5, percent - 5), "按牵头科室要求推进，照片和台账已留存。", 60 + late, days);
        }
    }

    private void claim(List<PartRef> parts, DemoDays days) {
        advance(parts, 95, 0, days);
        move(parts.get(0), CLAIM, "院落整治全部完成，请组织验收。", 97, days);
        if (parts.size() > 1) {
            move(parts.get(1), CLAIM, "本院任务已完成。", 95, days);
        }
    }

    private void mix(List<PartRef> parts, DemoDays days) {
        advance(parts.subList(0, parts.size() - 1), 70, 0, days);
        move(parts.get(1), CLAIM, "食堂和从业人员台账已核查完毕。", 80, days);
        confirm(parts.get(1), reporter(parts.get(0)), 84, days);
        move(parts.get(2), CLAIM, "已整改三处，附照片。", 96, days);
    }

    private void giveBack(List<PartRef> parts, DemoDays days) {
        move(parts.get(0), ACCEPT, "", 30, days);
        days.happens(
                94,
                () -> assignments.move(
                        reporter(parts.get(1)),
                        parts.get(1).id(),
                        ASK_RETURN,
                        "饮水卫生检查属职业健康股与监督大队职责，建议改派。",
                        places.id("occupational")));
    }

    private void moveOn(List<PartRef> parts, DemoDays days) {
        move(parts.get(0), ACCEPT, "", 8, days);
        var part = parts.get(1);
        var owner = places.id("second");
        days.happens(40, () -> assignments.move(reporter(part), part.id(), ASK_RETURN, "该院区已移交县二医院管理。", owner));
        days.happens(46, () -> assignments.move(people.actor("lin"), part.id(), REASSIGN, "同意改派，时限不变。", owner));
    }

    private void move(PartRef part, PartAction action, String remark, int percent, DemoDays days) {
        days.happens(percent, () -> assignments.move(reporter(part), part.id(), action, remark));
    }

    private void confirm(PartRef part, Actor by, int percent, DemoDays days) {
        days.happens(percent, () -> assignments.move(by, part.id(), CONFIRM, ""));
    }

    private void note(PartRef part, int reached, String text, int percent, DemoDays days) {
        days.happens(percent, () -> notes.note(reporter(part), part.id(), reached, text));
    }

    private Actor reporter(PartRef part) {
        return people.reporterOf(part.unitId());
    }

    /** The office confirms what departments lead; what it leads itself a leader confirms. */
    private Actor confirmer(PartRef lead) {
        return people.actor(lead.unitId().equals(places.id("aiwei")) ? "wang" : "lin");
    }
}

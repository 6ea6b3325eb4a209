package org.aiwei.demo;

import static org.aiwei.assignment.PartAction.ACCEPT;
import static org.aiwei.assignment.PartAction.ASK_RETURN;
import static org.aiwei.assignment.PartAction.CLAIM;
import static org.aiwei.assignment.PartAction.CONFIRM;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
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

    private final DemoClock clock;
    private final DemoPlaces places;
    private final DemoPeople people;
    private final Assignments assignments;
    private final Progress notes;

    /** The days between issue and now, cut so that a year that has just begun has a history too. */
    record Span(Instant from, Instant to) {

        /** A moment at so many hundredths of the span. */
        Instant at(int percent) {
            return from.plus(Duration.between(from, to).multipliedBy(percent).dividedBy(100));
        }
    }

    void play(UUID assignment, String course, Span span) {
        var parts = assignments.parts(people.actor("lin"), assignment);
        var name = course.contains(":") ? course.substring(0, course.indexOf(':')) : course;
        var percent = course.contains(":") ? Integer.parseInt(course.substring(course.indexOf(':') + 1)) : 0;
        switch (name) {
            case "done" -> finish(parts, span);
            case "progress", "overdue", "soon", "behind" -> advance(parts, percent, span);
            case "claimed" -> claim(parts, span);
            case "mixed" -> mix(parts, span);
            case "returned" -> giveBack(parts, span);
            case "future", "nodue" -> move(parts.get(0), ACCEPT, "", span.at(12));
            default -> {}
        }
    }

    private void finish(List<PartRef> parts, Span span) {
        advance(parts, 90, span);
        for (var part : parts.subList(1, parts.size())) {
            move(part, CLAIM, "已按方案完成，材料已报牵头科室。", span.at(70));
            confirm(part, reporter(parts.get(0)), span.at(76));
        }
        move(parts.get(0), CLAIM, "任务全部完成，台账和佐证材料齐全。", span.at(82));
        confirm(parts.get(0), confirmer(parts.get(0)), span.at(88));
    }

    private void advance(List<PartRef> parts, int percent, Span span) {
        for (int i = 0; i < parts.size(); i++) {
            move(parts.get(i), ACCEPT, "", span.at(4 + i));
        }
        note(parts.get(0), percent / 3, "已召开部署会，明确分工和联络员。", span.at(25));
        note(parts.get(0), percent * 2 / 3, "完成第一轮自查，问题清单已分解到人。", span.at(48));
        note(parts.get(0), percent, "本月集中推进，剩余问题按周调度。", span.at(66));
        for (var part : parts.subList(1, parts.size())) {
            note(part, Math.max(5, percent - 5), "按牵头科室要求推进，照片和台账已留存。", span.at(60));
        }
    }

    private void claim(List<PartRef> parts, Span span) {
        advance(parts, 95, span);
        move(parts.get(0), CLAIM, "院落整治全部完成，请组织验收。", span.at(97));
        if (parts.size() > 1) {
            move(parts.get(1), CLAIM, "本院任务已完成。", span.at(95));
        }
    }

    private void mix(List<PartRef> parts, Span span) {
        advance(parts.subList(0, parts.size() - 1), 70, span);
        move(parts.get(1), CLAIM, "食堂和从业人员台账已核查完毕。", span.at(80));
        confirm(parts.get(1), reporter(parts.get(0)), span.at(84));
        move(parts.get(2), CLAIM, "已整改三处，附照片。", span.at(96));
    }

    private void giveBack(List<PartRef> parts, Span span) {
        move(parts.get(0), ACCEPT, "", span.at(30));
        clock.at(
                span.at(60),
                () -> assignments.move(
                        reporter(parts.get(1)),
                        parts.get(1).id(),
                        ASK_RETURN,
                        "饮水卫生检查属职业健康股与监督大队职责，建议改派。",
                        places.id("occupational")));
    }

    private void move(PartRef part, PartAction action, String remark, Instant when) {
        clock.at(when, () -> assignments.move(reporter(part), part.id(), action, remark));
    }

    private void confirm(PartRef part, Actor by, Instant when) {
        clock.at(when, () -> assignments.move(by, part.id(), CONFIRM, ""));
    }

    private void note(PartRef part, int percent, String text, Instant when) {
        clock.at(when, () -> notes.note(reporter(part), part.id(), percent, text));
    }

    private Actor reporter(PartRef part) {
        return people.reporterOf(part.unitId());
    }

    /** The office confirms what departments lead; what it leads itself a leader confirms. */
    private Actor confirmer(PartRef lead) {
        return people.actor(lead.unitId().equals(places.id("aiwei")) ? "wang" : "lin");
    }
}

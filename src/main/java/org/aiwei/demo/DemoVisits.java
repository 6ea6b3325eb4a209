package org.aiwei.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.campaign.LimitKind;
import org.aiwei.inspection.ChecklistDesk;
import org.aiwei.inspection.Given;
import org.aiwei.inspection.Mark;
import org.aiwei.inspection.RoundTargets;
import org.aiwei.inspection.SiteRef;
import org.aiwei.inspection.Sites;
import org.aiwei.inspection.TargetRef;
import org.aiwei.inspection.Visits;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the teams of the example county saw. */
@Component
@Profile("demo")
@RequiredArgsConstructor
class DemoVisits {

    private static final String SMOKING = "室内禁烟标识规范醒目，无烟头烟具";
    private static final String WASTE = "医疗废物分类收集、暂存间上锁、交接登记完整";
    private static final String TOILET = "公共卫生间干净无异味，洗手设施可用";
    private static final String FLIES = "防蝇防鼠设施齐全有效";
    private static final String MEETING = "单位主要负责人定期研究爱国卫生工作并有记录";

    private final DemoPeople people;
    private final DemoPlaces places;
    private final ChecklistDesk checklists;
    private final RoundTargets targets;
    private final Sites sites;
    private final Visits visits;

    /** Something that was not as it should be; {@code site} may be empty. */
    private record Fault(String question, String site, String note, LimitKind severity) {}

    void autumn(DemoDays days, List<UUID> list) {
        days.ago(
                36,
                () -> visit(
                        "cdc",
                        "peoples",
                        list,
                        "章院长",
                        new Fault(SMOKING, "门诊楼一楼候诊区", "候诊区柱面无禁烟标识", LimitKind.IMMEDIATE),
                        new Fault(WASTE, "医疗废物暂存间", "暂存间未上锁，交接登记漏签", LimitKind.ORDINARY)));
        days.ago(
                36,
                () -> visit(
                        "enforcement2",
                        "changle",
                        list,
                        "秦院长",
                        new Fault(TOILET, "公共卫生间", "有异味，无洗手液", LimitKind.ORDINARY)));
        days.ago(
                34,
                () -> visit(
                        "enforcement2",
                        "shiqiao",
                        list,
                        "吕石桥",
                        new Fault(FLIES, "食堂", "纱窗破损，无挡鼠板", LimitKind.ORDINARY),
                        new Fault(MEETING, "", "今年没有会议记录", LimitKind.DIFFICULT)));
    }

    /** One visit that is done, one that goes on. */
    void winter(DemoDays days, List<UUID> list) {
        days.ago(1, () -> visit("cdc", "peoples", list, "章院长", new Fault(FLIES, "职工食堂", "后门无挡鼠板", LimitKind.ORDINARY)));
        days.ago(0, () -> {
            var visit = begin("enforcement2", "second", list);
            fail("enforcement2", visit, "second", list, new Fault(SMOKING, "职工食堂", "食堂门口有烟头", LimitKind.IMMEDIATE));
        });
    }

    /** All but the faults is as it should be; the place signs. */
    private void visit(String login, String unit, List<UUID> list, String signer, Fault... faults) {
        var who = people.actor(login);
        var visit = begin(login, unit, list);
        var wrong = Arrays.stream(faults).map(Fault::question).toList();
        questions(list).forEach((text, question) -> {
            if (!wrong.contains(text)) {
                visits.answer(who, visit, new Given(question, null, Mark.PASS, "", LimitKind.ORDINARY, null));
            }
        });
        for (var fault : faults) {
            fail(login, visit, unit, list, fault);
        }
        visits.finish(who, visit, false);
        visits.sign(who, visit, true, signer, "");
    }

    private UUID begin(String login, String unit, List<UUID> list) {
        var who = people.actor(login);
        var target = targets.of(who).stream()
                .filter(each ->
                        places.id(unit).equals(each.unitId()) && list.get(0).equals(each.checklistId()))
                .filter(each -> !each.round().kind().secret())
                .map(TargetRef::id)
                .findFirst()
                .orElseThrow();
        return visits.start(who, target, UUID.randomUUID());
    }

    private void fail(String login, UUID visit, String unit, List<UUID> list, Fault fault) {
        var question = Objects.requireNonNull(questions(list).get(fault.question()), fault.question());
        var given = new Given(question, site(unit, fault.site()), Mark.FAIL, fault.note(), fault.severity(), null);
        visits.answer(people.actor(login), visit, given);
    }

    private Map<String, UUID> questions(List<UUID> list) {
        return checklists.questions(people.actor("lin"), list.get(0));
    }

    private @Nullable UUID site(String unit, String name) {
        return sites.ofUnit(places.id(unit)).stream()
                .filter(site -> site.name().equals(name))
                .map(SiteRef::id)
                .findFirst()
                .orElse(null);
    }
}

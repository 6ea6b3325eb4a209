package org.aiwei.demo;

import static org.aiwei.demo.DemoPlaces.at;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.inspection.ChecklistDesk;
import org.aiwei.inspection.Dimension;
import org.aiwei.inspection.Lending;
import org.aiwei.inspection.MemberRole;
import org.aiwei.inspection.RoundAction;
import org.aiwei.inspection.RoundDesk;
import org.aiwei.inspection.RoundKind;
import org.aiwei.inspection.RoundText;
import org.aiwei.inspection.Rounds;
import org.aiwei.inspection.SiteRegister;
import org.aiwei.inspection.TargetPlan;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Sites, a checklist and the rounds of the example county: one reported, one under way, one covert, one to be approved. */
@Component
@Profile("demo")
@RequiredArgsConstructor
class DemoInspections {

    private static final String AUTUMN = "秋季医疗机构环境卫生督导";
    private static final String CHECKLIST = "医疗卫生机构爱国卫生检查表";

    private final DemoSheet sheet;
    private final DemoPlaces places;
    private final DemoPeople people;
    private final SiteRegister sites;
    private final ChecklistDesk checklists;
    private final RoundDesk desk;
    private final Rounds rounds;
    private final DemoVisits visits;
    private final Map<String, UUID> byName = new HashMap<>();

    /** One round while it is made. */
    private record Plan(String name, RoundKind kind, LocalDate from, LocalDate to, String note) {}

    void play(UUID campaign, DemoDays days, LocalDate today) {
        var list = new ArrayList<UUID>();
        days.ago(75, this::register);
        days.ago(70, () -> list.add(checklist()));
        days.ago(42, () -> autumn(campaign, list.get(0), days));
        days.ago(6, () -> running(campaign, list.get(0), days));
        days.ago(4, () -> undercover(campaign, list.get(0), today));
        days.ago(1, () -> waiting(campaign, list.get(0), today));
        days.ago(36, () -> move(AUTUMN, RoundAction.START));
        visits.autumn(days, list);
        days.ago(30, () -> move(AUTUMN, RoundAction.SUM_UP));
        days.ago(28, () -> move(AUTUMN, RoundAction.REPORT));
        visits.winter(days, list);
    }

    private void autumn(UUID campaign, UUID list, DemoDays days) {
        var plan = new Plan(AUTUMN, RoundKind.OPEN, days.day(36), days.day(31), "带检查表逐点位查看，问题当场反馈。");
        var id = draft(campaign, plan, list);
        lend(id, "", plan, "cdc", "enforcement2", "healthedu2");
        aim(id, "", plan.from(), "peoples", "changle");
        aim(id, "", days.day(34), "shiqiao");
        approve(id);
    }

    private void running(UUID campaign, UUID list, DemoDays days) {
        var today = days.day(0);
        var plan = new Plan("冬季交叉检查", RoundKind.CROSS, days.day(2), today.plusDays(6), "两组交叉，重点看控烟、医废和病媒防制。");
        var id = draft(campaign, plan, list);
        lend(id, "第一组", plan, "cdc", "medical2");
        lend(id, "第二组", plan, "enforcement2", "primary2");
        aim(id, "第一组", days.day(1), "peoples");
        aim(id, "第一组", today, "tcmh");
        aim(id, "第二组", today, "second", "changle");
        aim(id, "第二组", today.plusDays(1), "yunxi");
        approve(id);
    }

    private void undercover(UUID campaign, UUID list, LocalDate today) {
        var plan = new Plan("年底暗访", RoundKind.UNDERCOVER, today, today.plusDays(14), "不打招呼，以就诊群众身份查看。");
        var id = draft(campaign, plan, list);
        lend(id, "", plan, "enforcement2", "healthedu2");
        aim(id, "", today, "peoples", "maternal");
        desk.aim(people.actor("lin"), id, List.of(), List.of("城关农贸市场"), TargetPlan.open());
        approve(id);
    }

    private void waiting(UUID campaign, UUID list, LocalDate today) {
        var plan = new Plan("秋季督导问题回头看", RoundKind.LOOK_BACK, today.plusDays(7), today.plusDays(9), "对已销号问题逐条复看。");
        var id = draft(campaign, plan, list);
        lend(id, "", plan, "cdc2", "healthedu");
        aim(id, "", plan.from(), "peoples", "changle", "shiqiao");
        move(id, RoundAction.SUBMIT);
    }

    private void register() {
        for (var row : sheet.read("sites.csv")) {
            var unit = at(row, "单位");
            sites.open(
                    people.actor("lin"),
                    unit.isEmpty() ? null : places.id(unit),
                    at(row, "外部管理方"),
                    at(row, "点位名称"),
                    at(row, "类别"),
                    at(row, "位置"));
        }
    }

    private UUID checklist() {
        var lin = people.actor("lin");
        var id = checklists.draft(lin, CHECKLIST, List.of());
        for (var row : sheet.read("checklist.csv")) {
            checklists.ask(
                    lin,
                    id,
                    checklists.group(lin, id, at(row, "分组")),
                    at(row, "检查内容"),
                    Dimension.valueOf(at(row, "维度")),
                    Integer.parseInt(at(row, "分值")),
                    at(row, "常用语").replace('；', '\n'));
        }
        checklists.ready(lin, id);
        return id;
    }

    private UUID draft(UUID campaign, Plan plan, UUID list) {
        var text = new RoundText(plan.name(), plan.kind(), plan.from(), plan.to(), list, plan.note(), List.of());
        var id = desk.draft(people.actor("lin"), campaign, text, List.of());
        byName.put(plan.name(), id);
        return id;
    }

    /** The first leads. */
    private void lend(UUID round, String team, Plan plan, String... logins) {
        for (var login : logins) {
            var role = login.equals(logins[0]) ? MemberRole.LEADER : MemberRole.MEMBER;
            var lending = new Lending(role, team, plan.from(), plan.to());
            desk.lend(people.actor("lin"), round, List.of(people.actor(login).id()), lending);
        }
    }

    private void aim(UUID round, String team, LocalDate day, String... units) {
        var ids = Arrays.stream(units).map(places::id).toList();
        desk.aim(people.actor("lin"), round, ids, List.of(), new TargetPlan(team, day, List.of()));
    }

    private void approve(UUID round) {
        move(round, RoundAction.SUBMIT);
        rounds.move(people.actor("wang"), round, RoundAction.APPROVE, "");
    }

    private void move(String name, RoundAction action) {
        move(byName.get(name), action);
    }

    private void move(@Nullable UUID round, RoundAction action) {
        rounds.move(people.actor("lin"), Objects.requireNonNull(round), action, "");
    }
}

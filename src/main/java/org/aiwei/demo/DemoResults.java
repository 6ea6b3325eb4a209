package org.aiwei.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.aiwei.campaign.Counting;
import org.aiwei.campaign.LimitKind;
import org.aiwei.inspection.Dimension;
import org.aiwei.inspection.FindingNature;
import org.aiwei.inspection.FindingSource;
import org.aiwei.inspection.FindingText;
import org.aiwei.inspection.Findings;
import org.aiwei.inspection.SourceLevel;
import org.aiwei.organization.Organizations;
import org.aiwei.rectification.Application;
import org.aiwei.rectification.Criterion;
import org.aiwei.rectification.CriterionAnswer;
import org.aiwei.rectification.LookBacks;
import org.aiwei.rectification.Move;
import org.aiwei.rectification.NoticeDraft;
import org.aiwei.rectification.NoticeKind;
import org.aiwei.rectification.NoticeSigning;
import org.aiwei.rectification.Notices;
import org.aiwei.rectification.RectificationAction;
import org.aiwei.rectification.Rectifications;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What three hospitals put right last month, most of it in time: enough for a ranking. */
@Component
@Profile("demo")
@RequiredArgsConstructor
class DemoResults {

    private static final int ISSUED = 9;
    private static final int LIMIT = 7;

    /** @param done day of last month on which close-out was applied for; due was the 16th */
    private record Case(String unit, String liaison, String place, String problem, int done) {}

    private static final List<Case> CASES = List.of(
            new Case("tcmh", "tcmh2", "门诊楼一楼", "导诊台旁垃圾桶满溢", 12),
            new Case("tcmh", "tcmh2", "住院部三楼", "开水间地面积水", 13),
            new Case("tcmh", "tcmh2", "后勤通道", "纱窗破损两处", 15),
            new Case("maternal", "maternal2", "产科走廊", "消毒液配制无记录", 13),
            new Case("maternal", "maternal2", "儿童保健门诊", "玩具消毒登记缺一周", 14),
            new Case("maternal", "maternal2", "食堂", "留样柜温度未登记", 20),
            new Case("second", "second2", "急诊入口", "地垫破损积尘", 15),
            new Case("second", "second2", "配电房外", "堆放废旧桌椅", 21),
            new Case("second", "second2", "宣传栏", "健康提示超过一个季度未更新", 22));

    private final DemoPlaces places;
    private final DemoPeople people;
    private final Organizations organizations;
    private final Findings findings;
    private final Notices notices;
    private final NoticeSigning signing;
    private final Rectifications items;
    private final LookBacks lookBacks;
    private final JdbcClient jdbc;

    void play(UUID campaign, DemoDays days, LocalDate today) {
        if (today.getMonthValue() < 3) { // before that the campaign has no whole month behind it
            return;
        }
        var month = today.minusMonths(1).withDayOfMonth(1);
        var known = new HashMap<String, UUID>();
        days.ago(ago(today, month, ISSUED), () -> handOver(campaign, month.withDayOfMonth(ISSUED), known));
        for (var each : CASES) {
            int done = ago(today, month, each.done());
            days.ago(
                    ago(today, month, ISSUED + 1), () -> move(each, known, each.liaison(), RectificationAction.ACCEPT));
            days.ago(done, () -> submit(each, known));
            days.ago(done, () -> move(each, known, "lin", RectificationAction.VERIFY));
            for (int nth : new int[] {7, 30}) {
                if (done - nth >= 0) {
                    days.ago(done - nth, () -> hold(each, known, nth));
                }
            }
        }
    }

    private static int ago(LocalDate today, LocalDate month, int day) {
        return (int) ChronoUnit.DAYS.between(month.withDayOfMonth(day), today);
    }

    /** One notice for each hospital, signed the same day. */
    private void handOver(UUID campaign, LocalDate on, Map<String, UUID> known) {
        var lin = people.actor("lin");
        var lines = new ArrayList<NoticeDraft.Line>();
        for (var each : CASES) {
            var id = findings.record(lin, campaign, UUID.randomUUID(), text(each, on));
            lines.add(new NoticeDraft.Line(id, LIMIT, Counting.NATURAL, "立即整改，责任到人。"));
        }
        var draft =
                new NoticeDraft(NoticeKind.HANDOVER, "关于交办医疗机构环境卫生问题的通知", "经巡查，你单位存在以下问题，现予交办，请按期整改并申请销号。", "", lines);
        for (var notice : notices.draft(lin, campaign, draft)) {
            notices.submit(lin, notice, 0L, people.actor("wang").id());
            signing.sign(people.actor("wang"), notice, 1L).forEach(item -> known.put(item.problem(), item.id()));
        }
    }

    private FindingText text(Case each, LocalDate on) {
        var unit = organizations.unit(places.id(each.unit()));
        return new FindingText(
                each.problem(),
                new FindingText.Whose(unit.id(), unit.path().value(), unit.name()),
                null,
                each.place(),
                null,
                Dimension.WORK,
                FindingNature.SINGLE,
                LimitKind.ORDINARY,
                null,
                FindingSource.PATROL,
                SourceLevel.COUNTY,
                "",
                false,
                on);
    }

    private void submit(Case each, Map<String, UUID> known) {
        var answers = Stream.of(Criterion.values())
                .map(one -> new CriterionAnswer(
                        one, one != Criterion.OFFENCES, one == Criterion.OFFENCES ? "不涉及违法违规" : "已落实"))
                .toList();
        var said = Move.saying("").with(new Application("已整改到位，落实专人巡查。", "照片随纸质材料报送", answers));
        items.move(people.actor(each.liaison()), id(each, known), RectificationAction.SUBMIT, said);
    }

    private void move(Case each, Map<String, UUID> known, String login, RectificationAction action) {
        items.move(people.actor(login), id(each, known), action, Move.saying("现场查看属实。"));
    }

    private void hold(Case each, Map<String, UUID> known, int nth) {
        var due = jdbc.sql("select id from look_back where rectification_id = ? and nth = ? and outcome is null")
                .params(id(each, known), nth)
                .query(UUID.class)
                .optional();
        due.ifPresent(id -> lookBacks.hold(people.actor("lin"), id, "保持良好。"));
    }

    private static UUID id(Case each, Map<String, UUID> known) {
        return Objects.requireNonNull(known.get(each.problem()));
    }
}

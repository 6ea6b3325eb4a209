package org.aiwei.demo;

import static org.aiwei.rectification.RectificationAction.ACCEPT;
import static org.aiwei.rectification.RectificationAction.ASK_EXTENSION;
import static org.aiwei.rectification.RectificationAction.GRANT_EXTENSION;
import static org.aiwei.rectification.RectificationAction.SUBMIT;
import static org.aiwei.rectification.RectificationAction.VERIFY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.aiwei.campaign.Counting;
import org.aiwei.job.Recurring;
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

/** What became of what the autumn round found: put right, late, closed, looked at again. */
@Component
@Profile("demo")
@RequiredArgsConstructor
class DemoAutumnFindings {

    private static final String SMOKING = "候诊区柱面无禁烟标识";
    private static final String WASTE = "暂存间未上锁";
    private static final String TOILET = "有异味";
    private static final String MEETING = "没有会议记录";
    private static final int ISSUED = 33;

    private final DemoPeople people;
    private final Notices notices;
    private final NoticeSigning signing;
    private final Rectifications items;
    private final LookBacks lookBacks;
    private final List<Recurring> jobs;
    private final JdbcClient jdbc;
    private final Clock clock;

    void play(UUID campaign, DemoDays days) {
        days.ago(ISSUED, () -> handOver(campaign));
        days.ago(32, () -> move("peoples2", SMOKING, ACCEPT, ""));
        days.ago(32, () -> move("peoples2", WASTE, ACCEPT, ""));
        days.ago(31, () -> submit("peoples2", SMOKING, "候诊区四根柱面全部张贴禁烟标识，专人每日巡查。"));
        days.ago(30, () -> move("lin", SMOKING, VERIFY, "现场查看，标识齐全醒目。"));
        days.ago(30, () -> move("changle", TOILET, ACCEPT, ""));
        days.ago(28, () -> move("shiqiao", MEETING, ACCEPT, ""));
        days.ago(28, () -> extend("qin", TOILET));
        days.ago(27, () -> move("lin", TOILET, GRANT_EXTENSION, "管道改造属实，同意延期。"));
        days.ago(23, () -> lookBacks.hold(people.actor("lin"), lookBack(SMOKING, 7), "标识完好，未见吸烟。"));
        days.ago(21, () -> submit("peoples2", WASTE, "暂存间换锁，交接登记补签并每周抽查。"));
        days.ago(20, () -> move("lin", WASTE, VERIFY, "上锁管理，登记完整。"));
        days.ago(19, () -> submit("shiqiao", MEETING, "已补开两次专题会，会议记录附后。"));
        for (int day = ISSUED; day >= 0; day--) {
            days.ago(day, this::strike);
        }
    }

    /** One notice for each unit, signed the same day. */
    private void handOver(UUID campaign) {
        var lin = people.actor("lin");
        var lines = jdbc
                .sql("select id from finding where campaign_id = ? and status = 'RECORDED' order by recorded_at, id")
                .param(campaign)
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> new NoticeDraft.Line(id, 7, Counting.NATURAL, "立即整改，并对同类点位举一反三。"))
                .toList();
        if (lines.isEmpty()) {
            return;
        }
        var draft =
                new NoticeDraft(NoticeKind.HANDOVER, "关于交办秋季督导检查发现问题的通知", "秋季督导检查发现你单位存在以下问题，现予交办，请按时限整改。", "", lines);
        for (var notice : notices.draft(lin, campaign, draft)) {
            notices.submit(lin, notice, version(notice), people.actor("wang").id());
            signing.sign(people.actor("wang"), notice, version(notice));
        }
    }

    private void move(String login, String problem, RectificationAction action, String remark) {
        items.move(people.actor(login), item(problem), action, Move.saying(remark));
    }

    private void submit(String login, String problem, String statement) {
        var answers = Stream.of(Criterion.values())
                .map(each -> new CriterionAnswer(
                        each, each != Criterion.OFFENCES, each == Criterion.OFFENCES ? "不涉及违法违规" : "已落实"))
                .toList();
        var said = Move.saying("").with(new Application(statement, "照片随纸质材料报送", answers));
        items.move(people.actor(login), item(problem), SUBMIT, said);
    }

    private void extend(String login, String problem) {
        var wanted = LocalDate.now(clock).plusDays(24);
        items.move(
                people.actor(login),
                item(problem),
                ASK_EXTENSION,
                Move.saying("排水管道需整体更换。").until(wanted));
    }

    /** The clock that climbs the ladder and calls look-backs. */
    private void strike() {
        jobs.stream().filter(job -> job.name().startsWith("rectification.")).forEach(job -> job.run(clock.instant()));
    }

    private UUID item(String problem) {
        return jdbc.sql("select id from rectification where problem like ? order by issued_at limit 1")
                .param("%" + problem + "%")
                .query(UUID.class)
                .single();
    }

    private UUID lookBack(String problem, int nth) {
        return jdbc.sql("select id from look_back where rectification_id = ? and nth = ?")
                .params(item(problem), nth)
                .query(UUID.class)
                .single();
    }

    private Long version(UUID notice) {
        return jdbc.sql("select version from rectification_notice where id = ?")
                .param(notice)
                .query(Long.class)
                .single();
    }
}

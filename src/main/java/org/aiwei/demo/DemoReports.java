package org.aiwei.demo;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.Campaigns;
import org.aiwei.campaign.ReportShift;
import org.aiwei.job.Recurring;
import org.aiwei.reporting.CollectionDraft;
import org.aiwei.reporting.CollectionKind;
import org.aiwei.reporting.Collections;
import org.aiwei.reporting.Filling;
import org.aiwei.reporting.ReadyMade;
import org.aiwei.reporting.ReportRef;
import org.aiwei.reporting.ReportStatus;
import org.aiwei.reporting.Reports;
import org.aiwei.reporting.ReviewPath;
import org.aiwei.reporting.Rhythm;
import org.aiwei.reporting.RowSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The monthly table of the example county: last month's is complete, this month's stands in every state. */
@Component
@Profile("demo")
@RequiredArgsConstructor
class DemoReports {

    private static final int MOST = 55;
    private static final int LATE = 5;
    private static final List<String> WORDS = List.of(
            "召开专题会 1 次，责任分解到人，本月任务按方案完成。",
            "组织集中整治 2 次，清理卫生死角，台账和照片已留存。",
            "开展业务培训和现场指导，对发现的问题当场交办。",
            "对照标准开展自查，更新资料，薄弱环节列入下月计划。");
    private static final List<String> FIGURES = List.of("培训（人次）", "整治（处）", "现场督导（次）", "宣传（场）");

    private final DemoPeople people;
    private final DemoClock clock;
    private final Campaigns campaigns;
    private final Collections collections;
    private final Reports reports;
    private final Filling filling;
    private final ObjectProvider<Recurring> clockwork;
    private final EntityManager entities;
    private @Nullable UUID monthly;

    void play(UUID campaign, DemoDays days, Instant from, Instant now) {
        var month = LocalDate.now(clock).withDayOfMonth(1);
        var begin = at(month.minusMonths(1), 9);
        var sent = begin.isBefore(from) ? from.plus(Duration.ofHours(30)) : begin;
        days.happensAt(sent, () -> send(campaign, LocalDate.now(clock)));
        if (sent.isBefore(at(month, 0))) {
            for (int i = 0; i < MOST; i++) {
                lastMonth(i, month, days);
            }
            days.happensAt(at(month, 8), this::open);
        }
        var whole = Duration.between(at(month, 8), now);
        for (int i = 0; i < MOST; i++) {
            thisMonth(i, at(month, 8), whole, days);
        }
        days.happensAt(part(at(month, 8), whole, 50), this::exempt);
        days.happensAt(part(at(month, 8), whole, 96), this::giveBack);
    }

    /** Everything came in and was accepted; one unit was late. */
    private void lastMonth(int number, LocalDate month, DemoDays days) {
        var sent = number == LATE ? at(month.minusDays(5), 16) : at(month.minusDays(15 - number / 8), 9 + number % 8);
        days.happensAt(sent.plus(Duration.ofMinutes(number * 7 % 60)), () -> one(number, 1, 1, this::handIn));
        var seen = at(month.minusDays(3), 9).plus(Duration.ofMinutes(number * 11L));
        days.happensAt(seen, () -> one(number, 1, 1, this::accept));
    }

    /** A third is accepted, a third sent or begun, the rest missing. */
    private void thisMonth(int number, Instant begin, Duration whole, DemoDays days) {
        days.happensAt(part(begin, whole, 40 + number), () -> one(number, 7, 12, this::handIn));
        days.happensAt(part(begin, whole, 41 + number), () -> one(number, 2, 3, this::begin));
        days.happensAt(part(begin, whole, 82 + number / 4), () -> one(number, 1, 3, this::accept));
    }

    /** The report at a place of the list, if it belongs to that share of the units. */
    private void one(int number, int share, int of, Consumer<ReportRef> happening) {
        var owed = newest();
        if (number < owed.size() * share / of) {
            settle();
            happening.accept(owed.get(number));
        }
    }

    private void handIn(ReportRef report) {
        fill(report);
        submit(report);
    }

    /** Filled in and not sent yet. */
    private void begin(ReportRef report) {
        if (report.status() == ReportStatus.MISSING) {
            fill(report);
        }
    }

    private void exempt() {
        var owed = newest();
        if (!owed.isEmpty()) {
            settle();
            var last = owed.get(owed.size() - 1);
            reports.exempt(people.actor("lin"), last.id(), "本月整体搬迁，次月一并报送。", version(last));
        }
    }

    private void giveBack() {
        var owed = newest();
        int third = owed.size() / 3;
        if (third > 0) {
            settle();
            var poor = owed.get(third);
            reports.giveBack(people.actor("lin"), poor.id(), "数据没有写明名称和单位，请补充后再报。", Set.of(), version(poor));
        }
    }

    private void send(UUID campaign, LocalDate today) {
        settle();
        var lin = people.actor("lin");
        var draft = new CollectionDraft(
                today.getYear() + "年" + ReadyMade.MONTHLY.title(),
                CollectionKind.MONTHLY,
                collections.readyMade(lin, campaign, ReadyMade.MONTHLY),
                RowSource.TASKS,
                Rhythm.MONTHLY,
                25,
                null,
                null,
                false,
                0,
                true,
                ReportShift.PREVIOUS,
                ReviewPath.LEAD_THEN_OFFICE,
                today.withDayOfMonth(1),
                LocalDate.of(today.getYear(), 12, 31),
                false,
                "文字和数据都要写，落后的写明原因。照片、视频可作附件。",
                Set.copyOf(campaigns.participants(campaign)));
        var id = collections.create(lin, campaign, draft);
        settle();
        collections.publish(lin, id, collections.versionOf(lin, id));
        monthly = id;
    }

    private void open() {
        settle();
        clockwork.stream()
                .filter(each -> each.name().equals("reporting-periods"))
                .forEach(each -> each.run(clock.instant()));
    }

    private List<ReportRef> newest() {
        return monthly == null ? List.of() : reports.newest(monthly);
    }

    private void fill(ReportRef report) {
        settle();
        var who = reporter(report);
        int size = reports.size(who, report.id());
        var lines = new ArrayList<Map<String, String>>();
        for (int row = 1; row <= size; row++) {
            int turn = row + report.unitName().length();
            lines.add(Map.of(
                    "progress", WORDS.get(turn % WORDS.size()),
                    "figure", String.valueOf(turn % 23 + 2),
                    "figure_name", FIGURES.get(turn % FIGURES.size()),
                    "reason", "剩余事项按周调度，下月重点复查。"));
        }
        filling.write(who, report.id(), lines, Map.of("difficulties", size > 3 ? "专职人员不足，经费紧张。" : ""));
    }

    /** What was written is read by SQL afterwards; and what is settled need not be looked at again. */
    private void settle() {
        entities.flush();
        entities.clear();
    }

    private void submit(ReportRef report) {
        settle();
        reports.submit(reporter(report), report.id(), version(report));
    }

    private void accept(ReportRef report) {
        for (var lead : reports.awaited(report.id())) {
            settle();
            reports.approve(people.reporterOf(lead), report.id(), version(report));
        }
        settle();
        reports.approve(people.actor("lin"), report.id(), version(report));
    }

    private Long version(ReportRef report) {
        return reports.versionOf(people.actor("lin"), report.id());
    }

    private Actor reporter(ReportRef report) {
        return people.reporterOf(report.unitId());
    }

    private static Instant part(Instant begin, Duration whole, int percent) {
        return begin.plus(whole.multipliedBy(percent).dividedBy(100));
    }

    private Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(clock.getZone()).toInstant();
    }
}

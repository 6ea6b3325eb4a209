package org.aiwei.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.aiwei.reporting.BoardChoices.Chosen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has reported, when, and what became of it. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class Boards {

    private static final int PERIODS = 12;
    private static final int EVER = 240;

    private final BoardChoices choices;
    private final BoardSource source;
    private final Reports reports;
    private final Clock clock;

    BoardPage page(Actor actor, @Nullable UUID collection, @Nullable UUID periodId) {
        var today = LocalDate.now(clock);
        var all = choices.all(actor);
        var chosen = choices.chosen(actor, all, collection);
        if (chosen == null) {
            return new BoardPage(all, null, false, false, new Board(List.of(), List.of()), null, "", today);
        }
        var board = board(chosen, today);
        var period = board.period(periodId);
        return new BoardPage(
                all,
                chosen.choice(),
                chosen.above(),
                chosen.office(),
                board,
                period,
                period == null ? "" : message(chosen.choice(), period, today),
                today);
    }

    /** The column of a period, for those above. */
    BoardPeriod period(Actor actor, UUID periodId) {
        var chosen = choices.ofPeriod(actor, periodId);
        return board(chosen, LocalDate.now(clock), EVER).periods().stream()
                .filter(period -> period.id().equals(periodId))
                .findFirst()
                .orElseThrow(() -> new RecordNotFound(ReportPeriod.class, periodId));
    }

    /** Lets those chosen of a locked period fill in until a day, that day included; all or none. */
    @Transactional
    public void except(Actor actor, UUID periodId, Set<UUID> chosen, String reason, LocalDate until) {
        var cells = period(actor, periodId).missing().stream()
                .filter(cell -> chosen.contains(cell.reportId()))
                .toList();
        if (cells.isEmpty()) {
            throw new RuleBroken("reporting.UNLOCK.nobody");
        }
        for (var cell : cells) {
            reports.unlock(actor, cell.reportId(), reason, until, reports.versionOf(actor, cell.reportId()));
        }
    }

    UUID collection(Actor actor, UUID periodId) {
        return choices.ofPeriod(actor, periodId).choice().id();
    }

    Board board(Chosen chosen, LocalDate today) {
        return board(chosen, today, PERIODS);
    }

    private Board board(Chosen chosen, LocalDate today, int periods) {
        return Board.of(source.lines(chosen.choice().id(), chosen.above(), chosen.units(), periods, today));
    }

    /** Goes to a chat group, so it is Chinese and names units and a day, never a person or a reason. */
    static String message(BoardChoice choice, BoardPeriod period, LocalDate today) {
        var owed = period.owed().stream().map(BoardCell::unit).collect(Collectors.joining("、"));
        var what = choice.name() + period.label();
        if (owed.isEmpty()) {
            return what + "各单位都已报送。";
        }
        var day = period.dueOn();
        var until = day.getMonthValue() + "月" + day.getDayOfMonth() + "日（"
                + day.getDayOfWeek()
                        .getDisplayName(TextStyle.SHORT, Locale.CHINA)
                        .replace("星期", "周") + "）24时";
        var end = today.isAfter(day) ? "截止时间" + until + "已过，请尽快补报。" : "请在" + until + "前报送。";
        return what + "截至" + today.getMonthValue() + "月" + today.getDayOfMonth() + "日未报送：" + owed + "。" + end;
    }
}

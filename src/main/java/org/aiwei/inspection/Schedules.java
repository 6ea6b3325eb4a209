package org.aiwei.inspection;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.organization.Organizations;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who goes where on which day, of the rounds that this person sees whole. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class Schedules {

    private final RoundRepository repository;
    private final RoundPolicy policy;
    private final Organizations organizations;
    private final Clock clock;

    record Line(UUID roundId, String round, RoundKind kind, RoundStatus status, String target, String team) {}

    record Day(LocalDate day, List<Line> lines) {}

    /** @param open without a day yet */
    record Page(YearMonth month, List<Day> days, List<Line> open) {

        public String getBefore() {
            return month.minusMonths(1).toString();
        }

        public String getAfter() {
            return month.plusMonths(1).toString();
        }
    }

    Page month(Actor actor, String typed) {
        var month = read(typed);
        var first = month.atDay(1);
        var last = month.atEndOfMonth();
        Specification<InspectionRound> touching = (round, query, cb) -> cb.and(
                cb.lessThanOrEqualTo(round.get("startsOn"), last), cb.greaterThanOrEqualTo(round.get("endsOn"), first));
        var today = LocalDate.now(clock);
        var rounds =
                repository.findAll(policy.visibleTo(actor, today).and(touching), Sort.by("startsOn", "id")).stream()
                        .filter(round -> policy.seesWhole(actor, round, today))
                        .toList();
        return page(actor, month, rounds);
    }

    private Page page(Actor actor, YearMonth month, List<InspectionRound> rounds) {
        var units = organizations.byIds(rounds.stream()
                .flatMap(round -> RoundTargets.unitIds(round.getTargets()).stream())
                .distinct()
                .toList());
        var dated = new TreeMap<LocalDate, List<Line>>();
        var open = new ArrayList<Line>();
        for (var round : rounds) {
            for (var target : round.getTargets().stream()
                    .filter(each -> policy.shows(actor, round, each))
                    .toList()) {
                var day = target.getPlannedOn();
                var line = line(round, target, RoundTargets.nameOf(target, units));
                if (day == null) {
                    open.add(line);
                } else if (YearMonth.from(day).equals(month)) {
                    dated.computeIfAbsent(day, any -> new ArrayList<>()).add(line);
                }
            }
        }
        return new Page(
                month,
                dated.entrySet().stream()
                        .map(day -> new Day(day.getKey(), day.getValue()))
                        .toList(),
                open);
    }

    private static Line line(InspectionRound round, RoundTarget target, String name) {
        return new Line(round.getId(), round.getName(), round.getKind(), round.getStatus(), name, target.getTeam());
    }

    private YearMonth read(String typed) {
        try {
            var month = YearMonth.parse(typed);
            return month.getYear() < 2000 || month.getYear() > 2100 ? YearMonth.now(clock) : month;
        } catch (DateTimeException e) {
            return YearMonth.now(clock);
        }
    }
}

package org.aiwei.reporting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.evidence.EvidenceRef;
import org.aiwei.evidence.EvidenceStore;
import org.aiwei.organization.Organizations;
import org.aiwei.organization.UnitRef;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.reporting.BoardChoices.Chosen;
import org.aiwei.reporting.RollupPage.Closing;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the units sent for a period, gathered task by task, for the office and the leaders. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class Rollups {

    private final BoardChoices choices;
    private final Boards boards;
    private final RollupSource source;
    private final RollupClosingRepository closings;
    private final EvidenceStore evidence;
    private final Organizations organizations;
    private final Clock clock;

    RollupPage page(Actor actor, @Nullable UUID collection, @Nullable UUID periodId) {
        var all = choices.all(actor);
        var chosen = choices.chosen(actor, all, collection);
        if (chosen == null) {
            return new RollupPage(all, null, List.of(), null, false, List.of());
        }
        ensureAbove(actor, chosen);
        var board = boards.board(chosen, LocalDate.now(clock));
        var period = board.period(periodId);
        return new RollupPage(
                all,
                chosen.choice(),
                board.periods(),
                period == null ? null : rollup(chosen, period),
                chosen.office(),
                period == null ? List.of() : closings(period.id()));
    }

    /** @throws RecordNotFound for everybody but office and leaders */
    Rollup of(Actor actor, UUID periodId) {
        return rollup(choices.ofPeriod(actor, periodId), boards.period(actor, periodId));
    }

    /**
     * One number of the roll-up with the rows it is made of.
     *
     * @param row of one report, for the number that stands there; {@code null} for the sum of all
     */
    RollupTotal total(Actor actor, UUID periodId, UUID fieldId, String name, @Nullable UUID row) {
        return of(actor, periodId).totals().stream()
                .filter(total ->
                        total.fieldId().equals(fieldId) && total.label().equals(name))
                .findFirst()
                .flatMap(total -> row == null ? Optional.of(total) : total.in(row))
                .orElseThrow(() -> new RecordNotFound(ReportField.class, fieldId));
    }

    /** Keeps the roll-up as it stands now. What comes later goes into another closing. */
    @Transactional
    public UUID close(Actor actor, UUID periodId) {
        var chosen = choices.ofPeriod(actor, periodId);
        if (!chosen.office()) {
            throw new AccessDeniedException(
                    actor.name() + " does not run " + chosen.campaign().name());
        }
        var rollup = of(actor, periodId);
        int nth = closings.findByPeriodIdOrderByNthDesc(periodId).size() + 1;
        var closing = closings.saveAndFlush(RollupClosing.of(rollup, nth, actor.stamp(clock.instant())));
        keep(actor, closing, rollup.title() + ".docx", RollupPaper.docx(rollup));
        keep(actor, closing, rollup.title() + ".xlsx", RollupPaper.xlsx(rollup));
        closing.seal();
        closings.saveAndFlush(closing); // publishes the closing
        return closing.getId();
    }

    private void keep(Actor actor, RollupClosing closing, String name, byte[] content) {
        evidence.attach(actor, RollupClosing.SUBJECT, closing.getId(), name, new ByteArrayInputStream(content));
    }

    private Rollup rollup(Chosen chosen, BoardPeriod period) {
        var answers = source.answers(period.id());
        var leads = answers.stream()
                .map(RollupSource.Answer::leadUnitId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var names = organizations.byIds(leads).values().stream().collect(toMap(UnitRef::id, UnitRef::name));
        return new Rollup(
                chosen.choice(),
                period,
                organizations.unit(chosen.campaign().officeUnitId()).name(),
                LocalDate.now(clock),
                RollupGathering.sections(answers, names),
                RollupGathering.notes(answers),
                RollupTotal.of(RollupGathering.numbers(answers)));
    }

    private List<Closing> closings(UUID periodId) {
        var kept = closings.findByPeriodIdOrderByNthDesc(periodId);
        var files = evidence
                .of(
                        RollupClosing.SUBJECT,
                        kept.stream().map(RollupClosing::getId).toList())
                .stream()
                .collect(groupingBy(EvidenceRef::subjectId));
        return kept.stream()
                .map(closing -> new Closing(
                        closing.getId(),
                        closing.getNth(),
                        closing.getClosedByName(),
                        LocalDateTime.ofInstant(closing.getClosedAt(), clock.getZone()),
                        files.getOrDefault(closing.getId(), List.of())))
                .toList();
    }

    private static void ensureAbove(Actor actor, Chosen chosen) {
        if (!chosen.above()) {
            throw new AccessDeniedException(actor.name() + " does not see the roll-up of others");
        }
    }
}

package org.aiwei.inspection;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where somebody's teams are to go today. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class TodayPages {

    private final VisitRepository repository;
    private final RoundTargets roundTargets;
    private final Clock clock;

    /**
     * @param due planned for today or earlier, or for no day
     * @param first where the big button leads: what is under way, otherwise the next one
     */
    record Today(
            LocalDate day,
            List<Card> due,
            List<Card> later,
            @Nullable Card first) {}

    /**
     * @param open the visit under way there
     * @param done whether somebody has finished a visit there
     * @param newId for the visit that begins here
     */
    record Card(TargetRef target, VisitRepository.@Nullable Stand open, boolean done, UUID newId) {}

    Today today(Actor actor) {
        var today = LocalDate.now(clock);
        var targets = roundTargets.of(actor);
        var stands = repository.standOf(targets.stream().map(TargetRef::id).toList()).stream()
                .collect(groupingBy(VisitRepository.Stand::targetId));
        var cards = targets.stream()
                .map(target -> card(target, stands.getOrDefault(target.id(), List.of())))
                .sorted(Comparator.comparing(Card::done)
                        .thenComparing(card -> card.open() == null)
                        .thenComparing(
                                card -> Objects.requireNonNullElse(card.target().plannedOn(), LocalDate.MAX))
                        .thenComparing(card -> card.target().name()))
                .toList();
        var due = cards.stream().filter(card -> !isLater(card, today)).toList();
        var first =
                due.stream().filter(card -> card.open() != null || !card.done()).findFirst();
        return new Today(
                today, due, cards.stream().filter(card -> isLater(card, today)).toList(), first.orElse(null));
    }

    private static Card card(TargetRef target, List<VisitRepository.Stand> stands) {
        var open = stands.stream()
                .filter(stand -> stand.status() == VisitStatus.OPEN)
                .findFirst()
                .orElse(null);
        return new Card(
                target, open, stands.stream().anyMatch(stand -> stand.status() != VisitStatus.OPEN), UUID.randomUUID());
    }

    private static boolean isLater(Card card, LocalDate today) {
        var planned = card.target().plannedOn();
        return planned != null && planned.isAfter(today) && card.open() == null;
    }
}

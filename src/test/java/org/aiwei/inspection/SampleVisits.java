package org.aiwei.inspection;

import static org.aiwei.County.LIN_OFFICE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.County;
import org.aiwei.access.Actor;
import org.aiwei.campaign.LimitKind;
import org.springframework.stereotype.Component;

/** Visits and findings for tests, made the way people make them. */
@Component
@RequiredArgsConstructor
class SampleVisits {

    static final String SMOKE = "候诊区无禁烟标识";

    private final SampleRounds rounds;
    private final RoundDesk desk;
    private final Rounds moves;
    private final RoundTargets targets;
    private final Visits visits;
    private final Findings findings;
    private final SiteRegister register;
    private final Clock clock;

    /** An approved round of the office with a checklist of four questions, teams for all targets. */
    UUID round(UUID campaign, RoundKind kind, List<Actor> team, County.Place... targets) {
        var today = LocalDate.now(clock);
        var text = new RoundText(
                kind.secret() ? "夜行暗访" : "四季度督导",
                kind,
                today.minusDays(1),
                today.plusDays(7),
                rounds.checklist(),
                "轻车简从",
                List.of());
        var id = desk.draft(
                LIN_OFFICE,
                campaign,
                text,
                Arrays.stream(targets).map(County.Place::id).toList());
        desk.lend(LIN_OFFICE, id, team.stream().map(Actor::id).toList(), rounds.lending(""));
        moves.move(LIN_OFFICE, id, RoundAction.SUBMIT, "");
        moves.move(County.WANG_DEPUTY, id, RoundAction.APPROVE, "");
        return id;
    }

    UUID site(County.Place at, String name) {
        return register.open(LIN_OFFICE, at.id(), "", name, "诊疗", "门诊楼一层");
    }

    TargetRef target(Actor member, County.Place place) {
        return targets.of(member).stream()
                .filter(target -> place.id().equals(target.unitId()))
                .findFirst()
                .orElseThrow();
    }

    UUID begun(Actor member, County.Place place) {
        return visits.start(member, target(member, place).id(), UUID.randomUUID());
    }

    List<Paper.Question> questions(Actor member, UUID visit) {
        var paper = visits.paper(visits.load(member, visit));
        return paper == null
                ? List.of()
                : paper.groups().stream()
                        .flatMap(group -> group.questions().stream())
                        .toList();
    }

    void answerAll(Actor member, UUID visit, Mark mark) {
        questions(member, visit).forEach(question -> visits.answer(member, visit, given(question, mark, "")));
    }

    Given given(Paper.Question question, Mark mark, String note) {
        return new Given(question.id(), null, mark, note, LimitKind.ORDINARY, null);
    }

    Seen seen(String text) {
        return new Seen(text, null, "一楼大厅", Dimension.WORK, LimitKind.ORDINARY, null);
    }

    /** Recorded by the office, of any source. */
    UUID recorded(UUID campaign, County.Place unit, boolean covert, FindingSource source) {
        return findings.record(LIN_OFFICE, campaign, UUID.randomUUID(), text(unit, covert, source));
    }

    FindingText text(County.Place unit, boolean covert, FindingSource source) {
        return new FindingText(
                SMOKE,
                new FindingText.Whose(unit.id(), unit.path().value(), unit.name()),
                null,
                "门诊楼",
                null,
                Dimension.WORK,
                FindingNature.SINGLE,
                LimitKind.ORDINARY,
                null,
                source,
                SourceLevel.CITY,
                "市爱卫办〔2026〕3号",
                covert,
                LocalDate.now(clock));
    }
}

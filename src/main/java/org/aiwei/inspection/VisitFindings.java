package org.aiwei.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.Campaigns;
import org.aiwei.campaign.LimitKind;
import org.aiwei.platform.RecordNotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Findings as long as their visit lasts: drafts that follow the answers, put on record when it is finished. */
@Component
@RequiredArgsConstructor
class VisitFindings {

    private final FindingRepository repository;
    private final Campaigns campaigns;
    private final Clock clock;

    /** The draft that belongs to a question not met; the same one again when the answer is corrected. */
    Finding follow(Actor actor, Visit visit, RoundKind kind, Paper.Question question, Given given) {
        var text = text(visit, kind, given.note(), question.nodeId(), question.dimension())
                .at(given.siteId(), "")
                .due(given.severity(), given.limit());
        var known = repository.ofVisit(visit.getId()).stream()
                .filter(finding -> isOf(finding, question.id(), given.siteId()))
                .findFirst();
        known.ifPresent(finding -> finding.rewrite(text, actor));
        return repository.save(known.orElseGet(
                () -> draft(UUID.randomUUID(), visit, text, actor).in(visit, question.id())));
    }

    /** @param id chosen by the sender: sent again, it changes the same one */
    Finding free(Actor actor, Visit visit, RoundKind kind, UUID id, Seen seen) {
        var text = text(visit, kind, seen.text(), null, seen.dimension())
                .at(seen.siteId(), seen.place())
                .due(seen.severity(), seen.limit());
        var known = repository.findById(id);
        known.ifPresent(finding -> {
            if (!visit.getId().equals(finding.getVisitId())) {
                throw new RecordNotFound(Finding.class, id);
            }
            finding.rewrite(text, actor);
        });
        return repository.save(
                known.orElseGet(() -> draft(id, visit, text, actor).in(visit, null)));
    }

    /** Takes a finding off that was written down by mistake. */
    void drop(Actor actor, Visit visit, UUID id, String why) {
        var finding = ofVisit(visit.getId()).stream()
                .filter(each -> each.getId().equals(id))
                .findFirst()
                .orElseThrow(() -> new RecordNotFound(Finding.class, id));
        finding.dismiss(why, actor, clock.instant());
        repository.save(finding); // publishes the events that the finding registered
    }

    /** The visit is over: what still stands is on record, what was answered otherwise meanwhile is not. */
    void close(Actor actor, Visit visit, @Nullable Paper paper, Collection<VisitAnswers.Answer> answers) {
        var now = clock.instant();
        for (var finding : ofVisit(visit.getId())) {
            if (finding.getStatus() != FindingStatus.DRAFT) {
                continue;
            }
            if (stands(finding, answers)) {
                finding.record(fallback(finding, paper), actor, now);
            } else {
                finding.dismiss("现场改判，不作问题", actor, now);
            }
            repository.save(finding); // publishes the events that the finding registered
        }
    }

    List<Finding> ofVisit(UUID visitId) {
        return repository.ofVisit(visitId);
    }

    /** Whether the question a draft belongs to is still answered with "not met". */
    static boolean stands(Finding finding, Collection<VisitAnswers.Answer> answers) {
        var question = finding.getQuestionId();
        return question == null
                || answers.stream()
                        .anyMatch(answer -> answer.answer() == Mark.FAIL && answer.at(question, finding.getSiteId()));
    }

    static boolean isOf(Finding finding, UUID question, @Nullable UUID site) {
        return question.equals(finding.getQuestionId()) && java.util.Objects.equals(finding.getSiteId(), site);
    }

    private static String fallback(Finding finding, @Nullable Paper paper) {
        return paper == null
                ? ""
                : paper.groups().stream()
                        .flatMap(group -> group.questions().stream())
                        .filter(question -> question.id().equals(finding.getQuestionId()))
                        .map(question -> question.text() + "：不合格")
                        .findFirst()
                        .orElse("");
    }

    private Finding draft(UUID id, Visit visit, FindingText text, Actor actor) {
        return Finding.draft(id, campaigns.ref(visit.getCampaignId()), text, actor);
    }

    private FindingText text(Visit visit, RoundKind kind, String said, @Nullable UUID node, Dimension dimension) {
        var superior = kind == RoundKind.SUPERIOR;
        return new FindingText(
                said,
                new FindingText.Whose(visit.getUnitId(), visit.getUnitPath(), visit.getUnitName()),
                null,
                "",
                node,
                dimension,
                FindingNature.SINGLE,
                LimitKind.ORDINARY,
                null,
                superior ? FindingSource.SUPERIOR : FindingSource.ROUND,
                superior ? SourceLevel.CITY : SourceLevel.COUNTY,
                "",
                visit.isCovert(),
                LocalDate.now(clock));
    }
}

package org.aiwei.inspection;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignRules;
import org.aiwei.campaign.Campaigns;
import org.aiwei.evidence.PhotoRef;
import org.aiwei.evidence.Photos;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the phone shows of visits. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class VisitPages {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final Visits visits;
    private final VisitPolicy policy;
    private final VisitAnswers answers;
    private final FindingRepository findings;
    private final Rounds rounds;
    private final Campaigns campaigns;
    private final Photos photos;
    private final LimitWords limits;
    private final MessageSource messages;
    private final Clock clock;

    /** Where this person stood last. */
    String place(Actor actor, UUID visitId) {
        visits.load(actor, visitId);
        return answers.last(actor, visitId)
                .map(last -> "/m/visits/" + visitId + "?site=" + site(last.siteId()) + "#q-" + last.questionId())
                .orElse("/m/visits/" + visitId + "?site=" + VisitPage.WHOLE);
    }

    VisitPage show(Actor actor, UUID visitId, @Nullable String site) {
        var visit = visits.load(actor, visitId);
        var paper = visits.paper(visit);
        var given = answers.of(List.of(visitId));
        var rules = campaigns.rules(visit.getCampaignId());
        var groups = paper == null ? List.<Paper.Group>of() : paper.groups();
        var score = paper == null ? Score.of(List.of()) : Answered.score(paper, given);
        var sites = visits.sitesOf(visit);
        var here = sites.stream()
                .map(SiteRef::id)
                .filter(id -> id.equals(Typed.id(site)))
                .findFirst()
                .orElse(null);
        var found = found(visit, given, sites, rules);
        return new VisitPage(
                visitId,
                visit.getUnitName(),
                rounds.ref(visit.getRoundId()),
                visit.getVisitedOn(),
                visit.getStatus(),
                policy.mayWork(actor, visit),
                policy.maySign(actor, visit),
                signature(visit),
                site(here),
                tabs(sites, given, here),
                groups.stream()
                        .map(group -> group(group, given, found, here, score))
                        .toList(),
                found.stream().map(Draft::shown).toList(),
                sum(groups, given, found),
                score.total().points(),
                score.dimensions(),
                paper == null ? List.of() : Answered.left(paper, given),
                limits.severities(rules),
                limits.options(),
                UUID.randomUUID());
    }

    private record Draft(Finding finding, VisitPage.Found shown) {}

    private List<Draft> found(Visit visit, List<VisitAnswers.Answer> given, List<SiteRef> sites, CampaignRules rules) {
        var standing = findings.ofVisit(visit.getId()).stream()
                .filter(finding -> finding.getStatus() != FindingStatus.DISMISSED)
                .filter(finding -> finding.getStatus() != FindingStatus.DRAFT || VisitFindings.stands(finding, given))
                .toList();
        var pictures =
                photos
                        .of(
                                Actor.clock(),
                                Finding.SUBJECT,
                                standing.stream().map(Finding::getId).toList())
                        .stream()
                        .collect(groupingBy(PhotoRef::subjectId));
        return standing.stream()
                .map(finding -> new Draft(finding, shown(finding, sites, rules, pictures)))
                .toList();
    }

    private VisitPage.Found shown(
            Finding finding, List<SiteRef> sites, CampaignRules rules, Map<UUID, List<PhotoRef>> pictures) {
        var site = sites.stream()
                .filter(each -> each.id().equals(finding.getSiteId()))
                .map(SiteRef::name)
                .findFirst()
                .orElse("");
        return new VisitPage.Found(
                finding.getId(),
                finding.getStatus(),
                finding.getText(),
                (site + " " + finding.getPlace()).strip(),
                finding.getSeverity().name(),
                LimitWords.choice(finding.getLimitDays(), finding.getLimitCounting()),
                finding.getLimitDays(),
                limits.text(finding.getSeverity(), finding.getLimitDays(), finding.getLimitCounting(), rules),
                finding.getQuestionId() == null,
                pictures.getOrDefault(finding.getId(), List.of()));
    }

    private VisitPage.Group group(
            Paper.Group group,
            List<VisitAnswers.Answer> given,
            List<Draft> found,
            @Nullable UUID here,
            Score.Sheet score) {
        var questions = group.questions().stream()
                .map(question -> question(question, given, found, here))
                .toList();
        return new VisitPage.Group(
                group.id(),
                group.name(),
                Answered.done(group, given),
                questions.size(),
                score.groups().getOrDefault(group.id(), Score.NONE).points(),
                questions);
    }

    private VisitPage.Question question(
            Paper.Question asked, List<VisitAnswers.Answer> given, List<Draft> found, @Nullable UUID here) {
        var answer = given.stream()
                .filter(each -> each.at(asked.id(), here))
                .findFirst()
                .orElse(null);
        var finding = found.stream()
                .filter(draft -> VisitFindings.isOf(draft.finding(), asked.id(), here))
                .map(Draft::shown)
                .findFirst()
                .orElse(null);
        var elsewhere = given.stream()
                .filter(each -> each.questionId().equals(asked.id()) && !each.at(asked.id(), here))
                .count();
        return new VisitPage.Question(asked, answer, answer == null ? null : saved(answer), elsewhere, finding);
    }

    private List<VisitPage.SiteTab> tabs(List<SiteRef> sites, List<VisitAnswers.Answer> given, @Nullable UUID here) {
        var tabs = new ArrayList<VisitPage.SiteTab>();
        tabs.add(tab(null, messages.getMessage("visit.whole", null, LocaleContextHolder.getLocale()), given, here));
        sites.forEach(site -> tabs.add(tab(site.id(), site.name(), given, here)));
        return tabs;
    }

    private static VisitPage.SiteTab tab(
            @Nullable UUID id, String name, List<VisitAnswers.Answer> given, @Nullable UUID here) {
        var count = given.stream()
                .filter(answer -> Objects.equals(answer.siteId(), id))
                .count();
        return new VisitPage.SiteTab(site(id), name, count, Objects.equals(id, here));
    }

    private String saved(VisitAnswers.Answer answer) {
        return answer.answeredAt().atZoneSameInstant(clock.getZone()).format(HOUR);
    }

    private static VisitPage.Sum sum(List<Paper.Group> groups, List<VisitAnswers.Answer> given, List<Draft> found) {
        int all = groups.stream().mapToInt(group -> group.questions().size()).sum();
        int done =
                groups.stream().mapToInt(group -> Answered.done(group, given)).sum();
        return new VisitPage.Sum(
                all, done, count(given, Mark.PASS), count(given, Mark.FAIL), count(given, Mark.NA), found.size());
    }

    private static long count(List<VisitAnswers.Answer> given, Mark mark) {
        return given.stream().filter(answer -> answer.answer() == mark).count();
    }

    private static VisitPage.@Nullable Signature signature(Visit visit) {
        var last = visit.getTransitions().get(visit.getTransitions().size() - 1);
        var signer = visit.getSiteSigner();
        return signer == null
                ? null
                : new VisitPage.Signature(signer, last.getActorName(), last.getRemark(), visit.getSkipped());
    }

    static String site(@Nullable UUID id) {
        return id == null ? VisitPage.WHOLE : id.toString();
    }
}

package org.aiwei.rectification;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.Campaigns;
import org.aiwei.inspection.FindingRef;
import org.aiwei.inspection.Findings;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BeanPropertyBindingResult;

/** The pages on which a notice is written. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class NoticeForms {

    private static final int MOST = 100;

    private final Findings findings;
    private final Notices notices;
    private final NoticePolicy policy;
    private final NoticeLimits limits;
    private final Campaigns campaigns;
    private final Clock clock;

    /** A new form for these findings, with the campaign's usual limits. */
    NoticeForm fresh(Actor actor, List<UUID> ids) {
        var found = handable(actor, ids);
        var campaign = campaigns.visible(actor, found.get(0).campaignId());
        var rules = campaigns.rules(campaign.id());
        var lines = found.stream().map(finding -> limits.usual(finding, rules)).toList();
        var kind = NoticeKind.HANDOVER;
        var draft = new NoticeDraft(kind, NoticeTexts.title(kind, campaign), NoticeTexts.lead(kind), "", lines);
        return NoticeForm.of(draft, null);
    }

    NoticeFormPage page(Actor actor, NoticeForm form) {
        return page(null, handable(actor, form.findings()), form);
    }

    NoticeForm edit(Actor actor, UUID id) {
        var notice = editable(actor, id);
        var lines = notice.getLines().stream()
                .map(line -> new NoticeDraft.Line(
                        line.getFindingId(), line.getLimitDays(), line.getCounting(), line.getDemand()))
                .toList();
        var draft =
                new NoticeDraft(notice.getKind(), notice.getTitle(), notice.getLeadText(), notice.getCcText(), lines);
        return NoticeForm.of(draft, notice.getVersion());
    }

    NoticeFormPage editPage(Actor actor, UUID id, NoticeForm form) {
        var notice = editable(actor, id);
        var byId = findings.byIds(notice.findings());
        var found =
                form.findings().stream().map(byId::get).filter(Objects::nonNull).toList();
        return page(id, found.isEmpty() ? List.copyOf(byId.values()) : found, form);
    }

    private RectificationNotice editable(Actor actor, UUID id) {
        var notice = notices.load(actor, id);
        policy.ensureRuns(actor, notice);
        if (!notice.getStatus().editable()) {
            throw new RuleBroken("rectification.notice.sent", notice.getTitle());
        }
        return notice;
    }

    private List<FindingRef> handable(Actor actor, List<UUID> ids) {
        if (ids.isEmpty()) {
            throw new RuleBroken("rectification.notice.none");
        }
        if (ids.size() > MOST) {
            throw new RuleBroken("rectification.notice.many", MOST);
        }
        var first = findings.byIds(ids.subList(0, 1)).values().stream().findFirst();
        var campaign = first.map(FindingRef::campaignId).orElseGet(UUID::randomUUID);
        return findings.handable(actor, campaign, ids);
    }

    private NoticeFormPage page(@Nullable UUID id, List<FindingRef> found, NoticeForm form) {
        var campaign = campaigns.ref(found.get(0).campaignId());
        var rules = campaigns.rules(campaign.id());
        var today = LocalDate.now(clock);
        var read = form.read(new BeanPropertyBindingResult(form, "form"));
        var lines = new ArrayList<NoticeFormPage.Line>();
        for (var finding : found) {
            var due = read.lines().stream()
                    .filter(line -> line.findingId().equals(finding.id()))
                    .findFirst()
                    .map(line -> limits.due(today, line))
                    .orElse(null);
            lines.add(new NoticeFormPage.Line(
                    finding, due, limits.relapse(finding, rules).orElse(null)));
        }
        var units = found.stream().collect(groupingBy(FindingRef::unitName, LinkedHashMap::new, counting()));
        return new NoticeFormPage(
                id,
                campaign.id(),
                campaign.name(),
                found.stream().anyMatch(FindingRef::covert),
                lines,
                units.entrySet().stream()
                        .map(share -> new NoticeFormPage.Share(share.getKey(), share.getValue()))
                        .toList());
    }
}

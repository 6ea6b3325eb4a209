package org.aiwei.rectification;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.account.Accounts;
import org.aiwei.campaign.CampaignRules;
import org.aiwei.campaign.CampaignStatus;
import org.aiwei.campaign.Campaigns;
import org.aiwei.document.NumberSeries;
import org.aiwei.inspection.FindingRef;
import org.aiwei.inspection.Findings;
import org.aiwei.organization.Organizations;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.StaleRecord;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notices until a leader signs them: drafted from findings, one for each unit, corrected, sent, withdrawn, made void. */
@Service
@Transactional
@RequiredArgsConstructor
public class Notices {

    private final NoticeRepository repository;
    private final NoticePolicy policy;
    private final NoticeLimits limits;
    private final Findings findings;
    private final Campaigns campaigns;
    private final Organizations organizations;
    private final Accounts accounts;
    private final NumberSeries numbers;
    private final Rectifications rectifications;
    private final RectificationRepository items;
    private final Clock clock;

    /**
     * Drafts one notice for each responsible unit.
     *
     * @return their ids, in the order in which their units come first in the draft
     */
    public List<UUID> draft(Actor actor, UUID campaignId, NoticeDraft draft) {
        var campaign = campaigns.visible(actor, campaignId);
        if (campaign.status() != CampaignStatus.PUBLISHED) {
            throw new RuleBroken("rectification.campaign.not-running", campaign.name());
        }
        var rules = campaigns.rules(campaignId);
        var ids = draft.lines().stream().map(NoticeDraft.Line::findingId).toList();
        var found = findings.handable(actor, campaignId, ids).stream()
                .collect(toMap(FindingRef::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        var series = numbers.of(campaign.officePath(), draft.kind().series());
        var batch = UUID.randomUUID();
        var drafted = new ArrayList<UUID>();
        for (var group : byUnit(draft, found).entrySet()) {
            var unit = organizations.unit(group.getKey());
            var text = draft.only(group.getValue());
            var notice = RectificationNotice.draft(
                    campaign, unit, text, lines(text, found, rules), series.id(), batch, actor.stamp(clock.instant()));
            repository.saveAndFlush(notice); // publishes that it was drafted
            findings.taken(actor, notice.findings(), notice.getId());
            drafted.add(notice.getId());
        }
        return drafted;
    }

    public void edit(Actor actor, UUID id, Long seen, NoticeDraft draft) {
        var notice = toMove(actor, id);
        policy.ensureRuns(actor, notice);
        StaleRecord.check(RectificationNotice.class, id, seen, notice.getVersion());
        notice.edit(draft);
        var wanted =
                draft.lines().stream().collect(toMap(NoticeDraft.Line::findingId, Function.identity(), (a, b) -> a));
        for (var line : notice.getLines()) {
            var said = wanted.get(line.getFindingId());
            if (said != null) {
                line.limit(said, limits.due(today(), said));
            }
        }
        repository.saveAndFlush(notice);
    }

    /** Sends it to a leader of the bureau for signature. */
    public void submit(Actor actor, UUID id, Long seen, UUID signerId) {
        var notice = toMove(actor, id);
        policy.ensure(actor, NoticeAction.SUBMIT, notice);
        StaleRecord.check(RectificationNotice.class, id, seen, notice.getVersion());
        var campaign = campaigns.ref(notice.getCampaignId());
        var signer = accounts.leadersOf(campaign.owner()).stream()
                .filter(leader -> leader.id().equals(signerId))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("rectification.notice.signer"));
        notice.submit(signer, actor.stamp(clock.instant()));
        repository.saveAndFlush(notice);
    }

    /** Withdrawing, returning, making void; for signing there is {@link NoticeSigning}. */
    public void move(Actor actor, UUID id, NoticeAction action, String remark, Long seen) {
        var notice = toMove(actor, id);
        policy.ensure(actor, action, notice);
        StaleRecord.check(RectificationNotice.class, id, seen, notice.getVersion());
        switch (action) {
            case WITHDRAW, RETURN -> notice.move(action, remark, actor.stamp(clock.instant()));
            case VOID -> annul(actor, notice, remark);
            case SUBMIT, SIGN -> throw new IllegalArgumentException(action.name());
        }
        repository.saveAndFlush(notice);
    }

    /** Who began it, without asking who looks: for the work list. */
    @Transactional(readOnly = true)
    public Actor.Stamp draftedBy(UUID id, Instant at) {
        var notice = repository.findById(id).orElseThrow(() -> missing(id));
        return new Actor.Stamp(notice.getDraftedBy(), notice.getDraftedByName(), at);
    }

    RectificationNotice toMove(Actor actor, UUID id) {
        load(actor, id);
        return repository.toMove(id).orElseThrow(() -> missing(id));
    }

    /** @throws RecordNotFound when there is none that this person may see */
    @Transactional(readOnly = true)
    RectificationNotice load(Actor actor, UUID id) {
        Specification<RectificationNotice> wanted = (notice, query, cb) -> cb.equal(notice.get("id"), id);
        return repository.findOne(policy.visibleTo(actor).and(wanted)).orElseThrow(() -> missing(id));
    }

    /** What is not issued gives its findings back; of what is issued the open items become void and the number stays. */
    private void annul(Actor actor, RectificationNotice notice, String reason) {
        boolean issued = notice.issued();
        notice.annul(reason, actor.stamp(clock.instant()));
        if (!issued) {
            findings.givenBack(actor, notice.findings(), reason.strip());
            return;
        }
        numbers.annul(actor, RectificationNotice.SUBJECT, notice.getId(), reason.strip());
        for (var item : items.findByNoticeIdOrderByNo(notice.getId())) {
            if (item.getStatus().open()) {
                rectifications.move(actor, item.getId(), RectificationAction.VOID, Move.saying(reason));
            }
        }
    }

    private Map<UUID, List<NoticeDraft.Line>> byUnit(NoticeDraft draft, Map<UUID, FindingRef> found) {
        for (var finding : found.values()) {
            if (finding.unitId() == null) {
                throw new RuleBroken("rectification.notice.outside", finding.unitName());
            }
        }
        return draft.lines().stream()
                .collect(groupingBy(
                        line -> Objects.requireNonNull(Objects.requireNonNull(found.get(line.findingId()))
                                .unitId()),
                        LinkedHashMap::new,
                        toList()));
    }

    private List<NoticeLine> lines(NoticeDraft text, Map<UUID, FindingRef> found, CampaignRules rules) {
        var lines = new ArrayList<NoticeLine>();
        for (var wanted : text.lines()) {
            var finding = Objects.requireNonNull(found.get(wanted.findingId()));
            var relapse =
                    limits.relapse(finding, rules).map(NoticeLimits.Relapse::id).orElse(null);
            lines.add(NoticeLine.of(lines.size() + 1, wanted, limits.due(today(), wanted), relapse));
        }
        return lines;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static RecordNotFound missing(UUID id) {
        return new RecordNotFound(RectificationNotice.class, id);
    }
}

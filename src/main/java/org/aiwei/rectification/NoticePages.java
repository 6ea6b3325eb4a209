package org.aiwei.rectification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.account.Accounts;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.Campaigns;
import org.aiwei.evidence.EvidenceStore;
import org.aiwei.inspection.FindingRef;
import org.aiwei.inspection.Findings;
import org.aiwei.organization.Organizations;
import org.aiwei.platform.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notices as pages, and that they were read. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class NoticePages {

    private final NoticeRepository repository;
    private final RectificationRepository items;
    private final Notices notices;
    private final NoticePolicy policy;
    private final NoticeTexts texts;
    private final NoticeReadings readings;
    private final Findings findings;
    private final Campaigns campaigns;
    private final Organizations organizations;
    private final Accounts accounts;
    private final EvidenceStore evidence;
    private final Clock clock;

    Page<NoticeRow> list(Actor actor, NoticeFilter filter, @Nullable Integer page) {
        var wanted = policy.visibleTo(actor).and(filter.toSpecification());
        return repository.findAll(wanted, Paging.page(page, "-enteredAt", "id")).map(NoticeRow::of);
    }

    NoticePage show(Actor actor, UUID id) {
        var notice = notices.load(actor, id);
        var campaign = campaigns.ref(notice.getCampaignId());
        var runs = policy.runs(actor, notice);
        var actions = policy.allowed(actor, notice);
        return new NoticePage(
                id,
                notice.getVersion(),
                campaign.id(),
                campaign.name(),
                notice.getKind(),
                notice.getStatus(),
                organizations.unit(notice.getOfficeUnitId()).name(),
                texts.of(notice, notice.getNumber(), notice.issued() ? notice.getIssuedOn() : LocalDate.now(clock)),
                notice.getSignerName(),
                notice.getIssuedOn(),
                runs ? notice.getDraftedByName() : "",
                notice.getVoidReason(),
                runs && notice.getStatus().editable(),
                !notice.issued() && covert(notice),
                actions,
                actions.contains(NoticeAction.SUBMIT) ? signers(campaign) : List.of(),
                runs ? siblings(notice) : List.of(),
                items.findByNoticeIdOrderByNo(id).stream()
                        .filter(item -> runs || item.getUnitId().equals(notice.getUnitId()))
                        .map(RectificationRef::of)
                        .toList(),
                evidence.of(RectificationNotice.SUBJECT, List.of(id)),
                policy.received(actor, notice) && !readings.read(actor, id),
                readings.of(id),
                runs || actor.id().equals(notice.getSignerId()) ? history(notice) : List.of());
    }

    private boolean covert(RectificationNotice notice) {
        return findings.byIds(notice.findings()).values().stream().anyMatch(FindingRef::covert);
    }

    private List<LedgerOption> signers(CampaignRef campaign) {
        return accounts.leadersOf(campaign.owner()).stream()
                .map(leader -> new LedgerOption(leader.id().toString(), (leader.name() + " " + leader.title()).strip()))
                .toList();
    }

    private List<NoticePage.Sibling> siblings(RectificationNotice notice) {
        return repository.findByBatchIdOrderByUnitPathAscIdAsc(notice.getBatchId()).stream()
                .filter(other -> !other.getId().equals(notice.getId()))
                .map(other -> new NoticePage.Sibling(other.getId(), other.getUnitName(), other.getStatus()))
                .toList();
    }

    private static List<NoticePage.Moment> history(RectificationNotice notice) {
        return notice.getTransitions().stream()
                .map(row -> new NoticePage.Moment(
                        row.getAction(), row.getActorName(), row.getRemark(), row.getOccurredAt()))
                .toList();
    }
}

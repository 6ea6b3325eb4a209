package org.aiwei.inspection;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.Campaigns;
import org.aiwei.evidence.PhotoRef;
import org.aiwei.evidence.Photos;
import org.aiwei.platform.Paging;
import org.aiwei.platform.RuleBroken;
import org.aiwei.standard.Standards;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the pages of findings show. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class FindingPages {

    /** Within so many days the same again at the same site may be a relapse. */
    static final int RELAPSE_DAYS = 180;

    private final FindingRepository repository;
    private final FindingPolicy policy;
    private final Findings findings;
    private final FindingRefs refs;
    private final FindingGuard guard;
    private final Photos photos;
    private final Campaigns campaigns;
    private final Places places;
    private final SiteRepository sites;
    private final Standards standards;
    private final LimitWords limits;
    private final Clock clock;

    /** @param office whether this person may record and hand over */
    record ListPage(
            Page<FindingRef> rows,
            FindingFilter filter,
            List<Option> campaigns,
            Map<UUID, Integer> photos,
            boolean office) {}

    /** @param same other findings at the same site of the same place in the standard, only for the office */
    record ShowPage(
            FindingRef finding,
            String campaign,
            String round,
            String due,
            List<PhotoRef> photos,
            boolean photosChangeable,
            boolean editable,
            List<FindingAction> actions,
            boolean handable,
            List<FindingRef> same,
            List<Step> history,
            @Nullable String dismissedWhy) {}

    record Step(FindingAction action, String who, java.time.Instant at, String remark) {}

    /** @param finding {@code null} for a new one */
    record FormPage(
            @Nullable FindingRef finding,
            List<Option> campaigns,
            List<Option> units,
            List<Option> sites,
            List<Option> items,
            List<Option> severities,
            List<Option> limits) {

        public String getTarget() {
            return finding == null ? "/findings/new" : "/findings/" + finding.id() + "/edit";
        }
    }

    ListPage list(Actor actor, FindingFilter filter, @Nullable Integer page) {
        var wanted = policy.visibleTo(actor).and(filter.toSpecification());
        var found = repository.findAll(wanted, Paging.page(page, "-foundOn", "id"));
        var rows = refs.of(found.getContent());
        var pictures = photos(found.map(Finding::getId).getContent());
        var counts = pictures.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().size()));
        var named = rows.stream().collect(java.util.stream.Collectors.toMap(FindingRef::id, row -> row));
        return new ListPage(
                found.map(finding -> java.util.Objects.requireNonNull(named.get(finding.getId()))),
                filter,
                options(campaigns.open(actor)),
                counts,
                actor.has(Duty.CAMPAIGN_OFFICER));
    }

    ShowPage show(Actor actor, UUID id) {
        var finding = findings.load(actor, id);
        var rules = campaigns.rules(finding.getCampaignId());
        var runs = policy.runs(actor, finding);
        return new ShowPage(
                refs.of(finding),
                campaigns.ref(finding.getCampaignId()).name(),
                finding.getRoundId() == null ? "" : finding.getRoundId().toString(),
                limits.text(finding.getSeverity(), finding.getLimitDays(), finding.getLimitCounting(), rules),
                photos(List.of(id)).getOrDefault(id, List.of()),
                guard.mayChange(actor, id),
                policy.mayEdit(actor, finding),
                policy.allowed(actor, finding),
                runs && finding.getStatus() == FindingStatus.RECORDED,
                runs ? refs.of(same(actor, finding)) : List.of(),
                finding.getTransitions().stream()
                        .map(step ->
                                new Step(step.getAction(), step.getActorName(), step.getOccurredAt(), step.getRemark()))
                        .toList(),
                finding.getDismissedWhy());
    }

    FindingForm blank(Actor actor, @Nullable UUID campaign, @Nullable UUID after) {
        var id = UUID.randomUUID().toString();
        if (after != null) {
            return FindingForm.after(id, findings.load(actor, after));
        }
        return FindingForm.empty(id, campaign == null ? "" : campaign.toString(), LocalDate.now(clock));
    }

    FormPage form(Actor actor, @Nullable UUID campaign) {
        var own = campaigns.open(actor).stream()
                .filter(each -> campaigns.runs(actor, each))
                .toList();
        if (!actor.has(Duty.CAMPAIGN_OFFICER)) {
            throw new AccessDeniedException(actor.name() + " records no findings");
        }
        if (own.isEmpty()) {
            throw new RuleBroken("inspection.campaign.none");
        }
        var chosen = own.stream()
                .filter(each -> each.id().equals(campaign))
                .findFirst()
                .orElse(own.get(0));
        return page(null, own, chosen);
    }

    FormPage edit(Actor actor, UUID id) {
        var finding = findings.load(actor, id);
        policy.ensureRuns(actor, finding);
        return page(refs.of(finding), List.of(), campaigns.ref(finding.getCampaignId()));
    }

    FindingForm filled(Actor actor, UUID id) {
        return FindingForm.of(findings.load(actor, id));
    }

    private FormPage page(@Nullable FindingRef finding, List<CampaignRef> own, CampaignRef campaign) {
        var units = places.inspectable(campaign.owner());
        var names = units.stream().collect(java.util.stream.Collectors.toMap(unit -> unit.id(), unit -> unit.name()));
        var open = sites.openOf(campaign.owner().value()).stream()
                .map(site -> new Option(
                        site.getId().toString(),
                        names.getOrDefault(site.getUnitId(), String.valueOf(site.getOutsideName())) + " · "
                                + site.getName()))
                .sorted(Comparator.comparing(Option::text))
                .toList();
        var items = standards.items(campaign.editionIds()).stream()
                .map(item -> new Option(item.id().toString(), item.code() + " " + item.title()))
                .toList();
        var rules = campaigns.rules(campaign.id());
        return new FormPage(
                finding, options(own), Places.options(units), open, items, limits.severities(rules), limits.options());
    }

    private List<Finding> same(Actor actor, Finding finding) {
        if (finding.getSiteId() == null || finding.getNodeId() == null) {
            return List.of();
        }
        var day = finding.getFoundOn();
        Specification<Finding> again = (other, query, cb) -> cb.and(
                cb.equal(other.get("siteId"), finding.getSiteId()),
                cb.equal(other.get("nodeId"), finding.getNodeId()),
                cb.between(other.get("foundOn"), day.minusDays(RELAPSE_DAYS), day),
                cb.notEqual(other.get("id"), finding.getId()),
                cb.not(other.get("status").in(FindingStatus.DRAFT, FindingStatus.DISMISSED)));
        return repository.findAll(
                policy.visibleTo(actor).and(again), Sort.by(Sort.Order.desc("foundOn"), Sort.Order.asc("id")));
    }

    private Map<UUID, List<PhotoRef>> photos(List<UUID> ids) {
        return photos.of(Actor.clock(), Finding.SUBJECT, ids).stream().collect(groupingBy(PhotoRef::subjectId));
    }

    private static List<Option> options(List<CampaignRef> some) {
        return some.stream()
                .map(campaign -> new Option(campaign.id().toString(), campaign.name()))
                .toList();
    }
}

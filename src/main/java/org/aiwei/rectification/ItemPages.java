package org.aiwei.rectification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.calendar.WorkCalendar;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.evidence.PhotoRef;
import org.aiwei.organization.Organizations;
import org.aiwei.platform.RecordNotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pages about one item. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class ItemPages {

    private final ItemFinder finder;
    private final RectificationPolicy policy;
    private final ItemCourse course;
    private final ItemPhotos photos;
    private final StepHistory steps;
    private final FollowUpPolicy followUp;
    private final Organizations organizations;
    private final WorkCalendar calendar;
    private final Clock clock;

    ItemPage show(Actor actor, UUID id) {
        var seen = finder.item(actor, id);
        var item = seen.item();
        var ref = RectificationRef.of(item);
        var before = photos.before(actor, ref);
        var after = photos.after(actor, ref);
        return new ItemPage(
                ref,
                item.getVersion(),
                seen.campaign().name(),
                item.getFound(),
                item.getFound().covert() && !policy.knowsFinder(actor, seen),
                proposed(item),
                light(item, seen.campaign()).light(),
                item.getIssuedOn(),
                course.dues(item),
                item.getAcceptedAt() == null ? null : item.getAcceptedByName(),
                item.getAcceptedAt(),
                item.getMeasures(),
                item.getResponsible(),
                item.getLongTerm(),
                item.pending().map(ItemCourse::request).orElse(null),
                item.getRequests().stream().map(ItemCourse::request).toList(),
                item.getSubmissions().stream().map(ItemCourse::submitted).toList(),
                item.getClosing(),
                course.links(item, policy.visibleTo(actor)),
                before,
                after,
                pairs(before, after),
                policy.mayAddBefore(actor, seen),
                policy.mayAddAfter(actor, seen),
                policy.allowed(actor, seen),
                course.history(item),
                steps.of(actor, seen),
                followUp.nudges(actor, seen) && RectificationNudges.waitsForUnit(item));
    }

    /** Refused to who may not, and when the state forbids it. */
    MovePage move(Actor actor, UUID id, RectificationAction action) {
        var seen = finder.item(actor, id);
        policy.ensure(actor, action, seen);
        Guards.possible(seen.item(), action);
        return new MovePage(
                show(actor, id),
                action,
                action.needsUnit() ? units(seen.campaign(), seen.item().getUnitId()) : List.of());
    }

    WhyPage why(Actor actor, UUID id) {
        var seen = finder.item(actor, id);
        var light = light(seen.item(), seen.campaign());
        int left = calendar.workdaysBetween(light.today(), light.dueOn());
        var next = seen.item().next();
        return new WhyPage(
                RectificationRef.of(seen.item()),
                light,
                seen.campaign().lights().soonWorkdays(),
                left,
                next,
                who(next, seen));
    }

    /** Name of who acts next; empty: nobody. */
    private String who(NextActor next, Seen seen) {
        return switch (next) {
            case UNIT_TO_ACCEPT, UNIT_TO_RECTIFY, UNIT_LEADER_TO_BACK ->
                seen.item().getUnitName();
            case OFFICE_TO_DECIDE, OFFICE_TO_REVIEW, VERIFIER_TO_CHECK ->
                organizations.unit(seen.campaign().officeUnitId()).shortName();
            case CLOCK_TO_CLOSE, NOBODY -> "";
        };
    }

    private RectificationLight light(Rectification item, CampaignRef campaign) {
        return RectificationLight.of(
                item.getStatus(), item.getDueOn(), campaign.lights(), LocalDate.now(clock), calendar);
    }

    private String proposed(Rectification item) {
        return item.getStatus() == RectificationStatus.RETURN_ASKED && item.getProposedUnitId() != null
                ? organizations.unit(item.getProposedUnitId()).name()
                : "";
    }

    private List<LedgerOption> units(CampaignRef campaign, UUID except) {
        return organizations.below(campaign.owner()).stream()
                .filter(unit -> !unit.id().equals(except))
                .map(unit -> new LedgerOption(unit.id().toString(), unit.name()))
                .toList();
    }

    private static List<ItemPage.Pair> pairs(List<PhotoRef> before, List<PhotoRef> after) {
        return IntStream.range(0, Math.min(before.size(), after.size()))
                .mapToObj(i -> new ItemPage.Pair(before.get(i), after.get(i)))
                .toList();
    }

    /** An open item of the same campaign by its number, for merging. */
    UUID byNumber(Actor actor, UUID campaignId, String no) {
        return course.byNumber(campaignId, no, policy.visibleTo(actor))
                .orElseThrow(() -> new RecordNotFound(Rectification.class, no));
    }
}

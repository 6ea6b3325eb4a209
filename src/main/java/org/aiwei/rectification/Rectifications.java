package org.aiwei.rectification;

import static org.aiwei.access.Duty.UNIT_LEADER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.account.Accounts;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.CampaignStatus;
import org.aiwei.campaign.Campaigns;
import org.aiwei.evidence.EvidenceStore;
import org.aiwei.organization.Organizations;
import org.aiwei.organization.UnitRef;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.StaleRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Items on their way: issued to units, put right, re-checked, closed, opened again. */
@Service
@Transactional
@RequiredArgsConstructor
public class Rectifications {

    /** Kind of subject on which the photos after the work hang. */
    public static final String AFTER = "rectification_after";

    private final RectificationRepository repository;
    private final ItemFinder finder;
    private final RectificationPolicy policy;
    private final ItemNumbers numbers;
    private final Campaigns campaigns;
    private final Organizations organizations;
    private final Accounts accounts;
    private final EvidenceStore evidence;
    private final Clock clock;

    /**
     * Hands items to their units; each gets its number and its clock runs from now on. Who may do that is the caller's
     * question.
     *
     * @param noticeId the notice they stand in
     * @return in the order asked for
     */
    public List<RectificationRef> issue(Actor actor, UUID campaignId, @Nullable UUID noticeId, List<NewItem> wanted) {
        campaigns.hold(campaignId);
        var campaign = campaigns.ref(campaignId);
        if (campaign.status() != CampaignStatus.PUBLISHED) {
            throw new RuleBroken("rectification.campaign.not-running", campaign.name());
        }
        var issued = new ArrayList<Rectification>();
        var joined = new HashSet<UUID>();
        for (var item : wanted) {
            var unit = organizations.unit(item.unitId());
            if (joined.add(unit.id())) {
                campaigns.join(campaignId, unit.id(), unit.path());
            }
            var no = numbers.draw(campaign.owner(), item.issuedOn().getYear());
            issued.add(Rectification.issue(item, no, campaign, unit, noticeId, actor, clock.instant()));
        }
        return repository.saveAllAndFlush(issued).stream() // publishes that they were issued
                .map(RectificationRef::of)
                .toList();
    }

    /** A move without knowing which version was looked at. */
    public void move(Actor actor, UUID id, RectificationAction action, Move move) {
        take(actor, id, action, move, null);
    }

    /**
     * @param version what the form carried
     * @throws RuleBroken when the state forbids it or something is missing
     * @throws StaleRecord when somebody else moved it since
     */
    public void move(Actor actor, UUID id, RectificationAction action, Move move, Long version) {
        take(actor, id, action, move, version);
    }

    /** Measures and responsible person, as often as need be. */
    public void plan(Actor actor, UUID id, String measures, String responsible, Long version) {
        var seen = finder.toMove(actor, id);
        policy.ensure(actor, RectificationAction.PLAN, seen);
        StaleRecord.check(Rectification.class, id, version, seen.item().getVersion());
        seen.item().plan(measures, responsible, actor, clock.instant());
        repository.saveAndFlush(seen.item());
    }

    /** Without asking who looks: for modules above, after their own check. */
    @Transactional(readOnly = true)
    public RectificationRef ref(UUID id) {
        return repository
                .findById(id)
                .map(RectificationRef::of)
                .orElseThrow(() -> new RecordNotFound(Rectification.class, id));
    }

    /** Without asking who looks. */
    @Transactional(readOnly = true)
    public Map<UUID, RectificationRef> byIds(Collection<UUID> ids) {
        return repository.findAllById(ids).stream()
                .collect(Collectors.toMap(Rectification::getId, RectificationRef::of));
    }

    /** @throws RecordNotFound when there is none that this person may see */
    @Transactional(readOnly = true)
    public RectificationRef visible(Actor actor, UUID id) {
        return RectificationRef.of(finder.item(actor, id).item());
    }

    /** Which items a person sees, for lists of other modules over {@code rectification r}. */
    public Sight visibleTo(Actor actor) {
        return policy.visibleTo(actor);
    }

    /** What the hidden field of a form would carry now. */
    @Transactional(readOnly = true)
    public Long versionOf(Actor actor, UUID id) {
        return finder.item(actor, id).item().getVersion();
    }

    private void take(Actor actor, UUID id, RectificationAction action, Move move, @Nullable Long version) {
        var seen = finder.toMove(actor, id);
        var item = seen.item();
        policy.ensure(actor, action, seen);
        if (version != null) {
            StaleRecord.check(Rectification.class, id, version, item.getVersion());
        }
        var around = around(actor, seen, action, move);
        if (around.newOwner() != null) {
            campaigns.join(
                    item.getCampaignId(),
                    around.newOwner().id(),
                    around.newOwner().path());
        }
        if (move.mergedInto() != null) {
            sameCampaign(actor, item, move.mergedInto());
        }
        item.move(action, actor, move, around);
        repository.saveAndFlush(item); // publishes the moves
    }

    private Circumstances around(Actor actor, Seen seen, RectificationAction action, Move move) {
        var item = seen.item();
        boolean leaderFirst = !actor.actsFor(item.getUnitId(), UNIT_LEADER)
                && !accounts.holders(UNIT_LEADER, item.getUnitId()).isEmpty();
        int photos = action == RectificationAction.SUBMIT
                ? evidence.of(AFTER, List.of(item.getId())).size()
                : 0;
        return new Circumstances(
                clock.instant(),
                LocalDate.now(clock),
                noticeDays(seen, action),
                photos,
                leaderFirst,
                owner(seen.campaign(), action, move));
    }

    private int noticeDays(Seen seen, RectificationAction action) {
        return action == RectificationAction.VERIFY
                ? campaigns.rules(seen.campaign().id()).followUp().publicNoticeDays()
                : 0;
    }

    /** The new owner, a unit that the campaign reaches. */
    private @Nullable UnitRef owner(CampaignRef campaign, RectificationAction action, Move move) {
        var named = move.unitId();
        if (named == null || !action.needsUnit()) {
            return null;
        }
        var unit = organizations.all().stream()
                .filter(each -> each.id().equals(named) && campaign.owner().covers(each.path()))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("rectification.unit." + action));
        return action == RectificationAction.ASK_RETURN ? null : unit;
    }

    private void sameCampaign(Actor actor, Rectification item, UUID into) {
        var other = finder.maybe(actor, into).map(Seen::item);
        if (other.isEmpty()
                || !other.get().getCampaignId().equals(item.getCampaignId())
                || !other.get().getStatus().open()) {
            throw new RuleBroken("rectification.closure.merged");
        }
    }
}

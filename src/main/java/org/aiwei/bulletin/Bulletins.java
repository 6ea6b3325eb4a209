package org.aiwei.bulletin;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.access.Duty;
import org.aiwei.account.Accounts;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.CampaignStatus;
import org.aiwei.campaign.Campaigns;
import org.aiwei.document.NumberSeries;
import org.aiwei.evidence.EvidenceStore;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.platform.RuleBroken;
import org.aiwei.platform.StaleRecord;
import org.aiwei.platform.TrailRoot;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bulletins from the first draft to the issue. */
@Service
@Transactional
@RequiredArgsConstructor
public class Bulletins {

    private final BulletinRepository repository;
    private final BulletinPolicy policy;
    private final Composer composer;
    private final NumberSource source;
    private final BulletinTexts texts;
    private final BulletinPaper papers;
    private final Campaigns campaigns;
    private final Accounts accounts;
    private final NumberSeries series;
    private final EvidenceStore evidence;
    private final TrailRoot trail;
    private final Clock clock;

    /**
     * Drafts a bulletin of a month from what the month brought.
     *
     * @throws RuleBroken when the campaign does not run or the month is not its own
     */
    public UUID draft(Actor actor, UUID campaignId, BulletinKind kind, YearMonth month) {
        var campaign = mayDraft(actor, campaignId);
        if (campaign.status() != CampaignStatus.PUBLISHED) {
            throw new RuleBroken("bulletin.campaign.not-running", campaign.name());
        }
        var today = LocalDate.now(clock);
        if (month.atDay(1).isAfter(today) || month.atEndOfMonth().isBefore(campaign.startsOn())) {
            throw new RuleBroken("bulletin.month", month);
        }
        var numbers = source.live(campaignId, month, NumberSource.asOf(month, today), today);
        var text = composer.first(campaign, kind, month, numbers);
        var numbered = series.issues(campaign.officePath(), kind.series());
        var bulletin = Bulletin.draft(campaign, kind, month, text, numbered.id(), actor.stamp(clock.instant()));
        return repository.saveAndFlush(bulletin).getId(); // publishes that it was drafted
    }

    /** @param campaignId {@code null} as long as none is chosen */
    @Transactional(readOnly = true)
    void ensureMayDraft(Actor actor, @Nullable UUID campaignId) {
        if (campaignId != null) {
            mayDraft(actor, campaignId);
        } else if (!actor.has(Duty.CAMPAIGN_OFFICER)) {
            throw new AccessDeniedException(actor.name() + " works in no campaign office");
        }
    }

    private CampaignRef mayDraft(Actor actor, UUID campaignId) {
        var campaign = campaigns.visible(actor, campaignId);
        if (!campaigns.runs(actor, campaign)) {
            throw new AccessDeniedException(actor.name() + " does not run " + campaign.name());
        }
        return campaign;
    }

    public void edit(Actor actor, UUID id, @Nullable Long seen, BulletinDraft draft) {
        var bulletin = toMove(actor, id);
        policy.ensureRuns(actor, bulletin);
        StaleRecord.check(Bulletin.class, id, seen, bulletin.getVersion());
        draft.sections().forEach(section -> Wording.check(section.body()));
        bulletin.edit(draft);
        repository.saveAndFlush(bulletin);
    }

    /** Sends it to a leader of the bureau for signature. */
    public void submit(Actor actor, UUID id, @Nullable Long seen, @Nullable UUID signerId) {
        var bulletin = toMove(actor, id);
        policy.ensure(actor, BulletinAction.SUBMIT, bulletin);
        StaleRecord.check(Bulletin.class, id, seen, bulletin.getVersion());
        var signer = accounts.leadersOf(campaigns.ref(bulletin.getCampaignId()).owner()).stream()
                .filter(leader -> leader.id().equals(signerId))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("bulletin.signer"));
        bulletin.submit(signer, actor.stamp(clock.instant()));
        repository.saveAndFlush(bulletin);
    }

    /** Keeps the rows behind every number, draws the next issue, keeps the paper and sends it to the units. */
    public void sign(Actor actor, UUID id, @Nullable Long seen) {
        var bulletin = toMove(actor, id);
        policy.ensure(actor, BulletinAction.SIGN, bulletin);
        StaleRecord.check(Bulletin.class, id, seen, bulletin.getVersion());
        bulletin.ensurePossible(BulletinAction.SIGN);
        var today = LocalDate.now(clock);
        var numbers = texts.numbers(bulletin);
        source.keep(id, numbers);
        source.keepRanked(id, texts.ranked(bulletin));
        var numbered = series.ref(bulletin.getSeriesId());
        var drawn = series.draw(actor, numbered.id(), today.getYear(), Bulletin.SUBJECT, id, bulletin.getTitle());
        var issue = numbered.issue(drawn.year(), drawn.n());
        var root = trail.latest();
        var docx = papers.docx(texts.of(bulletin, numbers, issue, root));
        var name = drawn.text() + " " + bulletin.getTitle() + ".docx";
        evidence.attach(actor, Bulletin.SUBJECT, id, name, new ByteArrayInputStream(docx));
        bulletin.sign(drawn.text(), issue, texts.asOf(bulletin), root, today, actor.stamp(clock.instant()));
        repository.saveAndFlush(bulletin);
    }

    /** Withdrawing, returning, making void. */
    public void move(Actor actor, UUID id, BulletinAction action, String remark, @Nullable Long seen) {
        var bulletin = toMove(actor, id);
        policy.ensure(actor, action, bulletin);
        StaleRecord.check(Bulletin.class, id, seen, bulletin.getVersion());
        switch (action) {
            case WITHDRAW, RETURN -> bulletin.move(action, remark, actor.stamp(clock.instant()));
            case VOID -> {
                boolean issued = bulletin.issued();
                bulletin.annul(remark, actor.stamp(clock.instant()));
                if (issued) {
                    series.annul(actor, Bulletin.SUBJECT, id, remark.strip());
                }
            }
            case SUBMIT, SIGN -> throw new RecordNotFound(BulletinAction.class, action);
        }
        repository.saveAndFlush(bulletin);
    }

    /** The paper as it would be now, or as it was issued. */
    @Transactional(readOnly = true)
    public byte[] paper(Actor actor, UUID id) {
        var bulletin = load(actor, id);
        return papers.docx(texts.of(bulletin, texts.numbers(bulletin)));
    }

    /** For hidden fields of pages and for tests. */
    @Transactional(readOnly = true)
    public Long versionOf(Actor actor, UUID id) {
        return load(actor, id).getVersion();
    }

    @Transactional(readOnly = true)
    Bulletin load(Actor actor, UUID id) {
        Specification<Bulletin> wanted = (bulletin, query, cb) -> cb.equal(bulletin.get("id"), id);
        return repository.findOne(policy.visibleTo(actor).and(wanted)).orElseThrow(() -> missing(id));
    }

    /** Units to which it may go: those that take part, and those to which it was going already. */
    @Transactional(readOnly = true)
    List<Recipient> possible(Bulletin bulletin) {
        var units = new java.util.ArrayList<>(composer.recipients(bulletin.getCampaignId()));
        var known = units.stream().map(Recipient::unitId).toList();
        bulletin.getRecipients().stream()
                .filter(unit -> !known.contains(unit.unitId()))
                .forEach(units::add);
        return units;
    }

    /** Leaders to choose a signer from. */
    @Transactional(readOnly = true)
    List<org.aiwei.account.PersonRef> signers(Bulletin bulletin) {
        return accounts.leadersOf(campaigns.ref(bulletin.getCampaignId()).owner());
    }

    /** Ids of the campaigns for which this person may draft one. */
    @Transactional(readOnly = true)
    List<org.aiwei.campaign.CampaignRef> mine(Actor actor) {
        return actor.has(Duty.CAMPAIGN_OFFICER)
                ? campaigns.open(actor).stream()
                        .filter(campaign -> campaigns.runs(actor, campaign))
                        .toList()
                : List.of();
    }

    private Bulletin toMove(Actor actor, UUID id) {
        load(actor, id);
        return repository.toMove(id).orElseThrow(() -> missing(id));
    }

    private static RecordNotFound missing(UUID id) {
        return new RecordNotFound(Bulletin.class, id);
    }
}

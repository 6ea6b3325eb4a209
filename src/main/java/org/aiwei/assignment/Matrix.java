package org.aiwei.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.assignment.MatrixSource.Question;
import org.aiwei.calendar.WorkCalendar;
import org.aiwei.campaign.CampaignHeads;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.CampaignStatus;
import org.aiwei.campaign.Campaigns;
import org.aiwei.organization.Organizations;
import org.aiwei.organization.UnitRef;
import org.aiwei.platform.Paging;
import org.aiwei.platform.RecordNotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageImpl;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The responsibility matrix as lists, counts and papers. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class Matrix {

    private static final int MOST = 20_000;

    private final Campaigns campaigns;
    private final CampaignHeads heads;
    private final AssignmentPolicy policy;
    private final MatrixSource source;
    private final Names names;
    private final Organizations organizations;
    private final WorkCalendar calendar;
    private final Clock clock;

    MatrixPage page(Actor actor, UUID campaignId, MatrixFilter filter, @Nullable Integer page) {
        var campaign = campaigns.visible(actor, campaignId);
        var standing = policy.standing(actor, campaign);
        var question = question(campaign, standing, filter);
        var all =
                question(campaign, standing, new MatrixFilter("unit", null, null, null, null, null, null, null, null));
        var counts = source.counts(question);
        var cut = Paging.page(page, "number");
        var lines = joined(filter, names.lines(source.rows(question, cut.getPageSize(), cut.getOffset())));
        var writable = policy.mayWrite(standing, campaign);
        return new MatrixPage(
                heads.of(actor, campaignId),
                filter,
                new PageImpl<>(lines, cut, counts.total(filter.light())),
                counts,
                names.people(source.choices(all, "lead_leader_id")),
                names.units(source.choices(all, "part_unit")),
                writable,
                writable && campaign.status() == CampaignStatus.PUBLISHED ? issuable(campaign, standing) : 0);
    }

    /** All rows of the filter, for the paper. */
    List<MatrixLine> export(Actor actor, UUID campaignId, MatrixFilter filter) {
        var campaign = campaigns.visible(actor, campaignId);
        var question = question(campaign, policy.standing(actor, campaign), filter);
        return joined(filter, names.lines(source.rows(question, MOST, 0)));
    }

    MatrixCounts counts(Actor actor, CampaignRef campaign, MatrixFilter filter) {
        return source.counts(question(campaign, policy.standing(actor, campaign), filter));
    }

    CampaignRef campaign(Actor actor, UUID campaignId) {
        return campaigns.visible(actor, campaignId);
    }

    /** The duties of one unit; not there when the person sees none of them. */
    UnitDuties duties(Actor actor, UUID campaignId, UUID unitId) {
        var campaign = campaigns.visible(actor, campaignId);
        var question = question(campaign, policy.standing(actor, campaign), MatrixFilter.ofUnit(unitId));
        var lines = names.lines(source.rows(question, MOST, 0));
        if (lines.isEmpty()) {
            throw new RecordNotFound(UnitRef.class, unitId);
        }
        return new UnitDuties(
                heads.of(actor, campaignId), organizations.unit(unitId).name(), lines, LocalDate.now(clock));
    }

    private long issuable(CampaignRef campaign, Standing standing) {
        var drafts = new MatrixFilter(null, null, null, null, null, null, AssignmentStatus.DRAFT, null, null);
        var counts = source.counts(question(campaign, standing, drafts));
        return counts.drafts() - counts.withoutLead();
    }

    private Question question(CampaignRef campaign, Standing standing, MatrixFilter filter) {
        var today = LocalDate.now(clock);
        var soon = LightReading.soonUntil(campaign.lights(), today, calendar);
        var values = Sight.values(campaign, standing, today, soon);
        filter.addTo(values);
        return new Question(filter, values);
    }

    private static List<MatrixLine> joined(MatrixFilter filter, List<MatrixLine> lines) {
        Function<MatrixLine, Object> group = switch (filter.viewName()) {
            case "leader" -> MatrixLine::leader;
            case "unit" -> MatrixLine::unit;
            default -> line -> line.row().action();
        };
        return MatrixLine.joined(lines, group);
    }
}

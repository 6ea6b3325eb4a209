package org.aiwei.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.calendar.WorkCalendar;
import org.aiwei.campaign.PlanPage.MilestoneRow;
import org.aiwei.campaign.PlanPage.PhaseRow;
import org.aiwei.organization.Organizations;
import org.aiwei.organization.UnitRef;
import org.aiwei.platform.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the module's own pages show. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class CampaignPages {

    private static final int ACTIVITY = 30;
    private static final int MONTHS = 6;

    private final CampaignRepository repository;
    private final Campaigns campaigns;
    private final CampaignHeads heads;
    private final CampaignPolicy policy;
    private final Organizations organizations;
    private final CampaignDrafts drafts;
    private final WorkCalendar calendar;
    private final ObjectProvider<CampaignFigures> figures;
    private final ObjectProvider<CampaignActivity> activity;
    private final ObjectProvider<PublishCheck> checks;
    private final Clock clock;

    Page<CampaignRow> list(Actor actor, CampaignFilter filter, @Nullable Integer page) {
        var wanted = policy.visibleTo(actor).and(filter.toSpecification());
        var found = repository.findAll(wanted, Paging.page(page, "-year", "name", "id"));
        var offices = organizations.byIds(found.map(Campaign::getOfficeUnitId).toSet());
        return found.map(campaign -> row(actor, campaign, offices));
    }

    OverviewPage overview(Actor actor, UUID id) {
        var campaign = campaigns.load(actor, id);
        var ref = CampaignRef.of(campaign);
        var plan = campaign.getPlan();
        return new OverviewPage(
                heads.of(actor, ref),
                plan.getTitles(),
                names(plan.getMembers(), GroupRole.HEAD),
                PhaseTimeline.of(plan.getPhases(), plan.getMilestones(), today()),
                phases(campaign),
                milestones(campaign),
                figures(actor, ref, campaign),
                activity.stream()
                        .flatMap(source -> source.recent(actor, ref, ACTIVITY).stream())
                        .toList(),
                campaign.getTransitions().stream().map(OverviewPage.Move::of).toList(),
                campaign.getStatus() == CampaignStatus.DRAFT ? campaign.missing() : Set.of());
    }

    PlanPage plan(Actor actor, UUID id) {
        var campaign = campaigns.load(actor, id);
        return new PlanPage(
                heads.of(actor, CampaignRef.of(campaign)),
                campaign.texts(),
                drafts.chosen(campaign),
                phases(campaign),
                milestones(campaign),
                today());
    }

    GroupPage group(Actor actor, UUID id) {
        var campaign = campaigns.load(actor, id);
        return new GroupPage(
                heads.of(actor, CampaignRef.of(campaign)),
                List.copyOf(campaign.getPlan().getMembers()));
    }

    RulesPage rules(Actor actor, UUID id) {
        var campaign = campaigns.load(actor, id);
        var rules = campaign.rules();
        var month = YearMonth.from(today());
        var due = IntStream.range(0, MONTHS)
                .mapToObj(month::plusMonths)
                .map(next -> new RulesPage.Due(
                        next.atDay(Math.min(rules.reportDay(), next.lengthOfMonth())), rules.reportDue(next, calendar)))
                .toList();
        return new RulesPage(heads.of(actor, CampaignRef.of(campaign)), rules, due);
    }

    /** What publishing lacks, and which editions it would freeze. */
    MovePage move(Actor actor, UUID id, CampaignAction action) {
        var head = heads.toMove(actor, id, action);
        var campaign = campaigns.load(actor, id);
        var publishing = action == CampaignAction.PUBLISH;
        return new MovePage(
                head,
                action,
                campaign.getVersion(),
                publishing ? campaign.missing() : Set.of(),
                publishing ? drafts.chosen(campaign) : List.of(),
                publishing ? checks(actor, CampaignRef.of(campaign)) : List.of());
    }

    private List<Figure> checks(Actor actor, CampaignRef campaign) {
        return checks.stream()
                .flatMap(check -> check.beforePublishing(actor, campaign).stream())
                .filter(figure -> figure.value() > 0)
                .toList();
    }

    /** What would be deleted with a draft, counted by whoever keeps it. */
    List<Figure> kept(Actor actor, UUID id) {
        var campaign = campaigns.load(actor, id);
        return figures(actor, CampaignRef.of(campaign), campaign);
    }

    private CampaignRow row(Actor actor, Campaign campaign, Map<UUID, UnitRef> offices) {
        var office = offices.get(campaign.getOfficeUnitId());
        return new CampaignRow(
                campaign.getId(),
                campaign.getName(),
                campaign.getYear(),
                campaign.getStatus(),
                office == null ? "" : office.shortName(),
                campaign.getStartsOn(),
                campaign.getEndsOn(),
                campaign.getPlan().getPhases().stream()
                        .filter(phase -> phase.runsOn(today()))
                        .map(Phase::name)
                        .toList(),
                actor.actsFor(campaign.getOfficeUnitId(), org.aiwei.access.Duty.CAMPAIGN_OFFICER));
    }

    private List<Figure> figures(Actor actor, CampaignRef ref, Campaign campaign) {
        var path = "/campaigns/" + ref.id();
        var plan = campaign.getPlan();
        var all = new ArrayList<>(List.of(
                new Figure("campaign.figure.milestones", plan.getMilestones().size(), path + "/plan#milestones", null),
                new Figure("campaign.figure.members", plan.getMembers().size(), path + "/group", null)));
        figures.stream().forEach(source -> all.addAll(source.figuresFor(actor, ref)));
        return all;
    }

    private List<PhaseRow> phases(Campaign campaign) {
        return campaign.getPlan().getPhases().stream()
                .map(phase -> PhaseRow.of(phase, today()))
                .toList();
    }

    private List<MilestoneRow> milestones(Campaign campaign) {
        return campaign.getPlan().getMilestones().stream()
                .map(milestone -> MilestoneRow.of(milestone, today()))
                .toList();
    }

    private static List<String> names(List<GroupMember> members, GroupRole role) {
        return members.stream()
                .filter(member -> member.role() == role)
                .map(GroupMember::name)
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

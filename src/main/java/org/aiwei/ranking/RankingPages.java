package org.aiwei.ranking;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignHeads;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.campaign.CampaignStatus;
import org.aiwei.campaign.Campaigns;
import org.aiwei.platform.RecordNotFound;
import org.aiwei.ranking.RankingPage.Choice;
import org.aiwei.ranking.RankingPage.Held;
import org.aiwei.ranking.RankingPage.Moment;
import org.aiwei.ranking.RankingPage.OfUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rankings as pages. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
class RankingPages {

    private final RankingPeriodRepository periods;
    private final RankingReader reader;
    private final RankingPolicy policy;
    private final Campaigns campaigns;
    private final CampaignHeads heads;
    private final Clock clock;

    RankingPage show(Actor actor, UUID campaignId, @Nullable YearMonth wanted) {
        var campaign = campaigns.visible(actor, campaignId);
        boolean above = policy.above(actor, campaign);
        var kept = periods.findByCampaignIdOrderByMonthDescFrozenAtDescIdAsc(campaignId);
        var months = months(campaign, kept, above);
        var month = chosen(months, wanted);
        var reading =
                month == null ? new Reading(null, Rule.usual(), List.of(), List.of()) : reader.of(campaignId, month);
        var held = held(actor, campaign, reading.period());
        boolean whole = above || (held != null && held.status() == RankingStatus.PUBLISHED);
        boolean runs = policy.runs(actor, campaign);
        return new RankingPage(
                heads.of(actor, campaignId),
                months,
                month,
                held,
                reading.rule(),
                whole ? reading.tables() : own(actor, reading.tables()),
                whole,
                above ? null : open(actor, reading.tables()),
                runs,
                runs && held == null && month != null && over(month) && campaign.status() == CampaignStatus.PUBLISHED,
                above ? history(kept) : List.of());
    }

    /** @throws RecordNotFound when this person does not see that unit's figure of that month */
    OfUnit unit(Actor actor, UUID campaignId, UUID unitId, YearMonth month) {
        var campaign = campaigns.visible(actor, campaignId);
        boolean above = policy.above(actor, campaign);
        var reading = reader.of(campaignId, month);
        var held = held(actor, campaign, reading.period());
        for (var table : reading.tables()) {
            for (var row : table.rows()) {
                if (row.unitId().equals(unitId) && (above || (held != null && policy.own(actor, row.unitPath())))) {
                    boolean place = above || (held != null && held.status() == RankingStatus.PUBLISHED);
                    return new OfUnit(
                            heads.of(actor, campaignId),
                            month,
                            held,
                            reading.rule(),
                            table.kind(),
                            row,
                            table,
                            table.median(),
                            table.ranked(),
                            place,
                            reading.of(unitId));
                }
            }
        }
        throw new RecordNotFound(Standing.class, unitId);
    }

    private List<ClassTable> own(Actor actor, List<ClassTable> tables) {
        return tables.stream()
                .map(table -> table.only(row -> policy.own(actor, row.unitPath())))
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private List<UUID> open(Actor actor, List<ClassTable> tables) {
        return own(actor, tables).stream()
                .flatMap(table -> table.rows().stream())
                .map(Standing::unitId)
                .toList();
    }

    /** Office and leaders see every month of the campaign so far; others those that are frozen. */
    private List<Choice> months(CampaignRef campaign, List<RankingPeriod> kept, boolean above) {
        Map<YearMonth, RankingStatus> held = kept.stream()
                .filter(period -> period.getStatus() != RankingStatus.VOID)
                .collect(Collectors.toMap(RankingPeriod::month, RankingPeriod::getStatus));
        var now = YearMonth.now(clock);
        var last = YearMonth.from(campaign.endsOn());
        var months = new ArrayList<Choice>();
        for (var month = last.isBefore(now) ? last : now;
                !month.isBefore(YearMonth.from(campaign.startsOn()));
                month = month.minusMonths(1)) {
            if (above || held.containsKey(month)) {
                months.add(new Choice(month, held.get(month)));
            }
        }
        return months;
    }

    /** The one asked for, else the newest that is over, else the newest. */
    private @Nullable YearMonth chosen(List<Choice> months, @Nullable YearMonth wanted) {
        var known = months.stream().map(Choice::month).toList();
        return known.stream()
                .filter(month -> month.equals(wanted))
                .findFirst()
                .or(() -> known.stream().filter(this::over).findFirst())
                .or(() -> known.stream().findFirst())
                .orElse(null);
    }

    private boolean over(YearMonth month) {
        return month.atEndOfMonth().isBefore(LocalDate.now(clock));
    }

    private @Nullable Held held(Actor actor, CampaignRef campaign, @Nullable RankingPeriod period) {
        return period == null
                ? null
                : new Held(
                        period.getId(),
                        period.getVersion(),
                        period.getStatus(),
                        period.getFrozenByName(),
                        LocalDateTime.ofInstant(period.getFrozenAt(), clock.getZone()),
                        policy.allowed(actor, campaign, period.getStatus()));
    }

    private List<Moment> history(List<RankingPeriod> kept) {
        Function<RankingPeriod, List<Moment>> moments = period -> period.getTransitions().stream()
                .map(row -> new Moment(
                        period.month(),
                        row.getAction(),
                        row.getActorName(),
                        row.getRemark(),
                        LocalDateTime.ofInstant(row.getOccurredAt(), clock.getZone())))
                .toList();
        return kept.stream()
                .map(moments)
                .flatMap(List::stream)
                .sorted(java.util.Comparator.comparing(Moment::at).reversed())
                .toList();
    }
}

package org.aiwei.ranking;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignRef;
import org.aiwei.platform.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** The ranking of a month, with the rule and the facts of the moment in which it was frozen. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class RankingPeriod extends AbstractAggregateRoot<RankingPeriod> {

    @Id
    private UUID id;

    @Version
    private Long version;

    private UUID campaignId;
    private String campaignName;
    private String ownerPath;
    private UUID officeUnitId;
    private LocalDate month;
    private UUID ruleId;

    @Enumerated(EnumType.STRING)
    private RankingStatus status;

    private UUID frozenBy;
    private String frozenByName;
    private Instant frozenAt;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "period_id", nullable = false, updatable = false)
    @OrderBy("seq")
    private List<RankingTransition> transitions = new ArrayList<>();

    static RankingPeriod freeze(CampaignRef campaign, YearMonth month, UUID rule, Actor.Stamp by) {
        var period = new RankingPeriod();
        period.id = UUID.randomUUID();
        period.campaignId = campaign.id();
        period.campaignName = campaign.name();
        period.ownerPath = campaign.owner().value();
        period.officeUnitId = campaign.officeUnitId();
        period.month = month.atDay(1);
        period.ruleId = rule;
        period.frozenBy = by.actorId();
        period.frozenByName = by.actorName();
        period.frozenAt = by.at();
        period.status = RankingStatus.FROZEN;
        period.keep(null, RankingStatus.FROZEN, "", by);
        return period;
    }

    void move(RankingAction action, String remark, Actor.Stamp by) {
        if (!RankingAction.from(status).contains(action)) {
            throw new RuleBroken("ranking.from." + status, month());
        }
        if (action.needsRemark() && remark.isBlank()) {
            throw new RuleBroken("ranking.remark");
        }
        var from = status;
        status = action.target();
        keep(action, from, remark.strip(), by);
    }

    private void keep(@Nullable RankingAction action, RankingStatus from, String remark, Actor.Stamp by) {
        var word = action == null ? "FREEZE" : action.name();
        transitions.add(new RankingTransition(transitions.size() + 1, word, from, status, remark, by));
        registerEvent(new RankingMoved(
                id,
                campaignId,
                campaignName + " " + month(),
                action,
                from,
                status,
                by.actorId(),
                by.actorName(),
                remark,
                by.at()));
    }

    YearMonth month() {
        return YearMonth.from(month);
    }
}

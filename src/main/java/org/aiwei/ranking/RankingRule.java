package org.aiwei.ranking;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.aiwei.access.Actor;
import org.aiwei.campaign.CampaignRef;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.domain.Persistable;

/** One version of a campaign's rule; never changed, followed by the next. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class RankingRule extends AbstractAggregateRoot<RankingRule> implements Persistable<UUID> {

    @Id
    private UUID id;

    private UUID campaignId;
    private int no;
    private int least;
    private int leastUnits;
    private BigDecimal strength;
    private BigDecimal band;
    private int durableDays;
    private String note;
    private UUID madeBy;
    private String madeByName;
    private Instant madeAt;

    @ElementCollection
    @CollectionTable(name = "ranking_rule_weight", joinColumns = @JoinColumn(name = "rule_id"))
    @MapKeyColumn(name = "indicator")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "weight")
    private Map<Indicator, Integer> weights = new EnumMap<>(Indicator.class);

    static RankingRule make(CampaignRef campaign, int no, Rule wanted, String note, Actor.Stamp by) {
        var rule = new RankingRule();
        rule.id = UUID.randomUUID();
        rule.campaignId = campaign.id();
        rule.no = no;
        rule.least = wanted.least();
        rule.leastUnits = wanted.leastUnits();
        rule.strength = wanted.strength();
        rule.band = wanted.band();
        rule.durableDays = wanted.durableDays();
        rule.note = note;
        rule.weights.putAll(wanted.weights());
        rule.madeBy = by.actorId();
        rule.madeByName = by.actorName();
        rule.madeAt = by.at();
        rule.registerEvent(new RankingRuleMade(
                rule.id,
                campaign.id(),
                campaign.name() + " v" + no,
                (note + " " + wanted.weights()).strip(),
                by.actorId(),
                by.actorName(),
                by.at()));
        return rule;
    }

    Rule read() {
        return new Rule(no, least, leastUnits, strength, band, durableDays, weights);
    }

    /** Only new ones are ever saved. */
    @Override
    public boolean isNew() {
        return true;
    }
}
